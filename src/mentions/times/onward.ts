/* "since Wednesday": up to the publication; but "the fiercest attack since 2014" tells the day of another event. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { TokenizedDocument } from "../../model/token.ts";
import type { DayRange } from "./resolve-date.ts";
import { withoutWaw } from "./time-context.ts";

/** Tokens between a superlative and what it is measured from. */
const COMPARED = 7;

interface OnwardReader {
  /** Is the token the word for since? */
  opens(index: number): boolean;
  /** Is something measured from the time that begins at a token? */
  compares(index: number): boolean;
  upToPublication(date: DayRange): DayRange;
}

export function onwardReader(
  { tokens, document: { published } }: TokenizedDocument,
  { calendar }: Lexicon,
  fold: (text: string) => string,
): OnwardReader {
  const onward = new Set(calendar.onward.map(fold));
  const records = new Set(calendar.records.map(fold));
  return {
    opens: (index) => onward.has(withoutWaw(tokens[index]?.folded ?? "")),
    compares: (index) =>
      tokens
        .slice(Math.max(0, index - COMPARED), index)
        .some((token) => token.nouns.some(({ stem }) => records.has(stem)) || records.has(token.folded)),
    upToPublication: (date) =>
      published !== null && published > date.end ? { start: date.start, end: published } : date,
  };
}
