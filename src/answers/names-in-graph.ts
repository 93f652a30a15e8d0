/* Names as questions use them: whole, by some of their words, misspelt by a letter, or as they sound in Latin letters. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { ClaimRecord, Participant } from "../model/claim.ts";
import type { Entity } from "../model/entity.ts";
import type { Token } from "../model/token.ts";
import { loadGlossary } from "../resources/load-glossary.ts";
import { editDistance } from "../resources/nearest-name.ts";
import { type WordKeys, wordKeys } from "./word-keys.ts";

export interface NamesFound {
  /** Ids one of whose names has these words and no other. */
  readonly exact: readonly string[];
  /** Ids of the graph one of whose names holds these words. */
  readonly holding: readonly string[];
}

export interface NamesInGraph {
  readonly keys: Pick<WordKeys, "key" | "keysOf">;
  /** All keys that a word of a question can mean. */
  meant(token: Token): readonly string[];
  /** Ids whose whole name is `words`. */
  exact(words: readonly string[]): readonly string[];
  /** `words`: for each word of a question, all keys that it can mean. */
  find(words: readonly (readonly string[])[]): NamesFound;
  /** Keys of the graph that are spelt or sound almost so. */
  alike(token: Token): readonly string[];
  isTold(id: string): boolean;
  typeOf(id: string): string;
  nameOf(id: string): string;
  /** The ids with all that lies in them or belongs to them. */
  within(ids: readonly string[]): readonly string[];
  /** These, whoever bears one of their names inside his own ("members of the SDF"), and their members. */
  calledAfter(ids: readonly string[]): readonly string[];
  /** Units of counts that mean one of these kinds. */
  units(keys: readonly string[]): readonly string[];
  publishers(words: readonly (readonly string[])[]): readonly string[];
}

interface Known {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  told: boolean;
  readonly names: (readonly string[])[];
}

/** Called after somebody they are not of him: places, and sources that speak of him. */
const APART = new Set(["Place", "Facility", "Source", "Media"]);

/** Of those in the claims, and of those that the data files know. */
export function namesInGraph(
  claims: readonly ClaimRecord[],
  entities: ReadonlyMap<string, Entity>,
  language: Language & { readonly lexicon: Lexicon },
): NamesInGraph {
  const keys = wordKeys(language);
  const all = knownOf(claims, entities, keys);
  const byKey = new Map<string, Set<Known>>();
  for (const known of all.values())
    for (const name of known.names) for (const key of name) byKey.set(key, (byKey.get(key) ?? new Set()).add(known));
  const kinds = placeKinds(language.lexicon, keys);
  const meant = withTranslations(all, keys, language.lexicon);
  const find = (words: readonly (readonly string[])[]): NamesFound => {
    const exact: Known[] = [];
    const holding: Known[] = [];
    for (const known of bearers(words, byKey)) {
      const fitting = known.names.filter((name) => words.every((word) => word.some((key) => name.includes(key))));
      if (fitting.length === 0) continue;
      if (known.told) holding.push(known);
      if (fitting.some((name) => isWhole(name, words, kinds))) exact.push(known);
    }
    return { exact: exact.map(({ id }) => id).sort(), holding: holding.map(({ id }) => id).sort() };
  };
  const parts = partsOf(entities, claims);
  const within = (ids: readonly string[]) => {
    const found = new Set(ids);
    for (const id of found) for (const part of parts.inside.get(id) ?? []) found.add(part);
    return [...found].filter((id) => all.get(id)?.told).sort();
  };
  const told = new Set([...byKey].filter(([, bearing]) => [...bearing].some((each) => each.told)).map(([key]) => key));
  return {
    keys,
    meant,
    exact: (words) => find(words.flatMap(keys.keysOf).map((key) => [key])).exact,
    find,
    alike: (token) => alikeIn(told, token, keys),
    isTold: (id) => all.get(id)?.told ?? false,
    typeOf: (id) => all.get(id)?.type ?? "",
    nameOf: (id) => all.get(id)?.name ?? id,
    within,
    calledAfter(ids) {
      const named = ids.flatMap((id) => all.get(id)?.names ?? []).filter((name) => isTelling(name, language.lexicon));
      const holding = named.flatMap((name) => find(name.map((key) => [key])).holding);
      const ownless = holding.filter((id) => !entities.has(id) && !APART.has(all.get(id)?.type ?? ""));
      return within([...ids, ...ownless, ...ids.flatMap((id) => parts.members.get(id) ?? [])]);
    },
    units: (wanted) => unitsIn(claims, wanted, keys),
    publishers: (words) => publishersIn(claims, words, keys),
  };
}

function knownOf(
  claims: readonly ClaimRecord[],
  entities: ReadonlyMap<string, Entity>,
  keys: WordKeys,
): ReadonlyMap<string, Known> {
  const all = new Map<string, Known>();
  const seen = new Set<string>();
  const put = (id: string, type: string, told: boolean, names: readonly string[]) => {
    const known = all.get(id) ?? { id, type, name: names[0] ?? id, told, names: [] };
    known.told ||= told;
    for (const name of names) {
      if (seen.has(`${id} ${name}`)) continue;
      seen.add(`${id} ${name}`);
      const words = keys.keysOf(name);
      if (words.length > 0) known.names.push(words);
    }
    all.set(id, known);
  };
  for (const { id, type, nameAr, nameEn, aliases } of entities.values())
    put(id, type, false, [nameAr, ...(nameEn ? [nameEn] : []), ...aliases]);
  for (const { id, type, name, mention, aliases } of participantsOf(claims))
    put(id, type, true, [name, ...(mention ? [mention.text] : []), ...aliases]);
  return all;
}

/** Whether a name says no more than these words; the kind of a place may be left out. */
function isWhole(name: readonly string[], words: readonly (readonly string[])[], kinds: ReadonlySet<string>): boolean {
  const own = new Set(name);
  if (own.size === words.length) return true;
  if (words.some((word) => word.some((key) => kinds.has(key)))) return false;
  return [...own].filter((key) => !kinds.has(key)).length === words.length;
}

function placeKinds({ heads }: Lexicon, { keysOf }: WordKeys): ReadonlySet<string> {
  const named = loadGlossary().words.filter(({ ar }) =>
    ar.some((word) =>
      heads.longest(keysOf(word)[0] ?? "", () => null)?.values.some(({ category }) => category === "place"),
    ),
  );
  return new Set(named.flatMap(({ en, ar }) => [...en, ...ar].flatMap(keysOf)));
}

/** A name that is more than a common noun ("the organization"). */
function isTelling(name: readonly string[], { heads, qualities }: Lexicon): boolean {
  const telling = name.filter((key) => !heads.startsWith(key) && !qualities.has(key));
  return telling.length > 0 && telling.some((key) => key.length > 2);
}

/** Words of Latin names mean the Arabic names of whoever bears them too. */
function withTranslations(
  all: ReadonlyMap<string, Known>,
  keys: WordKeys,
  lexicon: Lexicon,
): (token: Token) => readonly string[] {
  const arabic = new Map<string, Set<string>>();
  for (const { names } of all.values()) {
    const single = names.filter((name) => name.length === 1).map(([key]) => key ?? "");
    // A text may call somebody "the forces": that translates no name of his.
    const spelt = single.filter((key) => !/^[a-z]/u.test(key) && isTelling([key], lexicon));
    for (const key of single) if (/^[a-z]/u.test(key)) arabic.set(key, new Set([...(arabic.get(key) ?? []), ...spelt]));
  }
  return (token) => {
    const own = keys.meant(token);
    return token.kind === "latin" ? [...new Set([...own, ...own.flatMap((key) => [...(arabic.get(key) ?? [])])])] : own;
  };
}

function bearers(
  words: readonly (readonly string[])[],
  byKey: ReadonlyMap<string, ReadonlySet<Known>>,
): Iterable<Known> {
  const sets = words.map((word) => new Set(word.flatMap((key) => [...(byKey.get(key) ?? [])])));
  const [least] = [...sets].sort((left, right) => left.size - right.size);
  return least ? [...least].filter((known) => sets.every((set) => set.has(known))) : [];
}

function alikeIn(told: ReadonlySet<string>, token: Token, keys: WordKeys): readonly string[] {
  const own = keys.key(token.folded);
  const found = [...told].filter((key) => own.length >= 4 && key.length >= 3 && editDistance(own, key, 1) <= 1);
  if (token.kind !== "latin" || !/^\p{Lu}/u.test(token.raw)) return found.sort();
  const heard = keys.sound(token.raw);
  if (heard.length < 2) return found.sort();
  const sounding = [...told].filter((key) => !/^[a-z]/u.test(key) && keys.sound(key) === heard);
  if (sounding.length > 0 || heard.length < 4) return [...new Set([...found, ...sounding])].sort();
  const near = [...told].filter((key) => !/^[a-z]/u.test(key) && editDistance(keys.sound(key), heard, 1) <= 1);
  return [...new Set([...found, ...near])].sort();
}

/** What lies in a place or belongs to a body, and who is said to be of a group. */
function partsOf(entities: ReadonlyMap<string, Entity>, claims: readonly ClaimRecord[]) {
  const inside = new Map<string, string[]>();
  const members = new Map<string, string[]>();
  const put = (into: Map<string, string[]>, whole: string, part: string) =>
    into.set(whole, [...(into.get(whole) ?? []), part]);
  for (const { id, in: place, partOf, type } of entities.values()) {
    if (place) put(inside, place, id);
    // An affiliate is a group of its own.
    if (type !== "ArmedGroup") for (const whole of partOf) put(inside, whole, id);
  }
  for (const { relation, subject, object, polarity } of claims) {
    if (!subject || !object || polarity === "negated") continue;
    if (relation === "LOCATED_IN") put(inside, object.id, subject.id);
    if (relation === "MEMBER_OF" || relation === "LEADS") put(members, object.id, subject.id);
  }
  return { inside, members };
}

function unitsIn(claims: readonly ClaimRecord[], wanted: readonly string[], keys: WordKeys): readonly string[] {
  const units = new Set(claims.flatMap(({ quantity }) => (quantity?.unit ? [quantity.unit] : [])));
  return [...units].filter((unit) => keys.keysOf(unit).some((key) => wanted.includes(key))).sort();
}

function publishersIn(
  claims: readonly ClaimRecord[],
  words: readonly (readonly string[])[],
  keys: WordKeys,
): readonly string[] {
  const publishers = new Set(claims.flatMap(({ document }) => document.publisher ?? []));
  const fits = (name: string) => {
    const own = keys.keysOf(name);
    return words.every((word) => word.some((key) => own.includes(key)));
  };
  return words.length === 0 ? [] : [...publishers].filter(fits).sort();
}

function* participantsOf(claims: readonly ClaimRecord[]): Generator<Participant> {
  for (const { subject, object, place, attribution } of claims) {
    for (const participant of [subject, object, place, ...attribution]) if (participant) yield participant;
  }
}
