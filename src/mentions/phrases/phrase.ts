/* A noun phrase with its count before it: "more than 17 fighters of X", "dozens of families", "five others". */
import type { Quantity } from "../../model/claim.ts";
import { quantityAt, withEffects } from "../quantities/find-quantity.ts";
import { type Limit, limitAfter } from "../quantities/limit-after.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type PhraseContext, pastQuotes } from "./phrase-context.ts";
import { startOf } from "./word-classes.ts";

const OF = "\u0645\u0646";
const BETWEEN = "\u0628\u064A\u0646";
/** Lemma of counts whose noun was said before. */
export const OTHERS = "others";

export function phraseAt(context: PhraseContext, index: number): Draft | null {
  const { tokens, text, lexicon } = context;
  if (context.timed.has(index)) return null;
  const counted = quantityAt(tokens, text, index, lexicon);
  if (!counted)
    return (
      withAtLeast(context, countBehind(context, impliedCount(context, context.nominalAt(index, 0)))) ??
      others(context, index)
    );
  const at = pastQuotes(context, counted.partitive ? counted.end + 1 : counted.end);
  const further = lexicon.others.has(tokens[at]?.folded ?? "");
  const inner = further ? null : context.nominalAt(at, 0);
  const first = tokens[index]!;
  const reading = first.nouns.find((each) => each.known) ?? first.nouns[0];
  const conjunction = first.kind === "number" ? "" : (reading?.conjunction ?? "");
  const preposition = first.kind === "number" ? "" : (reading?.preposition ?? "");
  const head = {
    first: index,
    start: startOf(first, conjunction, preposition),
    conjoined: conjunction !== "",
    preposition,
  };
  if (inner && inner.preposition === "" && !inner.conjoined && countable(inner, counted.partitive))
    return withAtLeast(context, {
      ...inner,
      ...head,
      quantity: { ...counted.quantity, unit: unitOf(context, inner) },
      number: "p",
    });
  if (context.timed.has(counted.end) || isDuration(context, counted.end)) return null;
  const end = further ? at + 1 : counted.end;
  return draftOf({
    ...head,
    end,
    head: index,
    category: "quantity",
    level: "nominal",
    lemma: further ? OTHERS : "",
    type: "Population",
    identity: null,
    definite: false,
    gender: null,
    number: "p",
    quantity: counted.quantity,
  });
}

function countable(inner: Draft, partitive: boolean): boolean {
  if (["population", "dissolving", "thing", "facility", "source"].includes(inner.category)) return true;
  if (inner.category === "place") return !inner.definite || partitive;
  return partitive || (inner.category === "person" && inner.level === "nominal");
}

/** A dual counts two; an indefinite singular of a person one. */
function impliedCount(context: PhraseContext, draft: Draft | null): Draft | null {
  if (!draft || draft.quantity || !COUNTED.has(draft.category)) return draft;
  const one =
    draft.number === "s" &&
    draft.person &&
    draft.level === "nominal" &&
    !draft.possessive &&
    isIndefinite(context, draft);
  const oneOf = draft.number === "p" && context.lexicon.oneOf.has(context.tokens[draft.first - 1]?.folded ?? "");
  if (draft.number !== "d" && !one && !oneOf) return draft;
  const text = context.tokens[draft.head]!.raw;
  const unit = unitOf(context, draft);
  return { ...draft, quantity: { value: one || oneOf ? 1 : 2, min: null, max: null, approx: false, unit, text } };
}

/** The head itself stands without article (a dissolved phrase is definite by its owner), and not in "between dead and wounded". */
function isIndefinite(context: PhraseContext, draft: Draft): boolean {
  const before = context.tokens[draft.first - (draft.conjoined ? 2 : 1)];
  if (draft.possessive || before?.folded === BETWEEN) return false;
  return !context.tokens[draft.head]!.nouns.some((reading) => reading.known && reading.article);
}

const COUNTED = new Set(["population", "dissolving", "thing", "facility"]);

/** "two soldiers" as "soldiers two": one and two stand behind their noun. */
function countBehind(context: PhraseContext, draft: Draft | null): Draft | null {
  if (!draft || draft.level === "name" || !COUNTED.has(draft.category)) return draft;
  const told =
    !draft.quantity && draft.definite && draft.end - draft.head > 1 ? definiteNumber(context, draft.end - 1) : null;
  if (told !== null) {
    const text = context.tokens[draft.end - 1]!.raw;
    const unit = unitOf(context, draft);
    return { ...draft, quantity: { value: told, min: null, max: null, approx: false, unit, text } };
  }
  const token = context.tokens[draft.end];
  const reading = token?.nouns[0];
  if (!token || token.kind !== "word" || reading?.conjunction || reading?.preposition) return draft;
  const value = context.lexicon.numberWords.longest(token.folded, () => null)?.values[0];
  if (value !== 1 && value !== 2) return draft;
  const text = context.text.slice(draft.start, token.span.end);
  const quantity: Quantity = { value, min: null, max: null, approx: false, unit: unitOf(context, draft), text };
  return { ...draft, end: draft.end + 1, wordsEnd: draft.end, quantity };
}

/** "the attackers, the three": a number with article behind its noun. */
function definiteNumber(context: PhraseContext, index: number): number | null {
  const reading = context.tokens[index]?.nouns.find(({ article, conjunction }) => article && !conjunction);
  return (reading && context.lexicon.numberWords.longest(reading.stem, () => null)?.values[0]) ?? null;
}

/** "others" alone: people of the kind that was counted before. */
function others(context: PhraseContext, index: number): Draft | null {
  const token = context.tokens[index]!;
  if (!context.lexicon.others.has(token.folded) || !/(?:\u0646|\u0627\u062A)$/u.test(token.folded)) return null;
  return draftOf({
    first: index,
    end: index + 1,
    head: index,
    start: token.span.start,
    category: "quantity",
    level: "nominal",
    lemma: OTHERS,
    type: "Population",
    identity: null,
    conjoined: false,
    preposition: "",
    definite: false,
    gender: null,
    number: "p",
  });
}

/** "five civilians at least", also before whose they are ("five at least of the police"). */
function withAtLeast(context: PhraseContext, draft: Draft | null): Draft | null {
  if (!draft?.quantity?.value) return draft;
  const { tokens, lexicon } = context;
  const behind = limitAfter(tokens, draft.end, lexicon);
  const limit = behind ?? limitInside(context, draft);
  if (!limit) return draft;
  const { unit, text } = draft.quantity;
  const quantity = { ...withEffects(draft.quantity, new Set([limit.effect]), text), unit };
  return behind ? { ...draft, end: behind.end, wordsEnd: draft.end, quantity } : { ...draft, quantity };
}

function limitInside({ tokens, lexicon }: PhraseContext, { head, inner }: Draft): Limit | null {
  for (let at = head + 1; inner && at < inner.first; at++) {
    const limit = limitAfter(tokens, at, lexicon);
    if (limit) return limit;
  }
  return null;
}

function unitOf(context: PhraseContext, draft: Draft): string | null {
  return context.tokens[draft.head]?.raw ?? null;
}

/** "24 hours", "25 years": counts of time are nobody. */
function isDuration(context: PhraseContext, at: number): boolean {
  const next = context.tokens[at]?.folded ?? "";
  const index = next === OF ? at + 1 : at;
  const { calendar } = context.lexicon;
  const word = context.tokens[index]?.folded ?? "";
  return calendar.units.some((unit) =>
    [...unit.singular, ...unit.dual, ...unit.plural].some(
      (form) => context.fold(form) === word || context.fold(form) + "\u0627" === word,
    ),
  );
}
