/* Months by name, under both of their names, and what tells their year: "May 2014", "May of the year 2014", "May of last year". */
import { isYear, month } from "./resolve-date.ts";
import type { Resolved, TimeContext } from "./time-context.ts";

const OF = "\u0645\u0646";
const YEAR = 300;

/** The month whose name ended at `found`, with what tells its year. */
export function namedMonth(context: TimeContext, value: number, found: number): Resolved {
  const end = doubleMonth(context, found);
  const told = yearTold(context, end);
  if (told) return { end: told.end, date: month(context.published, value, told.year) };
  const after = context.at(end);
  // "last March" in March is that of the year before.
  if (after?.sense.kind === "past") {
    const last = value === context.published?.month ? context.published.year - 1 : null;
    return { end: after.end, date: month(context.published, value, last) };
  }
  return { end: after?.sense.kind === "current" ? after.end : end, date: month(context.published, value, null) };
}

/** "April/Nisan": the same month under its other name. */
export function doubleMonth(context: TimeContext, end: number): number {
  const mark = context.folded(end);
  const at = mark === "/" || mark === "(" ? end + 1 : -1;
  const other = at > 0 ? context.at(at) : null;
  if (other?.sense.kind !== "month") return end;
  return mark === "(" && context.folded(other.end) === ")" ? other.end + 1 : other.end;
}

/** The year that stands behind a month: its number, "of the year 2014", "of last year". */
export function yearTold(context: TimeContext, at: number): { readonly year: number; readonly end: number } | null {
  const number = context.number(at);
  if (number !== null && isYear(number)) return { year: number, end: at + 1 };
  const unit = context.at(context.folded(at) === OF ? at + 1 : at);
  if (unit?.sense.kind !== "unit" || unit.sense.days < YEAR || unit.sense.count !== 1) return null;
  const counted = context.number(unit.end);
  if (counted !== null && isYear(counted)) return { year: counted, end: unit.end + 1 };
  const after = context.at(unit.end);
  if (!context.published || (after?.sense.kind !== "past" && after?.sense.kind !== "current")) return null;
  return { year: context.published.year - (after.sense.kind === "past" ? 1 : 0), end: after.end };
}
