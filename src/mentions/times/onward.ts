/* "since Wednesday": up to the publication; but "the fiercest attack since 2014" tells the day of another event. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { TokenizedDocument } from "../../model/token.ts";
import type { DayRange } from "./resolve-date.ts";
import { withoutWaw } from "./time-context.ts";

/** Tokens between a superlative and what it is measured from. */
const COMPARED = 7;
/** Tokens of what began then: "since the war broke out in 2014". */
const BEGINNING = 5;

interface OnwardReader {
  /** Is the token the word for since? */
  opens(index: number): boolean;
  /** "since the beginning of the war in 2014": does the word stand before the noun that began at a time? `from`: not further back. */
  begins(index: number, from: number): boolean;
  /** Is something measured from the time that begins at a token? */
  compares(index: number): boolean;
  upToPublication(date: DayRange): DayRange;
}

export function onwardReader(
  { tokens, document: { published } }: TokenizedDocument,
  { calendar, demonstratives }: Lexicon,
  fold: (text: string) => string,
): OnwardReader {
  const onward = new Set(calendar.onward.map(fold));
  const records = new Set(calendar.records.map(fold));
  const opens = (index: number) => onward.has(withoutWaw(tokens[index]?.folded ?? ""));
  return {
    opens,
    begins(index, from) {
      for (let at = index - 1; at >= Math.max(from, index - BEGINNING); at--) {
        if (tokens[at]!.kind !== "word") return false;
        // "since then": nothing that began is named.
        if (opens(at)) return at + 1 < index && !demonstratives.has(tokens[at + 1]!.folded);
      }
      return false;
    },
    compares: (index) =>
      tokens
        .slice(Math.max(0, index - COMPARED), index)
        .some((token) => token.nouns.some(({ stem }) => records.has(stem)) || records.has(token.folded)),
    upToPublication: (date) =>
      published !== null && published > date.end ? { start: date.start, end: published } : date,
  };
}
