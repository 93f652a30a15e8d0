/*
 * Dates as news writes them (TIMEX): weekdays and relative days against the publication date, days of months of all calendars' names,
 * spans of months and years, "two days ago". A date without a year is the nearest one that is not after publication.
 */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { TokenizedDocument } from "../../model/token.ts";
import { calendarOf } from "./calendar-of.ts";
import { onwardReader } from "./onward.ts";
import { timeAt } from "./read-time.ts";

export function findTimes(doc: TokenizedDocument, lexicon: Lexicon, fold: (text: string) => string): TimeMention[] {
  const { tokens, document } = doc;
  const context = calendarOf(doc, lexicon, fold);
  const onward = onwardReader(doc, lexicon, fold);
  const times: TimeMention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const found = timeAt(context, index);
    if (!found) continue;
    const first = tokens[index]!;
    const last = tokens[found.end - 1]!;
    const text = document.text.slice(first.span.start, last.span.end);
    const opener = context.at(index - 1)?.sense.kind === "unit" ? index - 2 : index - 1;
    const since = onward.opens(opener) || onward.opens(index) || onward.begins(index, times.at(-1)?.end ?? 0);
    const date = found.date && since ? onward.upToPublication(found.date) : found.date;
    times.push({
      first: index,
      end: found.end,
      span: { start: first.span.start, end: last.span.end },
      date: date ? { ...date, text } : null,
      ...(since && onward.compares(index) ? { compared: true } : {}),
    });
    index = found.end - 1;
  }
  return times;
}
