/* A question is a claim with a hole in it: what is asked for, which relations, and who stands where. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Document } from "../model/document.ts";
import type { Token } from "../model/token.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";
import { tokenize } from "../tokens/tokenize.ts";
import { findDays } from "./asked-days.ts";
import { type TriggerLexicon, triggerLexicon } from "./asked-relation.ts";
import { asksForWhom, findParties, isHelped, isPassive } from "./find-parties.ts";
import { findRelation } from "./find-relation.ts";
import type { NamesInGraph } from "./names-in-graph.ts";
import { findOpening, type Opening } from "./opening.ts";
import { type Fold, longestAt, stands } from "./phrases.ts";
import type { Asks, Question } from "./question.ts";
import { type QuestionReading, useTokens } from "./question-reading.ts";

export interface QuestionReader {
  readonly words: QuestionWords;
  readonly language: Language & { readonly lexicon: Lexicon };
  readonly names: NamesInGraph;
  readonly relations: ReadonlyMap<string, RelationType>;
  /** ISO day of the newest document; weekdays and months are counted back from it. */
  readonly latest: string | null;
}

/** What a question says, before the question before it is taken in. */
export interface ReadQuestion {
  readonly question: Question;
  readonly opened: boolean;
  readonly related: boolean;
  /** Names that nothing in the graph bears. */
  readonly unknown: readonly string[];
  /** Whether it leans on what was said before, and as what. */
  readonly leans: {
    readonly subject: boolean;
    readonly object: boolean;
    readonly place: boolean;
    readonly all: boolean;
  };
}

const lexicons = new WeakMap<QuestionWords, TriggerLexicon>();

export function readQuestion(text: string, reader: QuestionReader): ReadQuestion {
  const { words, language } = reader;
  const fold = (word: string) => language.fold(word);
  const document = documentOf(text.replace(/['’]s\b/gu, "").replace(/(?<=\p{L})-(?=\p{L})/gu, " "));
  const tokenized = tokenize(document, language);
  const { tokens } = tokenized;
  const begins = findOpening(tokens, words, fold);
  const asks = asksOf(begins, tokens, words, fold);
  const opening = begins && { ...begins, asks };
  const reading: QuestionReading = {
    tokens,
    words,
    fold,
    opening,
    language,
    names: reader.names,
    relations: reader.relations,
    used: new Set(),
    trigger: null,
    others: [],
    isOpening: (at) => opening !== null && at >= opening.first && at < opening.end,
  };
  if (opening) useTokens(reading, opening.first, opening.end);
  if (opening?.focus != null) useTokens(reading, opening.focus, opening.focus + 1);
  const { days, used } = findDays(tokenized, words, language, reader.latest);
  for (const at of used) useTokens(reading, at, at + 1);
  const heard = speakersIn(reading);
  const leans = leaningOf(reading);
  cutTail(reading);
  const lexicon = lexicons.get(words) ?? triggerLexicon(words, fold);
  lexicons.set(words, lexicon);
  if (asks !== "words" && asks !== "connection") findRelation(reading, lexicon);
  const order = orderOf(reading);
  const { parties, unknown, remarks } = findParties(reading, heard);
  const question = questionOf(reading, { asks, order, days, parties, remarks });
  const enclitic =
    reading.trigger !== null && reading.trigger.enclitic !== "" && parties.every(({ role }) => role !== "target");
  return {
    question,
    unknown,
    opened: opening !== null,
    related: reading.trigger !== null,
    leans: { ...leans, object: leans.object || enclitic },
  };
}

function documentOf(text: string): Document {
  const about = { title: null, publisher: null, published: null, url: null };
  return { id: "question", path: "question", text, ...about, language: "ar", hash: "", furniture: [] };
}

/** Tokens at which the names of those begin who are to be heard; marks the cues as used. */
function speakersIn(reading: QuestionReading): ReadonlySet<number> {
  const { tokens, words, fold, opening } = reading;
  const heard = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    if (reading.used.has(at)) continue;
    const length = longestAt(tokens, at, words.according, fold);
    if (length === 0) continue;
    useTokens(reading, at, at + length);
    heard.add(at + length);
  }
  // "In the video footage, …": a clause before the question, unless it names a place.
  if (opening && opening.first > 1 && heard.size === 0) heard.add(stands(tokens[0], words.place, fold) ? 1 : 0);
  return heard;
}

function asksOf(opening: Opening | null, tokens: readonly Token[], words: QuestionWords, fold: Fold): Asks {
  if (!opening) return "hole";
  const behind = tokens.slice(opening.end);
  return opening.asks === "deeds" && behind.some((token) => stands(token, words.saying, fold)) ? "words" : opening.asks;
}

function orderOf(reading: QuestionReading): Question["order"] {
  const { tokens, words, opening, fold } = reading;
  if (opening?.most) return "most";
  const most = tokens.find(
    ({ index }) =>
      index > (opening?.end ?? 0) &&
      index >= tokens.length - 3 &&
      longestAt(tokens, index, words.most, fold) > 0 &&
      tokens[index + 1]?.kind !== "number" &&
      !opening?.kind.startsWith("how"),
  );
  if (most) {
    useTokens(reading, most.index, most.index + 1);
    return "most";
  }
  if (opening?.kind !== "when") return null;
  const behind = tokens.filter(({ index }) => index >= opening.end);
  if (behind.some((token) => stands(token, words.beginning, fold))) return "first";
  return behind.some((token) => stands(token, words.latest, fold)) ? "last" : null;
}

function leaningOf({ tokens, words, used, fold }: QuestionReading): ReadQuestion["leans"] {
  const free = tokens.filter(({ index, kind }) => !used.has(index) && kind !== "punctuation");
  const has = (list: readonly string[]) => free.some((token) => stands(token, list, fold));
  const { subject, object, place, all } = words.pronouns;
  const last = free.at(-1);
  return { subject: has(subject), object: has(object), place: has(place), all: stands(last, all, fold) };
}

/** "urged them to withdraw": from an infinitive behind a verb on, it is no part of the claim. */
function cutTail(reading: QuestionReading): void {
  const { tokens, words, fold } = reading;
  if (words.order !== "subject-first") return;
  const from = tokens.findIndex(
    ({ index, kind }) =>
      kind !== "punctuation" &&
      !reading.used.has(index) &&
      stands(tokens[index], words.tail, fold) &&
      tokens.slice(0, index).some((token) => stands(token, words.demanding, fold)),
  );
  if (from < 0 || /^\p{Lu}/u.test(tokens[from + 1]?.raw ?? "")) return;
  useTokens(reading, from, tokens.length);
}

function questionOf(
  reading: QuestionReading,
  found: Pick<Question, "asks" | "order" | "days" | "parties" | "remarks">,
): Question {
  const { opening, trigger } = reading;
  const plain = opening?.kind ?? "claims";
  const kind = kindOf(reading, found.asks);
  const hole = holeOf(reading);
  const sided = found.asks === "hole" || found.asks === "denials" || found.asks === "alone";
  const both = kind === "verdict" || (kind === "sources" && !sided);
  const negated = reading.tokens.some(
    ({ index }) => index >= (opening?.end ?? 0) && stands(reading.tokens[index], reading.words.negation, reading.fold),
  );
  const loud = kind === "claims" && found.asks !== "hole";
  const polarity =
    both || loud ? null : found.asks === "denials" || (negated && kind === "sources") ? "negated" : "affirmed";
  // What is asked for cannot stand in the hole too: "which Houthi commanders were killed".
  const parties = found.parties.map((party) =>
    opening?.focus != null && opening.kind === "who" && isInFocus(reading, party.words)
      ? { ...party, role: hole === "subject" ? ("subject" as const) : ("target" as const) }
      : party,
  );
  // Whoever holds a place or people is not held himself.
  const holder = kind === "who" && hole === "subject" && !trigger?.fixed;
  const all = trigger?.relations ?? [];
  const relations = holder && all.length > 1 ? all.filter((id) => id !== "HELD_IN") : all;
  const symmetric = relations.length > 0 && relations.every((id) => reading.relations.get(id)?.symmetric);
  const personsOnly = opening?.persons === true && plain === "who";
  return { ...found, kind, hole, relations, symmetric, mode: trigger?.mode ?? [], parties, polarity, personsOnly };
}

function isInFocus(
  { tokens, opening, trigger, words: { auxiliaries }, fold }: QuestionReading,
  words: string,
): boolean {
  const from = opening?.end ?? 0;
  const to = trigger && trigger.at > from ? trigger.at : tokens.length;
  const text = tokens
    .slice(from, to)
    .map(({ raw }) => raw)
    .join(" ");
  const helped = tokens.slice(from, to).some((token) => stands(token, auxiliaries, fold));
  return !helped && text.includes(words);
}

function kindOf({ opening, trigger }: QuestionReading, asks: Asks): Question["kind"] {
  if (!opening) return "claims";
  if (opening.kind === "what" && opening.focus === null && trigger?.form === "noun") return "claims";
  if (opening.kind === "what" && !trigger) return "claims";
  if (asks === "deeds" && trigger) return opening.focus === undefined && trigger.form !== "noun" ? "what" : "claims";
  return opening.kind;
}

/** "the commanders killed in …": a participle, since nothing bare stands behind it. */
function isReduced({ tokens, opening, trigger, words, fold }: QuestionReading): boolean {
  if (opening?.focus == null || trigger?.form !== "verb" || /(?:s|ing)$/u.test(tokens[trigger.at]?.folded ?? ""))
    return false;
  const next = tokens[trigger.end];
  if (!next || next.kind === "punctuation") return true;
  return stands(next, [...words.place, ...words.agent, ...words.topic, ...words.circumstance], fold);
}

function holeOf(reading: QuestionReading): "subject" | "object" {
  const { opening, words } = reading;
  if (opening?.hole && !(opening.hole === "subject" && asksForWhom(reading))) return opening.hole;
  if (words.order === "verb-first") {
    if (opening?.kind === "what" || isPassive(reading)) return "object";
    return asksForWhom(reading) ? "object" : "subject";
  }
  if (opening?.kind === "what" || opening?.asks === "deeds") return "object";
  return isPassive(reading) || isHelped(reading) || isReduced(reading) ? "object" : "subject";
}
