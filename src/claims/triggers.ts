/* Words that make claims, each token used once: light verb with its noun, verb, event noun, participle, adverbial phrase. */
import type { FrameSense } from "../languages/lexicon.ts";
import type { NounReading, Token, VerbReading } from "../model/token.ts";
import { innerKeys } from "../patterns/word-keys.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import { conditionsOf } from "./frame-conditions.ts";
import type { SentenceView } from "./sentence-view.ts";

/** How far a light verb's noun may stand from it, in tokens. */
const LIGHT_REACH = 13;

export interface Trigger {
  readonly first: number;
  readonly end: number;
  readonly kind: Frame["kind"];
  /** Frames that the word may stand for, most specific first. */
  readonly frames: readonly Frame[];
  readonly verb: VerbReading | null;
  readonly noun: NounReading | null;
  readonly number: "s" | "d" | "p";
  /** Light verb: its noun. */
  readonly light: { readonly first: number; readonly end: number } | null;
}

export function findTriggers(view: SentenceView): Trigger[] {
  const { sentence } = view;
  const triggers: Trigger[] = [];
  const used = new Set<number>();
  for (let index = sentence.first; index < sentence.end; index++) {
    if (used.has(index) || view.tokens[index]!.kind !== "word" || insideName(view, index)) continue;
    const trigger = circumstanceAt(view, index) ?? verbAt(view, index) ?? nounAt(view, index);
    if (!trigger) continue;
    triggers.push(trigger);
    for (let at = trigger.first; at < trigger.end; at++) used.add(at);
    if (trigger.light) for (let at = trigger.light.first; at < trigger.light.end; at++) used.add(at);
  }
  return triggers;
}

/** A trigger inside a name is part of the name (the Reconciliation Centre, the Support Forces). */
function insideName(view: SentenceView, index: number): boolean {
  const slot = view.slotAt(index);
  if (!slot) return false;
  const { mention } = slot;
  if (mention.category === "person" && mention.title && index === mention.first) return true;
  return !(
    mention.category === "thing" ||
    ((mention.category === "population" || mention.category === "dissolving") && index === mention.head) ||
    mention.hollow
  );
}

function circumstanceAt(view: SentenceView, index: number): Trigger | null {
  const token = view.tokens[index]!;
  const keys = [token.folded];
  if (token.folded.startsWith("\u0648")) keys.push(token.folded.slice(1));
  for (const key of keys) {
    const match = view.lexicon.frameWords.longest(key, (offset) => following(view, index + offset));
    const senses =
      match?.values.filter(
        (sense) =>
          sense.frame.kind === "circumstance" &&
          (sense.frame.noun.length === 0 || lightNoun(view, index, sense.frame) !== null),
      ) ?? [];
    if (match && senses.length > 0) return fromSenses(index, index + match.length, senses, null);
  }
  return null;
}

function verbAt(view: SentenceView, index: number): Trigger | null {
  const token = view.tokens[index]!;
  for (const verb of token.verbs) {
    if (verb.person === 1 && !inQuotation(view, index)) continue;
    const frames = view.lexicon.framesByVerb.get(verb.verb);
    if (!frames || !verbLike(view, index, verb)) continue;
    const light = frames
      .filter((frame) => frame.noun.length > 0)
      .map((frame) => ({ frame, noun: lightNoun(view, index, frame) }))
      .filter((each) => each.noun !== null);
    const plain = frames.filter((frame) => frame.noun.length === 0 && neighboursAllow(view, index, index + 1, frame));
    if (light.length > 0) {
      const nearest = Math.min(...light.map((each) => Math.abs(each.noun!.first - index)));
      const chosen = light.filter((each) => Math.abs(each.noun!.first - index) === nearest);
      return {
        first: index,
        end: index + 1,
        kind: chosen[0]!.frame.kind,
        frames: [...chosen.map((each) => each.frame), ...plain],
        verb,
        noun: null,
        number: "s",
        light: chosen[0]!.noun,
      };
    }
    if (plain.length > 0)
      return { first: index, end: index + 1, kind: "verb", frames: plain, verb, noun: null, number: "s", light: null };
  }
  return null;
}

/** Verb and noun written alike: what stands around decides (reading-arabic, 3.5 and 6). */
export function verbLike(view: SentenceView, index: number, verb: VerbReading): boolean {
  const token = view.tokens[index]!;
  const before = view.tokens[index - 1];
  const previous = before?.folded ?? "";
  if (
    verb.jussive &&
    verb.enclitic === "" &&
    verb.particle === "" &&
    !JUSSIVE_AFTER.has(previous) &&
    verb.gender !== "both" &&
    !NEUTRAL.has(verb.number)
  )
    return false;
  const noun = token.nouns.find(
    (reading) => reading.known && reading.conjunction === verb.conjunction && reading.preposition === "",
  );
  if (!noun || noun.article) return noun === undefined;
  if (verb.tense === "imperfect" || verb.enclitic || verb.number === "p" || verb.gender === "f") return true;
  // A bare masdar follows prepositions, other nouns and verbs of saying; a verb follows conjunctions, complementizers, names and relatives.
  if (view.lexicon.prepositions.has(previous) || view.lexicon.prepositions.has(previous.slice(1))) return false;
  if (!verb.conjunction && follows(view, index)) return false;
  const last = view.slots.findLast((slot) => slot.mention.end <= index);
  const adjacent = last && last.mention.end === index;
  if (adjacent && last.preposition === "") return true;
  const clause = view.clauseAt(index);
  const opens = clause.begins === index || clause.first === index;
  if (opens)
    return (
      view.slots.some(({ mention }) => mention.opens === index + 1) ||
      clause.kind === "relative" ||
      verb.conjunction !== "" ||
      (view.tokens[index + 1]?.nouns.some((each) => each.known && each.preposition === "") ?? false)
    );
  return (
    previous === "\u0642\u062F" ||
    previous === "\u0648\u0642\u062F" ||
    previous === "\u0644\u0642\u062F" ||
    view.lexicon.negation.has(previous)
  );
}

/** "confirmed witnesses the capture of": after a verb and its subject no second verb stands without a conjunction. */
function follows(view: SentenceView, index: number): boolean {
  const clause = view.clauseAt(index);
  for (let at = index - 1; at >= clause.begins; at--) {
    const token = view.tokens[at]!;
    if (token.verbs.some((verb) => verb.person === 3 && !verb.jussive) && !token.nouns.some((noun) => noun.known))
      return !view.slotAt(at);
    if (token.kind === "punctuation" && token.raw !== '"') return false;
  }
  return false;
}

const JUSSIVE_AFTER = new Set([
  "\u0644\u0645",
  "\u0648\u0644\u0645",
  "\u0627\u0646",
  "\u0644\u0646",
  "\u0644\u0627",
  "\u0628\u0627\u0646",
  "\u062D\u062A\u064A",
  "\u0643\u064A",
  "\u0641\u0644\u0645",
]);
const NEUTRAL = new Set<string>(["p", "d"]);

function lightNoun(view: SentenceView, index: number, frame: Frame): { first: number; end: number } | null {
  const clause = view.clauseAt(index);
  const { forms, phrases } = conditionsOf(view.lexicon, frame);
  /** How many words of the noun stand there: 0, 1 or 2. */
  const matches = (at: number): number => {
    const token = view.tokens[at];
    if (!token || token.kind !== "word") return 0;
    const slot = view.slotAt(at);
    if (slot && slot.mention.head !== at && slot.mention.category !== "thing") return 0;
    const next = view.tokens[at + 1];
    if (phrases && next?.kind === "word" && token.nouns.some(({ stem }) => begins(forms, stem, next))) return 2;
    return token.nouns.some(({ stem }) => forms.has(stem)) ? 1 : 0;
  };
  let limit = Math.min(index + LIGHT_REACH, view.sentence.end - 1);
  for (let at = index + 1; at <= limit; at++) {
    const jump = view.insertions.get(at);
    if (jump !== undefined) {
      limit = Math.min(limit + jump - at, view.sentence.end - 1);
      at = jump - 1;
      continue;
    }
    if (at > clause.end && view.tokens[at]!.verbs.some((each) => !each.jussive) && !view.slotAt(at)) break;
    const length = matches(at);
    if (length > 0) return { first: at, end: at + length };
  }
  // "the attack that X launched": the noun stands before its relative.
  for (let at = index - 1; at >= Math.max(view.sentence.first, index - LIGHT_REACH); at--) {
    if (view.tokens[at]!.verbs.length > 0 && !view.tokens[at]!.nouns.some((noun) => noun.known)) break;
    const length = matches(at);
    if (length > 0) return { first: at, end: at + length };
  }
  return null;
}

function begins(forms: ReadonlySet<string>, stem: string, next: Token): boolean {
  return innerKeys(next).some((tail) => forms.has(`${stem} ${tail}`));
}

function nounAt(view: SentenceView, index: number): Trigger | null {
  const token = view.tokens[index]!;
  for (const noun of token.nouns) {
    if (!noun.known) continue;
    const match = view.lexicon.frameWords.longest(noun.stem, (offset) => following(view, index + offset));
    if (!match) continue;
    const senses = match.values.filter(
      (sense) =>
        sense.frame.kind !== "circumstance" &&
        neighboursAllow(view, index, index + match.length, sense.frame) &&
        (sense.frame.noun.length === 0 || lightNoun(view, index, sense.frame) !== null),
    );
    if (senses.length > 0) return fromSenses(index, index + match.length, senses, noun);
  }
  return null;
}

function fromSenses(first: number, end: number, senses: readonly FrameSense[], noun: NounReading | null): Trigger {
  return {
    first,
    end,
    kind: senses[0]!.frame.kind,
    frames: senses.map((sense) => sense.frame),
    verb: null,
    noun,
    number: senses[0]!.number,
    light: null,
  };
}

function following(view: SentenceView, index: number): readonly string[] | null {
  const token = view.tokens[index];
  return token && token.kind === "word" && index < view.sentence.end ? innerKeys(token) : null;
}

/** Fixed phrases that make the word something else (cease-fire). */
function neighboursAllow(view: SentenceView, first: number, end: number, frame: Frame): boolean {
  const before = [view.tokens[first - 1]?.folded ?? "", view.tokens[first - 1]?.nouns[0]?.stem ?? ""];
  const after = [view.tokens[end]?.folded ?? "", view.tokens[end]?.nouns[0]?.stem ?? ""];
  const { notAfter, notBefore } = conditionsOf(view.lexicon, frame);
  return !before.some((word) => notAfter.has(word)) && !after.some((word) => notBefore.has(word));
}

/** First persons are claims only inside somebody's words. */
export function inQuotation(view: SentenceView, index: number): boolean {
  let open = false;
  for (let at = view.sentence.first; at < index; at++) {
    const { raw, kind } = view.tokens[at]!;
    if (kind !== "punctuation") continue;
    if (raw === '"') open = !open;
    else if (raw === "\u201C" || raw === "\u00AB") open = true;
    else if (raw === "\u201D" || raw === "\u00BB") open = false;
  }
  return open;
}
