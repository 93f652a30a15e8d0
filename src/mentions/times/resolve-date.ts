/* Calendar arithmetic on epoch days; every range is of ISO days, both included. */
import { CalendarDate } from "../../model/calendar-date.ts";

export interface DayRange {
  readonly start: string;
  readonly end: string;
}

export function span(from: number, to: number): DayRange {
  return { start: CalendarDate.fromEpochDay(from).toString(), end: CalendarDate.fromEpochDay(to).toString() };
}

/** The last such weekday, publication day included; "last" excludes that day, "next" is the first after it. ISO: Monday 1. */
export function weekday(published: CalendarDate, day: number, direction: "past" | "future" | null): number {
  const today = published.epochDay;
  const isoToday = ((((today + 3) % 7) + 7) % 7) + 1;
  let back = (isoToday - day + 7) % 7;
  if (direction === "future") return today + ((7 - back) % 7 || 7);
  if (direction === "past" && back === 0) back = 7;
  return today - back;
}

export function relativeDay(published: CalendarDate, days: number): number {
  return published.epochDay + days;
}

/** Without a year: the nearest that is at most a week after publication. null when the day does not exist or nothing tells the year. */
export function dayOfMonth(
  published: CalendarDate | null,
  day: number,
  month: number,
  year: number | null,
): number | null {
  const iso = (y: number) =>
    CalendarDate.parse(
      `${String(y).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    );
  if (year !== null) return iso(year)?.epochDay ?? null;
  if (!published) return null;
  const same = iso(published.year)?.epochDay;
  if (same !== undefined && same <= published.epochDay + 7) return same;
  return iso(published.year - 1)?.epochDay ?? null;
}

export function month(published: CalendarDate | null, value: number, year: number | null): DayRange | null {
  const inYear = year ?? (published ? (value <= published.month ? published.year : published.year - 1) : null);
  if (inYear === null) return null;
  const first = new CalendarDate(inYear, value, 1).epochDay;
  const next = value === 12 ? new CalendarDate(inYear + 1, 1, 1) : new CalendarDate(inYear, value + 1, 1);
  return span(first, next.epochDay - 1);
}

export function year(value: number): DayRange {
  return { start: `${value}-01-01`, end: `${value}-12-31` };
}

/** Numbers that news writes for years of the Common Era. */
export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}
