/* Stretches of time: "last week", "this month", "two days ago", "for three days", "the end of May", "summer 2016". */
import { CalendarDate } from "../../model/calendar-date.ts";
import { namedMonth } from "./named-month.ts";
import { type DayRange, isYear, month, span, year } from "./resolve-date.ts";
import type { Found, Resolved, TimeContext } from "./time-context.ts";

const OF = "\u0645\u0646";
const ARTICLE = "\u0627\u0644";
const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

/** "last week", "this year": whole weeks (from Monday), months, years of the calendar. */
export function lastOrThis(context: TimeContext, unit: Found): Resolved | null {
  if (unit.sense.kind !== "unit") return null;
  const { days } = unit.sense;
  // "the past three days", "the last 24 hours": the number stands between.
  const article = context.folded(unit.end) === ARTICLE ? unit.end + 1 : unit.end;
  const counted = unit.sense.count === null ? context.count(article) : null;
  const count = counted?.value ?? unit.sense.count;
  const said = counted?.end ?? unit.end;
  const after = context.at(context.few(context.folded(said)) ? said + 1 : said);
  if (!context.published || !after) return null;
  if (after.sense.kind === "before-last")
    return count === 1 ? { end: after.end, date: whole(context.published, days, -2) } : null;
  if (after.sense.kind !== "past" && after.sense.kind !== "current") return null;
  if (count === 1)
    return { end: after.end, date: whole(context.published, days, after.sense.kind === "past" ? -1 : 0) };
  const today = context.published.epochDay;
  if (after.sense.kind !== "past") return null;
  // "the past days": how many is not said; the past hours may reach back into the day before.
  const back = count === null ? (days < 1 ? 1 : null) : wholeDays(count, days);
  return { end: after.end, date: back === null ? null : span(today - back, today) };
}

/** "48 hours past", "the 48 past hours": up to the publication. */
export function countedPast(context: TimeContext, index: number): Resolved | null {
  const counted = context.count(index);
  const unit = counted ? context.at(counted.end) : null;
  if (!context.published || !counted || unit?.sense.kind !== "unit") return null;
  const after = context.at(unit.end);
  if (after?.sense.kind !== "past") return null;
  const today = context.published.epochDay;
  return { end: after.end, date: span(today - wholeDays(counted.value, unit.sense.days), today) };
}

/** "this week", "this year": the word stands before its unit. */
export function currentUnit(context: TimeContext, end: number): Resolved | null {
  const unit = context.at(end);
  if (!context.published || unit?.sense.kind !== "unit" || unit.sense.count !== 1) return null;
  return { end: unit.end, date: whole(context.published, unit.sense.days, 0) };
}

/** The week, month or year around a day, `shift` of them later; a day for shorter units. */
function whole(published: CalendarDate, days: number, shift: number): DayRange | null {
  const today = published.epochDay;
  if (days < 1) return span(today, today);
  if (days === 1) return span(today + shift, today + shift);
  if (days === WEEK) {
    const monday = today - ((((today + 3) % WEEK) + WEEK) % WEEK) + shift * WEEK;
    return span(monday, monday + WEEK - 1);
  }
  if (days === MONTH) {
    const at = published.month - 1 + shift;
    return month(null, (((at % 12) + 12) % 12) + 1, published.year + Math.floor(at / 12));
  }
  return days === YEAR ? year(published.year + shift) : null;
}

/** "two days ago"; open: "for two days", up to the publication. Months and years are told no closer than their own length. */
export function countedBack(context: TimeContext, index: number, open: boolean): Resolved | null {
  const { published } = context;
  if (!published) return null;
  const lone = context.at(index + 1);
  if (lone?.sense.kind === "unit" && names(context, lone.end)) return null;
  const counted = lone?.sense.kind === "unit" ? null : context.count(index + 1);
  const unit = counted ? context.at(counted.end) : lone;
  if (unit?.sense.kind !== "unit") return null;
  const count = counted?.value ?? unit.sense.count;
  const { days } = unit.sense;
  const after = context.at(unit.end);
  // "days ago": how many is not said, but not on the day of the story.
  if (count === null)
    return !open && days >= 1 && after?.sense.kind !== "future" ? { end: unit.end, date: null } : null;
  const today = published.epochDay;
  if (after?.sense.kind === "future")
    return { end: after.end, date: open ? span(today, today + wholeDays(count, days)) : null };
  const end = after?.sense.kind === "past" ? after.end : unit.end;
  if (isYear(context.number(unit.end) ?? 0)) return null;
  const back = wholeDays(count, days);
  // "two days before the vote": counted from another event.
  if (!open && context.folded(end) === OF) return { end, date: null };
  const start =
    days < MONTH
      ? span(today - back, today - back)
      : open && days === MONTH
        ? monthsBack(published, count)
        : whole(published, days === MONTH ? MONTH : YEAR, -count);
  if (!start || days > YEAR) return { end, date: null };
  return { end, date: open ? { start: start.start, end: published.toString() } : start };
}

/** "during the month of May", "since the day of Wednesday": the unit only says what is named after it. */
function names(context: TimeContext, at: number): boolean {
  const kind = context.at(at)?.sense.kind;
  return kind === "month" || kind === "weekday" || kind === "relative" || (context.number(at) ?? 32) <= 31;
}

/** The same day of an earlier month, or its last. */
function monthsBack(published: CalendarDate, count: number): DayRange | null {
  const range = whole(published, MONTH, -count);
  const last = range && CalendarDate.parse(range.end);
  if (!last) return null;
  const day = new CalendarDate(last.year, last.month, Math.min(published.day, last.day)).toString();
  return { start: day, end: day };
}

/** Hours that begin a day count as one; the fraction of an hour in days is rounded in the data. */
function wholeDays(count: number, days: number): number {
  return Math.ceil(count * days - 0.01);
}

/** "the end of May", "the beginning of 2015", "the middle of the current month". */
export function partAt(context: TimeContext, index: number, part: "begin" | "middle" | "end"): Resolved | null {
  const found = context.at(index);
  const after = found?.sense.kind === "unit" && found.sense.days > WEEK ? found.end : index;
  const named = context.at(after);
  if (named?.sense.kind === "month") {
    const whole = namedMonth(context, named.sense.month, named.end);
    return { end: whole.end, date: third(whole.date, part) };
  }
  const number = context.number(after);
  if (number !== null && isYear(number)) return { end: after + 1, date: quarter(number, part) };
  if (found?.sense.kind !== "unit") return null;
  const relative = lastOrThis(context, found);
  if (!relative?.date) return relative;
  if (found.sense.days === YEAR)
    return { end: relative.end, date: quarter(Number(relative.date.start.slice(0, 4)), part) };
  return found.sense.days === MONTH ? { end: relative.end, date: third(relative.date, part) } : relative;
}

/** Days 1 to 10, 11 to 20, 21 to the end. */
function third(range: DayRange | null, part: "begin" | "middle" | "end"): DayRange | null {
  if (!range) return null;
  const at = (day: string) => `${range.start.slice(0, 8)}${day}`;
  if (part === "begin") return { start: range.start, end: at("10") };
  return part === "middle" ? { start: at("11"), end: at("20") } : { start: at("21"), end: range.end };
}

function quarter(value: number, part: "begin" | "middle" | "end"): DayRange {
  if (part === "begin") return { start: `${value}-01-01`, end: `${value}-03-31` };
  return part === "middle"
    ? { start: `${value}-05-01`, end: `${value}-08-31` }
    : { start: `${value}-10-01`, end: `${value}-12-31` };
}

/** "summer 2016", "last summer"; months `from` to `to`, winter over the turn of the year. */
export function seasonAt(context: TimeContext, index: number, from: number, to: number): Resolved | null {
  const unit = context.at(index)?.sense;
  const at = unit?.kind === "unit" && unit.days > 300 ? index + 1 : index;
  const number = context.number(at);
  const inYear = number !== null && isYear(number) ? number : null;
  const last = context.at(at)?.sense.kind === "past";
  if (inYear === null && !(last && context.published)) return null;
  const { published } = context;
  const chosen = inYear ?? (published!.month > to ? published!.year : published!.year - 1);
  const start = new CalendarDate(chosen, from, 1);
  const next = new CalendarDate(to < from ? chosen + 1 : chosen, to + 1, 1);
  return { end: at + 1, date: span(start.epochDay, next.epochDay - 1) };
}
