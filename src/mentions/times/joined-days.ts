/* Days from one to another: "from 10 to 15 May", "between 28 April and 3 May", "the night of Thursday to Friday", "2014 to 2017". */
import { CalendarDate } from "../../model/calendar-date.ts";
import { type DayRange, isYear, span, weekday, year } from "./resolve-date.ts";
import type { Resolved, TimeContext } from "./time-context.ts";

const WEEK = 7;
/** Weekdays further apart are told one by one. */
const APART = 3;

/** What begins with a number at `index` and goes on to the day that `dayAt` reads behind "to" or "and". */
export function joinedDays(
  context: TimeContext,
  index: number,
  dayAt: (context: TimeContext, from: number, value: number) => Resolved | null,
): Resolved | null {
  const value = context.number(index);
  if (value === null) return null;
  const one = dayAt(context, index + 1, value);
  const second = context.number(afterJoiner(context, one?.end ?? index + 1));
  if (second === null) return null;
  const other = dayAt(context, afterJoiner(context, one?.end ?? index + 1) + 1, second);
  if (!other?.date) return null;
  const start = one ? inYearOf(one.date, other.date) : sameMonth(other.date, value);
  return start === null ? null : { end: other.end, date: { start, end: other.date.end } };
}

/** Where the word after "to" or "and" stands. */
function afterJoiner(context: TimeContext, at: number): number {
  return context.joins(context.folded(at)) ? at + 1 : Number.NaN;
}

/** The number before "to": a day of the month that stands behind it. */
function sameMonth({ start }: DayRange, day: number): string | null {
  const date = CalendarDate.parse(`${start.slice(0, 8)}${String(day).padStart(2, "0")}`)?.toString();
  return date !== undefined && date < start ? date : null;
}

/** The first day in the year of the second, which may tell it for both. */
function inYearOf(first: DayRange | null, second: DayRange): string | null {
  if (first === null) return null;
  const moved = CalendarDate.parse(second.start.slice(0, 4) + first.start.slice(4))?.toString();
  if (moved !== undefined && moved < second.start) return moved;
  return first.start < second.start ? first.start : null;
}

/** "the years 2014 to 2017": the second stands at a joiner. */
export function joinedYears(context: TimeContext, value: number, end: number): Resolved | null {
  const at = afterJoiner(context, end);
  const second = context.number(at);
  if (second === null || !isYear(second) || second <= value || context.counts(at + 1)) return null;
  return { end: at + 1, date: { start: year(value).start, end: year(second).end } };
}

/** "the night of Thursday to Friday", "Thursday and Friday": a weekday behind the one that ended at `end`. */
export function joinedWeekdays(context: TimeContext, day: number, end: number): Resolved | null {
  const joined = context.joins(context.folded(end)) || context.folded(end) === "/";
  const second = joined ? context.at(end + 1) : context.at(end);
  if (second?.sense.kind !== "weekday") return null;
  const days = (second.sense.day - day + WEEK) % WEEK;
  if (days === 0 || days > APART) return null;
  const from = context.published ? weekday(context.published, day, null) : null;
  return { end: second.end, date: from === null ? null : span(from, from + days) };
}
