import { CalendarDate } from "../../model/calendar-date.ts";
import type { CypherValue } from "../../model/store.ts";
import { isMap, type MapValue } from "../values/kind-of.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

/** Days of the calendar. Times of day, zones and durations are not part of Rawi's graph and not of its queries. */
export const temporalFunctions: readonly CypherFunction[] = [
  define("date", ["string|map|date?"], "date", ([value]: [(CypherValue | undefined)?], context) =>
    date(value, context),
  ),
  define("date.truncate", ["string", "date?"], "date", truncate),
];

function date(value: CypherValue | undefined, context: CallContext): CypherValue {
  if (value === undefined) return CalendarDate.fromEpochDay(Math.floor(Date.now() / 86_400_000));
  if (typeof value === "string") return fromText(value, context);
  return isMap(value) ? fromComponents(value, context) : value;
}

/** ISO 8601: 2022-01-22, 20220122, 2022-01, 202201, 2022, 2022-W03-6, 2022-022. */
function fromText(text: string, context: CallContext): CalendarDate {
  const parts = /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?$/.exec(text);
  if (parts) {
    return checked(Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1), context);
  }
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/.exec(text);
  if (week) return ofWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1), context);
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(text);
  if (ordinal) return ofOrdinal(Number(ordinal[1]), Number(ordinal[2]), context);
  throw badArgument(context, `'${text}' is no ISO day.`);
}

const FIELDS = ["year", "month", "day", "week", "dayOfWeek", "ordinalDay", "quarter", "dayOfQuarter", "date"];

function fromComponents(map: MapValue, context: CallContext): CypherValue {
  const unknown = Object.keys(map).find((key) => !FIELDS.includes(key));
  if (unknown) throw badArgument(context, `a day has no ${unknown}.`);
  const base = map.date ?? null;
  if (base !== null && !(base instanceof CalendarDate)) throw badArgument(context, "`date` is to be a date.");
  const field = (name: string, otherwise: number): number => {
    const value = map[name] ?? null;
    if (value === null) return otherwise;
    if (typeof value !== "bigint") throw badArgument(context, `${name} is to be an integer.`);
    return Number(value);
  };
  if (!base && typeof map.year !== "bigint") throw badArgument(context, "a day needs at least a year.");
  const year = field("year", base?.year ?? 0);
  if (map.week !== undefined) {
    const weekYear = map.year === undefined && base ? isoWeek(base).year : year;
    return ofWeek(weekYear, field("week", 1), field("dayOfWeek", base ? dayOfWeek(base) : 1), context);
  }
  if (map.ordinalDay !== undefined) return ofOrdinal(year, field("ordinalDay", 1), context);
  if (map.quarter !== undefined) {
    const first = checked(year, (field("quarter", 1) - 1) * 3 + 1, 1, context);
    return CalendarDate.fromEpochDay(first.epochDay + field("dayOfQuarter", base ? dayOfQuarter(base) : 1) - 1);
  }
  return checked(year, field("month", base?.month ?? 1), field("day", base?.day ?? 1), context);
}

function checked(year: number, month: number, day: number, context: CallContext): CalendarDate {
  const date = new CalendarDate(year, month, day);
  const normal = CalendarDate.fromEpochDay(date.epochDay);
  if (year >= 0 && year <= 9999 && normal.month === month && normal.day === day) return date;
  throw badArgument(context, `there is no day ${year}-${month}-${day}.`);
}

function ofOrdinal(year: number, ordinal: number, context: CallContext): CalendarDate {
  const date = CalendarDate.fromEpochDay(checked(year, 1, 1, context).epochDay + ordinal - 1);
  if (ordinal < 1 || date.year !== year) throw badArgument(context, `the year ${year} has no day ${ordinal}.`);
  return date;
}

function ofWeek(year: number, week: number, day: number, context: CallContext): CalendarDate {
  const fourth = checked(year, 1, 4, context);
  const monday = fourth.epochDay - dayOfWeek(fourth) + 1 + (week - 1) * 7;
  const thursday = CalendarDate.fromEpochDay(monday + 3);
  if (week < 1 || thursday.year !== year) throw badArgument(context, `the year ${year} has no week ${week}.`);
  if (day < 1 || day > 7) throw badArgument(context, `a week has no day ${day}.`);
  return CalendarDate.fromEpochDay(monday + day - 1);
}

const UNITS: Readonly<Record<string, (date: CalendarDate) => CalendarDate>> = {
  millennium: ({ year }) => new CalendarDate(year - (year % 1000), 1, 1),
  century: ({ year }) => new CalendarDate(year - (year % 100), 1, 1),
  decade: ({ year }) => new CalendarDate(year - (year % 10), 1, 1),
  year: ({ year }) => new CalendarDate(year, 1, 1),
  quarter: (date) => new CalendarDate(date.year, quarter(date) * 3 - 2, 1),
  month: ({ year, month }) => new CalendarDate(year, month, 1),
  week: (date) => CalendarDate.fromEpochDay(date.epochDay - dayOfWeek(date) + 1),
  day: (date) => date,
};

/** The first day of the month, week … that a day lies in; of today without a day. */
function truncate([unit, day]: [string, CalendarDate?], context: CallContext): CypherValue {
  const start = Object.hasOwn(UNITS, unit.toLowerCase()) ? UNITS[unit.toLowerCase()] : undefined;
  if (!start) throw badArgument(context, `there is no unit '${unit}'; take ${Object.keys(UNITS).join(", ")}.`);
  return start(day ?? CalendarDate.fromEpochDay(Math.floor(Date.now() / 86_400_000)));
}

/** 1 is Monday. */
function dayOfWeek(date: CalendarDate): number {
  return ((((date.epochDay + 3) % 7) + 7) % 7) + 1;
}

function isoWeek(date: CalendarDate): { year: number; week: number } {
  const thursday = CalendarDate.fromEpochDay(date.epochDay - dayOfWeek(date) + 4);
  return { year: thursday.year, week: Math.floor((ordinalDay(thursday) - 1) / 7) + 1 };
}

function ordinalDay(date: CalendarDate): number {
  return date.epochDay - new CalendarDate(date.year, 1, 1).epochDay + 1;
}

function quarter(date: CalendarDate): number {
  return Math.ceil(date.month / 3);
}

function dayOfQuarter(date: CalendarDate): number {
  return date.epochDay - new CalendarDate(date.year, quarter(date) * 3 - 2, 1).epochDay + 1;
}

const COMPONENTS: Readonly<Record<string, (date: CalendarDate) => number>> = {
  year: (date) => date.year,
  month: (date) => date.month,
  day: (date) => date.day,
  quarter,
  week: (date) => isoWeek(date).week,
  weekYear: (date) => isoWeek(date).year,
  dayOfWeek,
  weekDay: dayOfWeek,
  ordinalDay,
  dayOfYear: ordinalDay,
  dayOfQuarter,
};

/** `d.year`, `d.week` …; undefined for what a day does not have. */
export function componentOf(date: CalendarDate, name: string): bigint | undefined {
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  return component && BigInt(component(date));
}
