import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import type { Entity } from "../../model/entity.ts";
import { compareText } from "../compare-text.ts";
import type { Actor, MergeReason } from "./actor.ts";
import { type CollectedPart, collectParts } from "./collect-parts.ts";
import { Components } from "./components.ts";
import type { Introduction } from "./introductions.ts";
import { alikeInType, type NameIndex } from "./name-index.ts";
import { narrowed, renamed } from "./rename-participants.ts";

/** Who is whom: claims without those that were rejected, their participants under the ids of their actors. */
export interface Identities {
  readonly claims: readonly ClaimRecord[];
  /** By id, in the order of ids. */
  readonly actors: ReadonlyMap<string, Actor>;
  /** The actor that a part, a declared entity or an actor became. */
  actorOf(id: string): string;
  /** The declared name by which texts call a declared actor most often; undefined where they use none. */
  usualName(id: string): string | undefined;
  /** Pairs of actors that a decision keeps apart. */
  readonly apart: readonly (readonly [string, string])[];
}

/**
 * Participants become actors: by declared names, by equal folded names of types alike, by names that a text introduces,
 * and by what people decided (design.md, section 4). Sources, populations and whatever has no name stay their
 * document's own. No claim changes its id.
 */
export function identify(
  claims: readonly ClaimRecord[],
  decisions: readonly Decision[],
  entities: ReadonlyMap<string, Entity>,
  names: NameIndex,
  introductions: readonly Introduction[] = [],
): Identities {
  // A merge that a split stands against is left out, so which comes first matters: the earlier decision, wherever it is stored.
  const ordered = [...decisions].sort((left, right) => left.number - right.number);
  const rejected = new Set(ordered.filter(({ kind }) => kind === "reject").flatMap(({ ids }) => ids));
  const read = rejected.size === 0 ? claims : claims.filter(({ id }) => !rejected.has(id));
  const kept = narrowed(read, ordered, names);
  const parts = collectParts(kept);
  const links = new Links(parts, ordered, entities, names, introductions);
  const actors = links.actors();
  return {
    claims: kept.map((claim) => renamed(claim, (participant) => links.rename(participant))),
    actors,
    actorOf: (id) => links.actorOf(id),
    apart: links.apart(),
    usualName: (id) => links.usualName(id),
  };
}

/** Everything that makes two parts one, and what comes of it. */
class Links {
  readonly #parts: ReadonlyMap<string, CollectedPart>;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #names: NameIndex;
  readonly #components: Components;
  readonly #reasons: MergeReason[] = [];
  readonly #ambiguous = new Map<string, readonly string[]>();
  readonly #splits: readonly (readonly [string, string])[];
  #usual: ReadonlyMap<string, string> | null = null;
  readonly #canonical = new Map<string, string>();
  /** The declared actor in a component, by its root. */
  readonly #declared = new Map<string, string>();

  constructor(
    parts: ReadonlyMap<string, CollectedPart>,
    decisions: readonly Decision[],
    entities: ReadonlyMap<string, Entity>,
    names: NameIndex,
    introductions: readonly Introduction[],
  ) {
    this.#parts = parts;
    this.#entities = entities;
    this.#names = names;
    this.#splits = decisions.filter(({ kind }) => kind === "split").map(({ ids }) => pair(ids));
    this.#components = new Components(this.#splits);
    const named = this.#byNames();
    this.#introduce(named, introductions);
    for (const { kind, ids, because } of decisions) {
      if (kind !== "merge") continue;
      const [left, right] = pair(ids);
      this.#unite(left, right, "decision", because);
    }
    this.#chooseIds();
  }

  actorOf(id: string): string {
    const root = this.#components.find(id);
    return this.#canonical.get(root) ?? root;
  }

  rename(participant: Participant): Participant {
    const id = this.actorOf(participant.id);
    if (id === participant.id) return participant;
    const entity = this.#entities.get(id);
    const part = this.#parts.get(id);
    const name = entity?.nameAr ?? part?.names[0] ?? participant.name;
    const known = entity ? [...(entity.nameEn === null ? [] : [entity.nameEn]), ...entity.aliases] : [];
    const aliases = new Set([participant.name, ...participant.aliases, ...known].filter((each) => each !== name));
    return { ...participant, id, name, type: entity?.type ?? participant.type, aliases: [...aliases] };
  }

  actors(): ReadonlyMap<string, Actor> {
    const grouped = new Map<string, CollectedPart[]>();
    for (const part of this.#parts.values()) {
      const id = this.actorOf(part.id);
      const group = grouped.get(id);
      if (group) group.push(part);
      else grouped.set(id, [part]);
    }
    const reasons = new Map<string, MergeReason[]>();
    for (const reason of this.#reasons) {
      const id = this.actorOf(reason.parts[0]);
      const list = reasons.get(id);
      if (list) list.push(reason);
      else reasons.set(id, [reason]);
    }
    return new Map(
      [...grouped]
        .sort(([left], [right]) => compareText(left, right))
        .map(([id, parts]) => [
          id,
          {
            id,
            parts: parts.map(({ id: part, type, names, mentions, documents }) => ({
              id: part,
              type,
              names,
              mentions,
              documents,
            })),
            reasons: reasons.get(id) ?? [],
            ambiguous: parts.flatMap((part) => this.#ambiguous.get(part.id) ?? []),
          },
        ]),
    );
  }

  usualName(id: string): string | undefined {
    const entity = this.#entities.get(id);
    if (!entity) return undefined;
    this.#usual ??= this.#countNames();
    return this.#usual.get(id);
  }

  apart(): readonly (readonly [string, string])[] {
    return this.#splits
      .map(([left, right]) => [this.actorOf(left), this.actorOf(right)] as const)
      .filter(([left, right]) => left !== right);
  }

  #countNames(): ReadonlyMap<string, string> {
    const counts = new Map<string, Map<string, number>>();
    for (const part of this.#parts.values()) {
      const id = this.actorOf(part.id);
      const entity = this.#entities.get(id);
      if (!entity) continue;
      const declared = new Map(
        [...entity.aliases, entity.nameEn ?? entity.nameAr, entity.nameAr].map((name) => [this.#names.key(name), name]),
      );
      for (const [text, count] of part.written) {
        const name = declared.get(this.#names.key(text));
        if (name === undefined) continue;
        const own = counts.get(id) ?? new Map<string, number>();
        counts.set(id, own.set(name, (own.get(name) ?? 0) + count));
      }
    }
    const best = (names: ReadonlyMap<string, number>) =>
      [...names].sort(([a, m], [b, n]) => n - m || b.length - a.length || compareText(a, b))[0]?.[0] ?? "";
    return new Map([...counts].map(([id, names]) => [id, best(names)]));
  }

  /** Declared names first, then equal names, then names that a document introduces. */
  #byNames(): ReadonlyMap<string, readonly CollectedPart[]> {
    const unknown = [...this.#parts.values()].filter((part) => !part.local && !this.#entities.has(part.id));
    const named = new Map<string, CollectedPart[]>();
    for (const part of unknown) {
      if (part.id.includes("@")) continue;
      if (this.#declare(part)) continue;
      for (const key of new Set(part.names.map((name) => this.#names.bareKey(name, part.type)))) {
        const same = named.get(key)?.find((other) => alikeInType(other.type, part.type));
        if (same) this.#unite(same.id, part.id, "equal-name", part.names[0] ?? null);
        else named.set(key, [...(named.get(key) ?? []), part]);
      }
    }
    for (const part of unknown) {
      for (const alias of part.aliases) {
        const key = this.#names.bareKey(alias, part.type);
        // A family name or a title by itself introduces nobody to other documents.
        if (part.type === "Person" && !key.includes(" ")) continue;
        const bearers = named.get(key) ?? [];
        const other = bearers.find((each) => each.id !== part.id && alikeInType(each.type, part.type));
        if (other) this.#unite(other.id, part.id, "introduced-name", alias);
        else if (key.split(" ").length > 2) named.set(key, [...bearers, part]);
      }
    }
    return named;
  }

  /** A second name that one text gives is a name in all of them; a person's single one says too little. */
  #introduce(named: ReadonlyMap<string, readonly CollectedPart[]>, introductions: readonly Introduction[]): void {
    for (const { id, type, name } of introductions) {
      const key = this.#names.bareKey(name, type);
      if (this.#parts.get(id)?.local !== false || (type === "Person" && !key.includes(" "))) continue;
      const other = named.get(key)?.find((part) => part.id !== id && alikeInType(part.type, type));
      if (other) this.#unite(id, other.id, "introduced-name", name);
    }
  }

  /** True when the data files know the part under another id. */
  #declare(part: CollectedPart): boolean {
    const votes = new Map<string, { count: number; name: string }>();
    const exact = new Set(part.names.flatMap((name) => this.#names.find(name, part.type).map(({ id }) => id)));
    for (const name of [...part.names, ...part.aliases]) {
      for (const { id, type } of this.#names.find(name, part.type)) {
        const weight = 1 + Number(type === part.type) + Number(exact.has(id));
        votes.set(id, { count: (votes.get(id)?.count ?? 0) + weight, name: votes.get(id)?.name ?? name });
      }
    }
    const ranked = [...votes].sort(([a, left], [b, right]) => right.count - left.count || compareText(a, b));
    const [first, second] = ranked;
    if (!first) return false;
    if (second && second[1].count === first[1].count) {
      this.#ambiguous.set(
        part.id,
        ranked.filter(([, { count }]) => count === first[1].count).map(([id]) => id),
      );
      return false;
    }
    return this.#unite(first[0], part.id, "declared-name", first[1].name);
  }

  #unite(left: string, right: string, rule: MergeReason["rule"], because: string | null): boolean {
    const [a, b] = [this.#components.find(left), this.#components.find(right)];
    if (a === b) return true;
    const declared = [this.#declaredIn(a), this.#declaredIn(b)].filter((id) => id !== undefined);
    // Names alone never make two declared actors one: only people do.
    if (declared.length === 2 && rule !== "decision") return false;
    if (!this.#components.unite(left, right)) return false;
    this.#reasons.push({ rule, parts: [left, right], because });
    const id = declared.sort(compareText)[0];
    if (id !== undefined) this.#declared.set(this.#components.find(left), id);
    return true;
  }

  #declaredIn(root: string): string | undefined {
    return this.#declared.get(root) ?? (this.#entities.has(root) ? root : undefined);
  }

  /** A declared actor gives its id to what it became one with; among others the first of the alphabet does. */
  #chooseIds(): void {
    for (const id of [...this.#parts.keys(), ...this.#reasons.flatMap(({ parts }) => parts)]) {
      const root = this.#components.find(id);
      const best = this.#canonical.get(root);
      if (best === undefined || this.#rank(id) < this.#rank(best)) this.#canonical.set(root, id);
    }
  }

  #rank(id: string): string {
    return `${this.#entities.has(id) ? 0 : 1}${id}`;
  }
}

function pair(ids: readonly string[]): readonly [string, string] {
  const [left = "", right = ""] = [...ids].sort(compareText);
  return [left, right];
}
