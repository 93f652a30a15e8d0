/* How a question begins, and what that asks for. */
import type { Token } from "../model/token.ts";
import type { AskedKind, QuestionWords } from "../resources/questions.schema.ts";
import { type Fold, longestAt, stands } from "./phrases.ts";
import type { Asks } from "./question.ts";

export interface Opening {
  readonly first: number;
  readonly end: number;
  readonly kind: AskedKind;
  readonly asks: Asks;
  readonly hole: "subject" | "object" | null;
  readonly most: boolean;
  /** A noun was to say what is asked for; its token, or null when there is none. */
  readonly focus: number | null | undefined;
  readonly persons: boolean;
}

/** A noun of what is asked for stands within so many tokens. */
const NEAR = 5;

/** At the beginning, or behind a comma. */
export function findOpening(tokens: readonly Token[], words: QuestionWords, fold: Fold): Opening | null {
  for (const { index } of tokens) {
    if (!beginsAt(tokens, index, words, fold)) continue;
    const found = openingAt(tokens, index, words, fold);
    if (found) return found;
  }
  return null;
}

function beginsAt(tokens: readonly Token[], at: number, words: QuestionWords, fold: Fold): boolean {
  if (at === 0 || tokens[at - 1]?.kind === "punctuation") return true;
  for (let first = 0; first < at; ) {
    const length = longestAt(tokens, first, words.before, fold);
    if (length === 0) return false;
    first += length;
    if (first === at) return true;
  }
  return false;
}

function openingAt(tokens: readonly Token[], first: number, words: QuestionWords, fold: Fold): Opening | null {
  let best: Opening | null = null;
  for (const { kind, asks, hole, focus, most, phrases } of words.openers) {
    const length = longestAt(tokens, first, phrases, fold);
    if (length === 0 || length <= (best ? best.end - best.first : 0)) continue;
    const plain = { first, end: first + length, kind, asks, hole: hole ?? null, most, persons: false };
    const focused = focus ? focusFrom(tokens, first + length, words, fold) : undefined;
    if (focused === undefined) best = { ...plain, focus: undefined };
    else if (focused) best = { ...plain, kind: focused.kind, focus: focused.at, persons: focused.persons };
    else best = { ...plain, kind: "what", focus: null };
  }
  return best;
}

function focusFrom(tokens: readonly Token[], from: number, words: QuestionWords, fold: Fold) {
  for (let at = from; at < Math.min(tokens.length, from + NEAR); at++) {
    const found = words.focus.find((each) => stands(tokens[at], each.words, fold));
    if (found) return { at, kind: found.kind, persons: found.persons };
  }
  return null;
}
