/*
 * Dates as news writes them (TIMEX): weekdays and relative days against the publication date, days of months of all calendars' names,
 * spans of months and years, "two days ago". A date without a year is the nearest one that is not after publication.
 */
import type { Lexicon } from "../../languages/lexicon.ts";
import { CalendarDate } from "../../model/calendar-date.ts";
import type { DateRange } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { TokenizedDocument } from "../../model/token.ts";
import { wordKeys } from "../../patterns/word-keys.ts";
import { type CalendarSense, calendarIndex } from "./calendar-index.ts";
import { dayOfMonth, month, relativeDay, span, weekday, year } from "./resolve-date.ts";

interface Found {
  readonly sense: CalendarSense;
  readonly end: number;
  readonly preposition: string;
}

/** What the finder sees of a document, with a cursor-free view of senses at a position. */
export interface TimeContext {
  readonly published: CalendarDate | null;
  at(index: number): Found | null;
  number(index: number): number | null;
  folded(index: number): string;
}

export function findTimes(doc: TokenizedDocument, lexicon: Lexicon, fold: (text: string) => string): TimeMention[] {
  const { tokens, document } = doc;
  const trie = calendarIndex(lexicon, fold);
  const published = document.published ? CalendarDate.parse(document.published) : null;
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
    folded: (index) => tokens[index]?.folded ?? "",
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

interface Resolved {
  readonly end: number;
  readonly date: Omit<DateRange, "text"> | null;
}

function timeAt(context: TimeContext, index: number): Resolved | null {
  const numeric = numericDate(context.folded(index));
  if (numeric) return { end: index + 1, date: numeric };
  const value = context.number(index);
  if (value !== null) return dayAndMonth(context, index, value);
  const found = context.at(index);
  if (!found) return null;
  switch (found.sense.kind) {
    case "daypart": {
      const next = timeAt(context, found.end);
      return next && context.at(found.end)?.sense.kind !== "unit" ? next : null;
    }
    case "unit":
      return unitAt(context, found);
    case "weekday":
      return weekdayAt(context, found.sense.day, found.end);
    case "relative":
      return relativeAt(context, found.sense.days, found.end);
    case "month":
      return monthAt(context, found.sense.month, found.end);
    default:
      return null;
  }
}

/** "day Wednesday", "year 2014", "last month"; a bare unit is no date. */
function unitAt(context: TimeContext, found: Found): Resolved | null {
  if (found.sense.kind !== "unit") return null;
  const { days, count } = found.sense;
  const next = context.at(found.end);
  const number = context.number(found.end);
  if (days === 1 && next && (next.sense.kind === "weekday" || next.sense.kind === "relative"))
    return timeAt(context, found.end);
  if (days === 1 && number !== null) return dayAndMonth(context, found.end, number);
  if (days > 300 && number !== null && isYear(number)) return { end: found.end + 1, date: year(number) };
  if (context.published && count === 1 && next?.sense.kind === "past" && days >= 7 && days < 300)
    return { end: next.end, date: span(context.published.epochDay - Math.round(days), context.published.epochDay) };
  return null;
}

function weekdayAt(context: TimeContext, day: number, end: number): Resolved {
  let to = end;
  let direction: "past" | "future" | null = null;
  // "the night of Thursday-Friday", "Thursday (21 January)": what follows says the same more exactly.
  const dash = context.folded(to);
  const second = dash === "-" || dash === "–" || dash === "/" ? context.at(to + 1) : context.at(to);
  if (second?.sense.kind === "weekday") {
    const from = context.published ? weekday(context.published, day, null) : null;
    return { end: second.end, date: from === null ? null : span(from, from + 1) };
  }
  const after = context.at(to);
  if (after?.sense.kind === "past" || after?.sense.kind === "future") {
    direction = after.sense.kind;
    to = after.end;
  }
  const open = context.folded(to);
  const inside = open === "(" || open === "\u060C" || open === "," ? to + 1 : to;
  const number = context.number(inside);
  const exact = number !== null ? dayAndMonth(context, inside, number) : null;
  if (exact?.date)
    return { end: open === "(" && context.folded(exact.end) === ")" ? exact.end + 1 : exact.end, date: exact.date };
  const resolved = context.published ? weekday(context.published, day, direction) : null;
  return { end: to, date: resolved === null ? null : span(resolved, resolved) };
}

function relativeAt(context: TimeContext, days: number, end: number): Resolved {
  const next = context.at(end);
  const to = next?.sense.kind === "weekday" ? next.end : end;
  const resolved = context.published ? relativeDay(context.published, days) : null;
  return { end: to, date: resolved === null ? null : span(resolved, resolved) };
}

function dayAndMonth(context: TimeContext, index: number, value: number): Resolved | null {
  if (value < 1 || value > 31 || !Number.isInteger(value)) return null;
  let at = index + 1;
  if (context.at(at)?.sense.kind !== "month" && context.at(at + 1)?.sense.kind === "month") at++;
  const found = context.at(at);
  if (found?.sense.kind !== "month") return null;
  let end = doubleMonth(context, found.end);
  const number = context.number(end);
  let inYear: number | null = null;
  if (number !== null && isYear(number)) {
    inYear = number;
    end++;
  } else {
    const after = context.at(end);
    if (after?.sense.kind === "current" || after?.sense.kind === "past" || after?.sense.kind === "future")
      end = after.end;
    else if (after?.sense.kind === "unit" && after.sense.days > 300 && isYear(context.number(after.end) ?? 0)) {
      inYear = context.number(after.end);
      end = after.end + 1;
    }
  }
  const day = dayOfMonth(context.published, value, found.sense.month, inYear);
  return { end, date: day === null ? null : span(day, day) };
}

function monthAt(context: TimeContext, value: number, found: number): Resolved | null {
  let end = doubleMonth(context, found);
  const number = context.number(end);
  if (number !== null && isYear(number)) return { end: end + 1, date: month(context.published, value, number) };
  const after = context.at(end);
  if (after?.sense.kind === "past" || after?.sense.kind === "current") {
    end = after.end;
    return { end, date: month(context.published, value, null) };
  }
  return null;
}

/** "April/Nisan": the same month under its other name. */
function doubleMonth(context: TimeContext, end: number): number {
  const mark = context.folded(end);
  const at = mark === "/" || mark === "(" ? end + 1 : -1;
  const other = at > 0 ? context.at(at) : null;
  if (other?.sense.kind !== "month") return end;
  return mark === "(" && context.folded(other.end) === ")" ? other.end + 1 : other.end;
}

function numericDate(text: string): Omit<DateRange, "text"> | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  const dmy = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : dmy ? [dmy[3], dmy[2], dmy[1]] : [];
  if (!y || !m || !d) return null;
  const date = CalendarDate.parse(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  return date ? span(date.epochDay, date.epochDay) : null;
}

function plainNumber(folded: string): number | null {
  return /^\d+$/u.test(folded) ? Number(folded) : null;
}

function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}
