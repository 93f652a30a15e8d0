/*
 * Dates as news writes them (TIMEX): weekdays and relative days against the publication date, days of months of all calendars' names,
 * spans of months and years, "two days ago". A date without a year is the nearest one that is not after publication.
 */
import type { Lexicon } from "../../languages/lexicon.ts";
import { CalendarDate } from "../../model/calendar-date.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { TokenizedDocument } from "../../model/token.ts";
import { wordKeys } from "../../patterns/word-keys.ts";
import { calendarIndex } from "./calendar-index.ts";
import { timeAt } from "./read-time.ts";
import type { TimeContext } from "./time-context.ts";

export function findTimes(doc: TokenizedDocument, lexicon: Lexicon, fold: (text: string) => string): TimeMention[] {
  const { tokens, document } = doc;
  const trie = calendarIndex(lexicon, fold);
  const published = document.published ? CalendarDate.parse(document.published) : null;
  const openers = new Set(lexicon.calendar.openers.map(fold));
  const context: TimeContext = {
    published,
    at(index) {
      const token = tokens[index];
      if (!token || token.kind === "punctuation" || token.kind === "number") return null;
      for (const { key, reading } of wordKeys(token)) {
        const match = trie.longest(key, (offset) => {
          const next = tokens[index + offset];
          return next ? [next.folded] : null;
        });
        const sense = match?.values[0];
        if (match && sense) return { sense, end: index + match.length, preposition: reading?.preposition ?? "" };
      }
      return null;
    },
    number: (index) => (tokens[index]?.kind === "number" ? plainNumber(tokens[index].folded) : null),
    count(index) {
      let at = index;
      const about = lexicon.modifiers.longest(tokens[at]?.folded ?? "", (offset) =>
        tokens[at + offset] ? [tokens[at + offset]!.folded] : null,
      );
      if (about) at += about.length;
      const token = tokens[at];
      if (token?.kind === "number") {
        const value = plainNumber(token.folded);
        return value === null ? null : { value, end: at + 1 };
      }
      const rest = (offset: number) => (tokens[at + offset] ? [tokens[at + offset]!.folded] : null);
      const word = token?.folded ?? "";
      const match = lexicon.numberWords.longest(word, rest) ?? lexicon.numberWords.longest(word.slice(2), rest);
      const value = match?.values[0];
      return match && value !== undefined ? { value, end: at + match.length } : null;
    },
    counts: (index) => tokens[index]?.nouns.some((noun) => noun.known && !noun.conjunction && !noun.article) ?? false,
    opensTime: (folded) => openers.has(folded),
    folded: (index) => tokens[index]?.folded ?? "",
    previous: (index) => tokens[index - 1]?.folded ?? "",
  };
  const times: TimeMention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const found = timeAt(context, index);
    if (!found) continue;
    const first = tokens[index]!;
    const last = tokens[found.end - 1]!;
    const text = document.text.slice(first.span.start, last.span.end);
    times.push({
      first: index,
      end: found.end,
      span: { start: first.span.start, end: last.span.end },
      date: found.date ? { ...found.date, text } : null,
    });
    index = found.end - 1;
  }
  return times;
}

function plainNumber(folded: string): number | null {
  return /^\d+$/u.test(folded) ? Number(folded) : null;
}
