/* Names as questions use them: whole, or by some of their words ("the prison"). */
import type { Language } from "../languages/language.ts";
import type { ClaimRecord, Participant } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";

export interface NamesInGraph {
  /** Ids whose whole name is `words`. */
  exact(words: readonly string[]): readonly string[];
  /** Ids one of whose names holds all `words`, side by side. */
  holding(words: readonly string[]): readonly string[];
  /** The id and, of a place, all that lies in it. */
  within(id: string): readonly string[];
  /** These, and whoever bears one of its names inside his own ("members of the SDF"). */
  calledAfter(id: string): readonly string[];
}

/** Of those in the claims, and of those that the data files know. */
export function namesInGraph(
  claims: readonly ClaimRecord[],
  entities: ReadonlyMap<string, Entity>,
  language: Language,
): NamesInGraph {
  const keys = wordKeys(language);
  const whole = new Map<string, Set<string>>();
  const told = new Map<string, Set<string>>();
  const put = (into: Map<string, Set<string>>, name: string, id: string) => {
    const key = keys(name).join(" ");
    if (key) into.set(key, (into.get(key) ?? new Set()).add(id));
  };
  for (const entity of entities.values()) {
    for (const name of [entity.nameAr, entity.nameEn ?? "", ...entity.aliases]) put(whole, name, entity.id);
  }
  for (const participant of participantsOf(claims)) {
    const entity = entities.get(participant.id);
    const names = [participant.name, participant.mention?.text ?? "", ...participant.aliases];
    for (const name of [...names, entity?.nameEn ?? ""]) {
      put(whole, name, participant.id);
      put(told, name, participant.id);
    }
  }
  const inside = new Map<string, string[]>();
  for (const { id, in: place } of entities.values()) if (place) inside.set(place, [...(inside.get(place) ?? []), id]);
  const namesOf = new Map<string, Set<string>>();
  for (const [name, ids] of told) for (const id of ids) namesOf.set(id, (namesOf.get(id) ?? new Set()).add(name));
  const holding = (wanted: string) => {
    const found = new Set<string>();
    for (const [name, ids] of told) if (` ${name} `.includes(` ${wanted} `)) for (const id of ids) found.add(id);
    return [...found].sort();
  };
  const within = (id: string) => {
    const all = new Set([id]);
    for (const each of all) for (const part of inside.get(each) ?? []) all.add(part);
    return [...all];
  };
  return {
    exact(words) {
      const ids = [...(whole.get(words.flatMap(keys).join(" ")) ?? [])];
      // What only one document calls so, others may call so with a word more ("the building of the college").
      return ids.length === 0 || ids.some((id) => entities.has(id)) ? ids : holding(words.flatMap(keys).join(" "));
    },
    holding: (words) => holding(words.flatMap(keys).join(" ")),
    within,
    calledAfter: (id) => [...new Set([...within(id), ...[...(namesOf.get(id) ?? [])].flatMap(holding)])],
  };
}

function* participantsOf(claims: readonly ClaimRecord[]): Generator<Participant> {
  for (const { subject, object, place, attribution } of claims) {
    for (const participant of [subject, object, place, ...attribution]) if (participant) yield participant;
  }
}

/** Words without article and case, so that the prison and prison are one. */
function wordKeys(language: Language): (text: string) => string[] {
  const known = new Map<string, string>();
  const key = (word: string) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const definite = language.analyze(word).nouns.find((noun) => noun.article);
    const made = language.fold(definite?.stem ?? word);
    known.set(word, made);
    return made;
  };
  return (text) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(key);
}
