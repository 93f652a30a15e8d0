import type { ClaimRecord, Participant } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";
import { compareText } from "./compare-text.ts";

/** One actor or location of the graph: everything that participants of one id say of it. */
export interface UnitedParticipant {
  readonly id: string;
  readonly type: string;
  /** The longest usual name. */
  readonly name: string;
  readonly nameAr: string | null;
  readonly nameEn: string | null;
  /** Every other name, sorted. */
  readonly aliases: readonly string[];
}

/** Everyone and every place that the claims name, by id, in the order of ids. */
export function uniteParticipants(
  claims: readonly ClaimRecord[],
  entities: ReadonlyMap<string, Entity>,
): ReadonlyMap<string, UnitedParticipant> {
  const groups = new Map<string, Participant[]>();
  for (const participant of claims.flatMap(participantsOf)) {
    const group = groups.get(participant.id);
    if (group) group.push(participant);
    else groups.set(participant.id, [participant]);
  }
  const united = new Map<string, UnitedParticipant>();
  for (const [id, group] of [...groups].sort(([left], [right]) => compareText(left, right))) {
    united.set(id, unite(id, group, entities.get(id)));
  }
  return united;
}

function participantsOf(claim: ClaimRecord): Participant[] {
  return [claim.subject, claim.object, claim.place, ...claim.attribution].filter((each) => each !== null);
}

function unite(id: string, group: readonly Participant[], entity: Entity | undefined): UnitedParticipant {
  const names = [...new Set(group.map((each) => each.name))];
  const known = entity ? [entity.nameAr, ...(entity.nameEn === null ? [] : [entity.nameEn]), ...entity.aliases] : [];
  const all = [...new Set([...names, ...group.flatMap((each) => each.aliases), ...known])];
  const name = longest(names) ?? id;
  return {
    id,
    type: entity?.type ?? mostFrequent(group.map((each) => each.type)),
    name,
    nameAr: nameIn(isArabic, [entity ? [entity.nameAr] : [], names, all]),
    nameEn: nameIn(isLatin, [entity?.nameEn ? [entity.nameEn] : [], names, all]),
    aliases: all.filter((each) => each !== name).sort(compareText),
  };
}

/** The longest name of a script in the first list that has one. */
function nameIn(script: (name: string) => boolean, lists: readonly (readonly string[])[]): string | null {
  for (const list of lists) {
    const name = longest(list.filter(script));
    if (name !== null) return name;
  }
  return null;
}

function isArabic(name: string): boolean {
  return /\p{Script=Arabic}/u.test(name);
}

function isLatin(name: string): boolean {
  return !isArabic(name) && /\p{Script=Latin}/u.test(name);
}

function longest(names: readonly string[]): string | null {
  return [...names].sort((left, right) => right.length - left.length || compareText(left, right))[0] ?? null;
}

/** Documents can disagree about what somebody is where no data file knows him. */
function mostFrequent(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const ranked = [...counts].sort(([a, left], [b, right]) => right - left || compareText(a, b));
  return ranked[0]?.[0] ?? "";
}
