/* A question is a claim with a hole in it: what is asked for, which relations, and who stands where. */

import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { findMentions } from "../mentions/find-mentions.ts";
import type { Document } from "../model/document.ts";
import type { Token } from "../model/token.ts";
import type { AskedKind, QuestionWords } from "../resources/questions.schema.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { findSpeakers } from "./find-speakers.ts";
import type { NamesInGraph } from "./names-in-graph.ts";

/** Where a name may stand in the claims that answer; a source says them. */
export type Role = "subject" | "target" | "any" | "source";

export interface AskedName {
  readonly ids: readonly string[];
  readonly role: Role;
}

export interface Question {
  readonly kind: AskedKind;
  /** The end that is asked for. */
  readonly hole: "subject" | "object";
  /** Empty: any relation. */
  readonly relations: readonly string[];
  readonly names: readonly AskedName[];
}

/** What kept a question from being understood, with the words that did. */
export interface Misreading {
  readonly fault: "notUnderstood" | "unknownName" | "noRelation";
  readonly words: string;
}

interface Reading {
  readonly tokens: readonly Token[];
  readonly used: Set<number>;
  readonly words: QuestionWords;
  readonly language: Language & { readonly lexicon: Lexicon };
  readonly names: NamesInGraph;
}

interface AskedRelation {
  readonly at: number;
  readonly end: number;
  readonly relations: readonly string[];
  readonly verb: boolean;
}

interface FoundName {
  readonly first: number;
  readonly end: number;
  readonly ids: readonly string[];
  readonly governed: boolean;
}

export function readQuestion(
  text: string,
  spoken: "ar" | "en",
  words: QuestionWords,
  language: Language & { readonly lexicon: Lexicon },
  names: NamesInGraph,
): Question | Misreading {
  const document = documentOf(text);
  const tokenized = tokenize(document, language);
  const reading: Reading = { tokens: tokenized.tokens, used: new Set(), words, language, names };
  const opener = openerOf(reading);
  if (!opener) return { fault: "notUnderstood", words: text };
  use(reading, 0, opener.length);
  const speakers = findSpeakers(reading.tokens, opener.length, words, language.fold, opener.kind === "what");
  for (const token of speakers.used) use(reading, token, token + 1);

  const found = spoken === "ar" ? mentioned(reading, document, opener.length) : [];
  found.push(...namedWhole(reading));
  const relation = relationFrom(reading, opener.length);
  const rest = describedInWords(reading);
  if (rest.unknown.length > 0) return { fault: "unknownName", words: rest.unknown.join(", ") };
  found.push(...rest.found);
  const needsRelation = opener.kind !== "what" && opener.kind !== "sources";
  if ((!relation && needsRelation) || (!relation && found.length === 0)) return { fault: "noRelation", words: text };

  const form = spoken === "ar" ? null : englishForm(reading, opener, relation);
  const hole = form?.hole ?? (opener.kind === "what" ? "object" : "subject");
  found.sort((left, right) => left.first - right.first);
  const roles = found.map((name, order) => {
    if (speakers.isSpeaker(name.first)) return { ids: [...name.ids].sort(), role: "source" as const };
    const role = form ? form.roleOf(name) : arabicRole(opener.kind, relation, name, order);
    // The killed of a force are not the force: whoever is counted may be called after it.
    const wider = (id: string) =>
      opener.kind === "how-many" && language.lexicon.entities.has(id) ? names.calledAfter(id) : names.within(id);
    return { ids: [...new Set(name.ids.flatMap(wider))].sort(), role };
  });
  return { kind: opener.kind, hole, relations: relation?.relations ?? [], names: roles };
}

function documentOf(text: string): Document {
  const about = { title: null, publisher: null, published: null, url: null };
  return { id: "question", path: "question", text, ...about, language: "ar", hash: "", furniture: [] };
}

function use({ used }: Reading, first: number, end: number): void {
  for (let index = first; index < end; index++) used.add(index);
}

function foldedWords(reading: Reading, phrase: string): string[] {
  return phrase.split(/\s+/u).map(reading.language.fold);
}

function standsAt(reading: Reading, at: number, phrase: readonly string[]): boolean {
  return phrase.every((word, offset) => reading.tokens[at + offset]?.folded === word);
}

function openerOf(reading: Reading): { kind: AskedKind; length: number } | null {
  let best: { kind: AskedKind; length: number } | null = null;
  for (const { kind, phrases } of reading.words.openers) {
    for (const phrase of phrases) {
      const words = foldedWords(reading, phrase);
      if (words.length > (best?.length ?? 0) && standsAt(reading, 0, words)) best = { kind, length: words.length };
    }
  }
  return best;
}

/** Names that the reader of documents finds; what it only describes is left for `describedInWords`. */
function mentioned(reading: Reading, document: Document, from: number): FoundName[] {
  const { language, used } = reading;
  const found: FoundName[] = [];
  for (const mention of findMentions(tokenize(document, language), language, language.lexicon).entities) {
    if (mention.nested || mention.first < from || used.has(mention.first)) continue;
    if (!language.lexicon.entities.has(mention.identity.id)) continue;
    const { first, end } = mention;
    found.push({ first, end, ids: [mention.identity.id], governed: mention.preposition !== "" });
    use(reading, first, end);
  }
  return found;
}

function namedWhole(reading: Reading): FoundName[] {
  const { tokens, used } = reading;
  const found: FoundName[] = [];
  for (let first = 0; first < tokens.length; first++) {
    for (let end = tokens.length; end > first; end--) {
      const part = tokens.slice(first, end);
      if (part.some((token) => used.has(token.index) || token.kind === "punctuation")) continue;
      if (part.length === 1 && isSmall(reading, part[0] as Token)) continue;
      const ids = reading.names.exact(part.map((token) => token.raw));
      if (ids.length === 0) continue;
      found.push({ first, end, ids, governed: isGoverned(reading, first) });
      use(reading, first, end);
      break;
    }
  }
  return found;
}

function relationFrom(reading: Reading, from: number): AskedRelation | null {
  const { tokens, used, words } = reading;
  for (let at = from; at < tokens.length; at++) {
    if (used.has(at)) continue;
    const asked = relationByWords(reading, at) ?? relationByLexicon(reading, at);
    if (!asked) continue;
    use(reading, asked.at, asked.end);
    const wider = words.widen.filter((each) => asked.relations.includes(each.relation)).flatMap((each) => each.with);
    return { ...asked, relations: [...new Set([...asked.relations, ...wider])].sort() };
  }
  return null;
}

function relationByWords(reading: Reading, at: number): AskedRelation | null {
  let best: AskedRelation | null = null;
  for (const { relation, words } of reading.words.relations) {
    for (const phrase of words) {
      const folded = foldedWords(reading, phrase);
      if (!standsAt(reading, at, folded) || at + folded.length <= (best?.end ?? at)) continue;
      best = { at, end: at + folded.length, relations: [relation], verb: false };
    }
  }
  return best;
}

/** The verbs and event nouns of the trigger lexicon; a light verb counts with its noun alone. */
function relationByLexicon(reading: Reading, at: number): AskedRelation | null {
  const { tokens, language } = reading;
  const token = tokens[at];
  if (!token) return null;
  const later = new Set(tokens.slice(at + 1).flatMap((each) => [each.folded, ...each.nouns.map((noun) => noun.stem)]));
  for (const { verb } of token.verbs) {
    const frames = language.lexicon.framesByVerb.get(verb) ?? [];
    const light = frames.filter((frame) => frame.noun.some((noun) => hasForm(language, noun, later)));
    const chosen = light.length > 0 ? light : frames.filter((frame) => frame.noun.length === 0);
    if (chosen.length === 0) continue;
    let end = at + 1;
    const [frame] = light;
    if (frame) {
      const isNoun = (each: Token) =>
        frame.noun.some((noun) => hasForm(language, noun, new Set(each.nouns.map((reading) => reading.stem))));
      const noun = tokens.find((each) => each.index > at && isNoun(each));
      if (noun) reading.used.add(noun.index);
      end = at + 1;
    }
    return { at, end, relations: [...new Set(chosen.map((each) => each.relation))], verb: true };
  }
  for (const noun of token.nouns) {
    const wordAt = (offset: number) => {
      const next = tokens[at + offset];
      return next?.kind === "word" ? [next.folded, ...next.nouns.map((each) => each.stem)] : null;
    };
    const match = language.lexicon.frameWords.longest(noun.stem, wordAt);
    const frames = match?.values.map((sense) => sense.frame).filter((frame) => frame.noun.length === 0) ?? [];
    if (!match || frames.length === 0) continue;
    return { at, end: at + match.length, relations: [...new Set(frames.map((each) => each.relation))], verb: false };
  }
  return null;
}

function hasForm(
  language: Language & { readonly lexicon: Lexicon },
  noun: string,
  words: ReadonlySet<string>,
): boolean {
  const folded = language.fold(noun);
  const forms = language.lexicon.nounForms.get(folded) ?? new Set([folded]);
  return [...forms].some((form) => words.has(form));
}

/** What is left are descriptions ("the prison"): they mean whoever in the graph bears these words in a name. */
function describedInWords(reading: Reading): { found: FoundName[]; unknown: string[] } {
  const { tokens, used } = reading;
  const found: FoundName[] = [];
  const unknown: string[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let end = first;
    while (end < tokens.length && !used.has(end) && !isSmall(reading, tokens[end] as Token)) end++;
    if (end === first) continue;
    const part = tokens.slice(first, end).map((token) => token.raw);
    const ids = populationIds(reading, part) ?? reading.names.holding(part);
    if (ids.length > 0) found.push({ first, end, ids, governed: isGoverned(reading, first) });
    else unknown.push(part.join(" "));
    first = end;
  }
  return { found, unknown };
}

/** "civilians": everybody whom the texts call so; null when the words name no such kind. */
function populationIds({ words, names, language }: Reading, part: readonly string[]): readonly string[] | null {
  const folded = part.map(language.fold).join(" ");
  const kind = words.populations.find((each) => each.words.some((word) => language.fold(word) === folded));
  return kind ? [...new Set(kind.names.flatMap((name) => names.holding([name])))].sort() : null;
}

function isSmall({ language, words }: Reading, token: Token): boolean {
  const { stop, prepositions, conjunctions, relatives, demonstratives, pronouns, negation } = language.lexicon;
  if (token.kind === "punctuation") return true;
  if (words.stop.some((word) => language.fold(word) === token.folded) || negation.has(token.folded)) return true;
  if ([stop, prepositions, conjunctions, relatives, demonstratives, pronouns].some((set) => set.has(token.folded)))
    return true;
  // An event noun that only names again what the verb asks about ("claimed the attack on …").
  return token.nouns.some((noun) => noun.known && language.lexicon.frameWords.startsWith(noun.stem));
}

function isGoverned({ tokens, language }: Reading, at: number): boolean {
  const before = tokens[at - 1]?.folded ?? "";
  return language.lexicon.prepositions.has(before) || (tokens[at]?.nouns[0]?.preposition ?? "") !== "";
}

/** The first bare name after a verb is its doer, unless the doer is what is asked for. */
function arabicRole(kind: AskedKind, relation: AskedRelation | null, name: FoundName, order: number): Role {
  if (kind === "who") return "target";
  if (kind === "what" && !relation) return order === 0 ? "subject" : "target";
  if (kind === "how-many") return name.governed ? "target" : "any";
  if (relation?.verb && name.first > relation.at) return order === 0 && !name.governed ? "subject" : "target";
  return name.governed ? "target" : "any";
}

function englishForm(reading: Reading, opener: { kind: AskedKind; length: number }, relation: AskedRelation | null) {
  const { tokens, words } = reading;
  const before = tokens.slice(0, relation?.at ?? tokens.length).map((token) => token.folded);
  const passive = relation !== null && before.some((word) => words.passive.includes(word));
  const helped = before.some((word) => words.auxiliaries.includes(word));
  const hole: "subject" | "object" =
    opener.kind === "what" || (opener.kind === "who" && (passive || helped)) ? "object" : "subject";
  const roleOf = (name: FoundName): Role => {
    if (!relation) return opener.kind === "what" ? "subject" : "any";
    if (passive)
      return words.agent.includes(tokens[name.first - 1]?.folded ?? "") || agentBefore(name) ? "subject" : "target";
    return name.first < relation.at ? "subject" : "target";
  };
  const agentBefore = (name: FoundName) => words.agent.includes(tokens[name.first - 2]?.folded ?? "");
  return { hole, roleOf };
}
