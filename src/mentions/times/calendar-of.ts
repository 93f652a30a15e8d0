/* The words of a document as the calendar's rules see them. */
import type { Lexicon } from "../../languages/lexicon.ts";
import { CalendarDate } from "../../model/calendar-date.ts";
import type { Token, TokenizedDocument } from "../../model/token.ts";
import { wordKeys } from "../../patterns/word-keys.ts";
import { calendarIndex, ordinalIndex } from "./calendar-index.ts";
import { type Counted, type TimeContext, withoutWaw } from "./time-context.ts";

export function calendarOf(
  { tokens, document }: TokenizedDocument,
  lexicon: Lexicon,
  fold: (text: string) => string,
): TimeContext {
  const { calendar } = lexicon;
  const trie = calendarIndex(lexicon, fold);
  const ordinals = ordinalIndex(lexicon, fold);
  const openers = new Set(calendar.openers.map(fold));
  const otherDays = new Set(calendar.otherDays.map(fold));
  const through = new Set(calendar.through.map(fold));
  const equal = new Set(calendar.equal.map(fold));
  const few = new Set(calendar.few.map(fold));
  return {
    published: document.published ? CalendarDate.parse(document.published) : null,
    at(index) {
      const token = tokens[index];
      if (!token || token.kind === "punctuation" || token.kind === "number") return null;
      for (const { key, reading } of wordKeys(token)) {
        const match = trie.longest(key, following(tokens, index));
        const sense = match?.values[0];
        if (match && sense) return { sense, end: index + match.length, preposition: reading?.preposition ?? "" };
      }
      return null;
    },
    number: (index) => (tokens[index]?.kind === "number" ? plainNumber(tokens[index].folded) : null),
    count: (index) => countAt(tokens, index, lexicon),
    ordinal(index) {
      const match = ordinals.longest(tokens[index]?.folded ?? "", following(tokens, index));
      const value = match?.values[0];
      return match && value !== undefined ? { value, end: index + match.length } : null;
    },
    counts: (index) => tokens[index]?.nouns.some((noun) => noun.known && !noun.conjunction && !noun.article) ?? false,
    opensTime: (folded) => openers.has(withoutWaw(folded)),
    otherDay: (folded) => otherDays.has(folded),
    joins: (folded) => through.has(folded),
    equals: (folded) => equal.has(withoutWaw(folded)),
    few: (folded) => few.has(folded),
    folded: (index) => tokens[index]?.folded ?? "",
    previous: (index) => tokens[index - 1]?.folded ?? "",
  };
}

function countAt(tokens: readonly Token[], index: number, lexicon: Lexicon): Counted | null {
  let at = index;
  const about = lexicon.modifiers.longest(tokens[at]?.folded ?? "", following(tokens, at));
  if (about) at += about.length;
  const token = tokens[at];
  if (token?.kind === "number") {
    const value = plainNumber(token.folded);
    return value === null ? null : { value, end: at + 1 };
  }
  const word = token?.folded ?? "";
  const rest = following(tokens, at);
  const match = lexicon.numberWords.longest(word, rest) ?? lexicon.numberWords.longest(word.slice(2), rest);
  const value = match?.values[0];
  return match && value !== undefined ? { value, end: at + match.length } : null;
}

function following(tokens: readonly Token[], at: number): (offset: number) => readonly string[] | null {
  return (offset) => {
    const next = tokens[at + offset];
    return next ? [next.folded] : null;
  };
}

function plainNumber(folded: string): number | null {
  return /^\d+$/u.test(folded) ? Number(folded) : null;
}
