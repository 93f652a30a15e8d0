/* The time phrase that begins at a word: dayparts, weekdays, days and months, years; longer stretches are read in stretches.ts. */
import { CalendarDate } from "../../model/calendar-date.ts";
import { hijri } from "./hijri.ts";
import { joinedDays, joinedWeekdays, joinedYears } from "./joined-days.ts";
import { doubleMonth, namedMonth, yearTold } from "./named-month.ts";
import { type DayRange, dayOfMonth, isYear, relativeDay, span, weekday, year } from "./resolve-date.ts";
import { countedBack, countedPast, currentUnit, lastOrThis, partAt, seasonAt } from "./stretches.ts";
import type { Found, Resolved, TimeContext } from "./time-context.ts";

const OF = "\u0645\u0646";

/** "the evening of the night of Thursday": more parts of the day than this stand in no phrase. */
const DAYPARTS = 3;

export function timeAt(context: TimeContext, index: number, dayparts = 0): Resolved | null {
  const numeric = numericDate(context.folded(index));
  if (numeric) return { end: index + 1, date: numeric };
  const value = context.number(index);
  if (value !== null)
    return (
      joinedDays(context, index, dayAndMonth) ??
      dayAndMonth(context, index + 1, value) ??
      countedPast(context, index) ??
      bareYear(context, index, value)
    );
  const ordinal = context.ordinal(index);
  if (ordinal && context.folded(ordinal.end) === OF) {
    const day = dayAndMonth(context, ordinal.end, ordinal.value);
    if (day) return day;
  }
  const found = context.at(index);
  if (!found) return countedPast(context, index);
  switch (found.sense.kind) {
    case "since":
      return countedBack(context, index, found.sense.open);
    case "part":
      return partAt(context, found.end, found.sense.part);
    case "season":
      return seasonAt(context, found.end, found.sense.from, found.sense.to);
    case "daypart": {
      const next = dayparts < DAYPARTS ? timeAt(context, found.end, dayparts + 1) : null;
      return next && context.at(found.end)?.sense.kind !== "unit" ? next : null;
    }
    case "unit":
      return unitAt(context, found);
    case "weekday":
      return weekdayAt(context, found.sense.day, found.end);
    case "relative":
      return isOtherDay(context, found) ? null : relativeAt(context, found.sense.days, found.end);
    case "month":
      return monthAt(context, index, found.sense.month, found.end);
    case "current":
      return currentUnit(context, found.end);
    default:
      return null;
  }
}

/** "day Wednesday", "year 2014", "last month"; a bare unit is no date. */
function unitAt(context: TimeContext, found: Found): Resolved | null {
  if (found.sense.kind !== "unit") return null;
  const { days } = found.sense;
  const next = context.at(found.end);
  const number = context.number(found.end);
  if (days === 1 && next && (next.sense.kind === "weekday" || next.sense.kind === "relative"))
    return timeAt(context, found.end);
  if (days === 1 && number !== null) return dayAndMonth(context, found.end + 1, number);
  if (days > 300 && number !== null && isYear(number))
    return joinedYears(context, number, found.end + 1) ?? { end: found.end + 1, date: year(number) };
  if (days > 20 && days < 300 && next?.sense.kind === "month") return namedMonth(context, next.sense.month, next.end);
  return lastOrThis(context, found);
}

function weekdayAt(context: TimeContext, day: number, end: number): Resolved {
  let to = end;
  let direction: "past" | "future" | null = null;
  const joined = joinedWeekdays(context, day, to);
  if (joined) return joined;
  const after = context.at(to);
  if (after?.sense.kind === "past" || after?.sense.kind === "future") {
    direction = after.sense.kind;
    to = after.end;
  } else if (after?.sense.kind === "before-last") {
    const last = context.published ? weekday(context.published, day, "past") - 7 : null;
    return { end: after.end, date: last === null ? null : span(last, last) };
  }
  // "Thursday (21 January)", "Thursday, which is 21 January": what follows says the same more exactly.
  const equal = context.equals(context.folded(to)) ? to + 1 : to;
  const open = context.folded(equal);
  const inside = open === "(" || open === "\u060C" || open === "," ? equal + 1 : equal;
  const number = context.number(inside);
  const exact = number !== null ? dayAndMonth(context, inside + 1, number) : timeAtDate(context, inside);
  if (exact?.date)
    return { end: open === "(" && context.folded(exact.end) === ")" ? exact.end + 1 : exact.end, date: exact.date };
  const resolved = context.published ? weekday(context.published, day, direction) : null;
  return { end: to, date: resolved === null ? null : span(resolved, resolved) };
}

/** "20/1/2022" behind its weekday. */
function timeAtDate(context: TimeContext, at: number): Resolved | null {
  const date = numericDate(context.folded(at));
  return date && { end: at + 1, date };
}

/** "the following day", "the national day". */
function isOtherDay(context: TimeContext, { sense, end, preposition }: Found): boolean {
  return sense.kind === "relative" && sense.days === 0 && (preposition !== "" || context.otherDay(context.folded(end)));
}

/** "yesterday (Friday)": where they do not agree, the text was published later than it was written, and the weekday counts. */
function relativeAt(context: TimeContext, days: number, end: number): Resolved {
  const inside = context.folded(end) === "(" ? end + 1 : end;
  const next = context.at(inside);
  const named = next?.sense.kind === "weekday" && (inside === end || context.folded(next.end) === ")") ? next : null;
  const to = named ? named.end + (inside - end) : end;
  if (!context.published) return { end: to, date: null };
  const resolved = relativeDay(context.published, days);
  const day = named?.sense.kind === "weekday" && days <= 0 ? lastSuch(resolved, named.sense.day) : resolved;
  return { end: to, date: span(day, day) };
}

/** The last such weekday up to a day. */
function lastSuch(epochDay: number, day: number): number {
  return weekday(CalendarDate.fromEpochDay(epochDay), day, null);
}

/** A day of the month whose number ended at `from`, with what tells month and year. */
function dayAndMonth(context: TimeContext, from: number, value: number): Resolved | null {
  if (value < 1 || value > 31 || !Number.isInteger(value)) return null;
  let at = from;
  const isMonth = (where: number) => ["month", "hijri"].includes(context.at(where)?.sense.kind ?? "");
  if (!isMonth(at) && isMonth(at + 1)) at++;
  const found = context.at(at);
  if (found?.sense.kind === "hijri") return hijriDay(context, value, found.sense.month, found.end);
  if (found?.sense.kind !== "month") return dayOfUnit(context, from, value);
  const end = doubleMonth(context, found.end);
  const told = yearTold(context, end);
  const after = told ? undefined : context.at(end)?.sense.kind;
  const said = after === "current" || after === "past" || after === "future";
  const day = dayOfMonth(context.published, value, found.sense.month, told?.year ?? null);
  return { end: told?.end ?? (said ? context.at(end)!.end : end), date: day === null ? null : span(day, day) };
}

/** "the 17th of this month", "17 of last month". */
function dayOfUnit(context: TimeContext, at: number, value: number): Resolved | null {
  const unit = context.folded(at) === OF ? context.at(at + 1) : null;
  if (unit?.sense.kind !== "unit" || unit.sense.days < 20 || unit.sense.days > 300) return null;
  const within = lastOrThis(context, unit);
  const day = within?.date && `${within.date.start.slice(0, 8)}${String(value).padStart(2, "0")}`;
  return within && day && day <= within.date!.end ? { end: within.end, date: { start: day, end: day } } : null;
}

/** A month stands with its year, "last", "this", or alone under a preposition of time. */
function monthAt(context: TimeContext, index: number, value: number, found: number): Resolved | null {
  const end = doubleMonth(context, found);
  const number = context.number(end);
  const after = context.at(end)?.sense.kind;
  const said = (number !== null && isYear(number)) || after === "past" || after === "current" || after === "unit";
  return said || end > found || context.opensTime(context.previous(index)) ? namedMonth(context, value, found) : null;
}

/** "15 Ramadan 1443": told only with its year. */
function hijriDay(context: TimeContext, day: number, hijriMonth: number, found: number): Resolved {
  const at = context.at(found)?.sense.kind === "unit" ? found + 1 : found;
  const inYear = context.number(at);
  if (inYear === null || inYear < 1300 || inYear > 1600) return { end: found, date: null };
  const resolved = hijri(inYear, hijriMonth, day);
  return { end: at + 1, date: resolved === null ? null : span(resolved, resolved) };
}

/** "in 2012": a year by itself under a preposition of time, when it counts nothing. */
function bareYear(context: TimeContext, index: number, value: number): Resolved | null {
  if (!isYear(value) || !context.opensTime(context.previous(index)) || context.counts(index + 1)) return null;
  return joinedYears(context, value, index + 1) ?? { end: index + 1, date: year(value) };
}

function numericDate(text: string): DayRange | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(text);
  const dmy = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(text);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : dmy ? [dmy[3], dmy[2], dmy[1]] : [];
  if (!y || !m || !d) return null;
  const date = CalendarDate.parse(`${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`);
  return date ? span(date.epochDay, date.epochDay) : null;
}
