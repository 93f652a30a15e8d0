import { CalendarDate } from "../../model/calendar-date.ts";
import { TemporalFault } from "./temporal-fault.ts";

/** openCypher's years. */
const LAST_YEAR = 999_999_999;

/** The day, which has to exist. */
export function dayOf(year: number, month: number, day: number): CalendarDate {
  const date = new CalendarDate(year, month, day);
  const normal = CalendarDate.fromEpochDay(date.epochDay);
  if (normal.year === year && normal.month === month && normal.day === day) return inRange(date);
  throw new TemporalFault(`there is no day ${year}-${month}-${day}.`);
}

export function inRange(date: CalendarDate): CalendarDate {
  if (Math.abs(date.year) <= LAST_YEAR) return date;
  throw new TemporalFault("years go from -999999999 to 999999999.");
}

export function ofOrdinal(year: number, ordinal: number): CalendarDate {
  const date = CalendarDate.fromEpochDay(dayOf(year, 1, 1).epochDay + ordinal - 1);
  if (ordinal < 1 || date.year !== year) throw new TemporalFault(`the year ${year} has no day ${ordinal}.`);
  return date;
}

/** ISO weeks: the first holds the 4th of January. `day` 1 is Monday. */
export function ofWeek(year: number, week: number, day: number): CalendarDate {
  const fourth = dayOf(year, 1, 4);
  const monday = fourth.epochDay - dayOfWeek(fourth) + 1 + (week - 1) * 7;
  const thursday = CalendarDate.fromEpochDay(monday + 3);
  if (week < 1 || thursday.year !== year) throw new TemporalFault(`the year ${year} has no week ${week}.`);
  if (day < 1 || day > 7) throw new TemporalFault(`a week has no day ${day}.`);
  return inRange(CalendarDate.fromEpochDay(monday + day - 1));
}

export function ofQuarter(year: number, quarter: number, day: number): CalendarDate {
  if (quarter < 1 || quarter > 4) throw new TemporalFault(`a year has no quarter ${quarter}.`);
  const date = CalendarDate.fromEpochDay(dayOf(year, quarter * 3 - 2, 1).epochDay + day - 1);
  if (date.year === year && quarterOf(date) === quarter) return date;
  throw new TemporalFault(`quarter ${quarter} of ${year} has no day ${day}.`);
}

/** 1 is Monday. */
export function dayOfWeek(date: CalendarDate): number {
  return ((((date.epochDay + 3) % 7) + 7) % 7) + 1;
}

export function isoWeek(date: CalendarDate): { year: number; week: number } {
  const thursday = CalendarDate.fromEpochDay(date.epochDay - dayOfWeek(date) + 4);
  return { year: thursday.year, week: Math.floor((ordinalDay(thursday) - 1) / 7) + 1 };
}

export function ordinalDay(date: CalendarDate): number {
  return date.epochDay - new CalendarDate(date.year, 1, 1).epochDay + 1;
}

export function quarterOf(date: CalendarDate): number {
  return Math.ceil(date.month / 3);
}

export function dayOfQuarter(date: CalendarDate): number {
  return date.epochDay - new CalendarDate(date.year, quarterOf(date) * 3 - 2, 1).epochDay + 1;
}

/** Where the month is too short for the day, its last day. */
export function plusMonths(date: CalendarDate, months: bigint): CalendarDate {
  const month = date.year * 12 + date.month - 1 + Number(months);
  const [year, monthOfYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
  const following = new CalendarDate(monthOfYear === 12 ? year + 1 : year, (monthOfYear % 12) + 1, 1);
  const lastDay = CalendarDate.fromEpochDay(following.epochDay - 1).day;
  return inRange(new CalendarDate(year, monthOfYear, Math.min(date.day, lastDay)));
}

export function plusDays(date: CalendarDate, days: bigint): CalendarDate {
  return inRange(CalendarDate.fromEpochDay(date.epochDay + Number(days)));
}

/** Whole months from one day to the other, negative when that lies before. */
export function monthsUntil(from: CalendarDate, to: CalendarDate): number {
  const packed = (date: CalendarDate) => (date.year * 12 + date.month) * 32 + date.day;
  return Math.trunc((packed(to) - packed(from)) / 32);
}
