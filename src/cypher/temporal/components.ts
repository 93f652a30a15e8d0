import type { CalendarDate } from "../../model/calendar-date.ts";
import { ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import type { TemporalValue } from "../../model/temporal.ts";
import { formatOffset, type LocalTime } from "../../model/time-of-day.ts";
import { dayOfQuarter, dayOfWeek, isoWeek, ordinalDay, quarterOf } from "./calendar.ts";
import { offsetOf, partsOf } from "./temporal-parts.ts";

type Component<Value> = Readonly<Record<string, (value: Value) => number>>;

const OF_DATE: Component<CalendarDate> = {
  year: (date) => date.year,
  quarter: quarterOf,
  month: (date) => date.month,
  week: (date) => isoWeek(date).week,
  weekYear: (date) => isoWeek(date).year,
  day: (date) => date.day,
  ordinalDay,
  dayOfYear: ordinalDay,
  weekDay: dayOfWeek,
  dayOfWeek,
  dayOfQuarter,
};

const OF_TIME: Component<LocalTime> = {
  hour: (time) => time.hour,
  minute: (time) => time.minute,
  second: (time) => time.second,
  millisecond: (time) => Math.floor(time.nanoOfSecond / 1_000_000),
  microsecond: (time) => Math.floor(time.nanoOfSecond / 1000),
  nanosecond: (time) => time.nanoOfSecond,
};

const OF_DURATION: Readonly<Record<string, (duration: Duration) => bigint>> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: ({ seconds, nanos }) => seconds * 1000n + nanos / 1_000_000n,
  microseconds: ({ seconds, nanos }) => seconds * 1_000_000n + nanos / 1000n,
  nanoseconds: ({ seconds, nanos }) => seconds * 1_000_000_000n + nanos,
  quartersOfYear: ({ months }) => (months / 3n) % 4n,
  monthsOfQuarter: ({ months }) => months % 3n,
  monthsOfYear: ({ months }) => months % 12n,
  daysOfWeek: ({ days }) => days % 7n,
  minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsOfMinute: ({ seconds }) => seconds % 60n,
  millisecondsOfSecond: ({ nanos }) => nanos / 1_000_000n,
  microsecondsOfSecond: ({ nanos }) => nanos / 1000n,
  nanosecondsOfSecond: ({ nanos }) => nanos,
};

/** `d.year`, `t.minute`, `p.monthsOfYear`; undefined for what a value of this kind does not have. */
export function componentOf(value: TemporalValue, name: string): bigint | string | undefined {
  if (value instanceof Duration) return Object.hasOwn(OF_DURATION, name) ? OF_DURATION[name]!(value) : undefined;
  const { date, time } = partsOf(value);
  if (date && Object.hasOwn(OF_DATE, name)) return BigInt(OF_DATE[name]!(date));
  if (time && Object.hasOwn(OF_TIME, name)) return BigInt(OF_TIME[name]!(time));
  const offset = offsetOf(value);
  if (offset === null) return undefined;
  return (value instanceof ZonedDateTime ? zonedComponent(value, name) : undefined) ?? offsetComponent(offset, name);
}

function zonedComponent({ instant, zone }: ZonedDateTime, name: string): bigint | string | undefined {
  if (name === "timezone" && zone !== null) return zone;
  const floored = (unit: bigint) => (instant - (((instant % unit) + unit) % unit)) / unit;
  if (name === "epochSeconds") return floored(1_000_000_000n);
  return name === "epochMillis" ? floored(1_000_000n) : undefined;
}

function offsetComponent(offset: number, name: string): bigint | string | undefined {
  if (name === "timezone" || name === "offset") return formatOffset(offset);
  if (name === "offsetMinutes") return BigInt(Math.trunc(offset / 60));
  return name === "offsetSeconds" ? BigInt(offset) : undefined;
}
