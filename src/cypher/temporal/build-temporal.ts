import type { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, type ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import { LocalTime, OffsetTime } from "../../model/time-of-day.ts";
import { dayOf, dayOfQuarter, dayOfWeek, isoWeek, ofOrdinal, ofQuarter, ofWeek, quarterOf } from "./calendar.ts";
import type { Fields } from "./fields.ts";
import { timeOf } from "./parse-temporal.ts";
import { TemporalFault } from "./temporal-fault.ts";
import { type Parts, partsOf } from "./temporal-parts.ts";
import { atInstant, atZone, readZone, UTC, type Zone } from "./zones.ts";

/** The moment that a field holds: `date`, `time` or `datetime`. */
export function selected(fields: Fields, name: string): Parts | null {
  const value = fields.temporal(name);
  if (value instanceof Duration) throw new TemporalFault(`${name} cannot be a duration.`);
  return value && partsOf(value);
}

/** The day that the fields tell; what they leave open is that of `base`, or the first. */
export function buildDate(fields: Fields, base: CalendarDate | null): CalendarDate {
  refuseMixedCalendars(fields);
  const from = <Value>(read: (date: CalendarDate) => Value): Value | null => base && read(base);
  if (!base && !fields.has("year")) throw new TemporalFault("a day needs at least a year.");
  const year = fields.integer("year") ?? base!.year;
  if (fields.has("week", "dayOfWeek")) {
    const weekYear = fields.integer("year") ?? isoWeek(base!).year;
    const week = fields.integer("week") ?? from(isoWeek)?.week ?? required("week", "dayOfWeek");
    return ofWeek(weekYear, week, fields.integer("dayOfWeek") ?? from(dayOfWeek) ?? 1);
  }
  const ordinal = fields.integer("ordinalDay");
  if (ordinal !== null) return ofOrdinal(year, ordinal);
  if (fields.has("quarter", "dayOfQuarter")) {
    const quarter = fields.integer("quarter") ?? from(quarterOf) ?? required("quarter", "dayOfQuarter");
    return ofQuarter(year, quarter, fields.integer("dayOfQuarter") ?? from(dayOfQuarter) ?? 1);
  }
  if (!base && fields.has("day") && !fields.has("month")) required("month", "day");
  return dayOf(year, fields.integer("month") ?? base?.month ?? 1, fields.integer("day") ?? base?.day ?? 1);
}

const CALENDARS = [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]];

function refuseMixedCalendars(fields: Fields): void {
  const used = CALENDARS.filter((names) => fields.has(...names));
  if (used.length < 2) return;
  throw new TemporalFault(`${used.map(([first]) => first).join(" and ")} cannot be given together.`);
}

function required(name: string, other: string): never {
  throw new TemporalFault(`${other} needs ${name} beside it.`);
}

/**
 * The time of day that the fields tell; what they leave open is that of `base`, or zero. `adding`: parts of a second are
 * added to those of the base instead of replacing them.
 */
export function buildTime(fields: Fields, base: LocalTime | null, adding = false): LocalTime {
  const names = ["hour", "minute", "second"];
  const gap = names.findIndex((name, index) => index > 0 && fields.has(name) && !fields.has(names[index - 1]!));
  if (!base && gap > 0) required(names[gap - 1]!, names[gap]!);
  if (!base && fields.has("millisecond", "microsecond", "nanosecond") && !fields.has("second")) {
    required("second", "a part of it");
  }
  return timeOf(
    fields.integer("hour") ?? base?.hour ?? 0,
    fields.integer("minute") ?? base?.minute ?? 0,
    fields.integer("second") ?? base?.second ?? 0,
    buildFraction(fields, adding && base ? base.nanoOfSecond : 0) ?? base?.nanoOfSecond ?? 0,
  );
}

/** Parts of a second add up: beside milliseconds there are fewer than a thousand microseconds. `kept`: what they add to. */
export function buildFraction(fields: Fields, kept: number): number | null {
  const parts = [
    { name: "millisecond", nanos: 1_000_000 },
    { name: "microsecond", nanos: 1000 },
    { name: "nanosecond", nanos: 1 },
  ];
  let limit = 1_000_000_000;
  let sum: number | null = null;
  for (const { name, nanos } of parts) {
    const value = fields.integer(name);
    if (value === null) continue;
    if (value < 0 || value * nanos >= limit) throw new TemporalFault(`${value} is too large a ${name} here.`);
    sum = (sum ?? kept) + value * nanos;
    limit = nanos;
  }
  return sum;
}

/** A local date and time from the fields, with what `date`, `time` and `datetime` hold as their base. */
export function buildLocal(fields: Fields): LocalDateTime {
  const whole = selected(fields, "datetime");
  if (whole && (!whole.date || !whole.time)) throw new TemporalFault("datetime needs a day and a time.");
  const date = whole?.date ?? selected(fields, "date")?.date ?? null;
  const time = whole?.time ?? selected(fields, "time")?.time ?? null;
  if (!date && fields.has("date")) throw new TemporalFault("date needs a day.");
  if (!time && fields.has("time")) throw new TemporalFault("time needs a time of day.");
  return new LocalDateTime(buildDate(fields, date), buildTime(fields, time ?? (date ? new LocalTime(0) : null)));
}

/** Another zone shows the same moment where the base had a zone, the same clock where it had none. */
export function buildZoned(fields: Fields): ZonedDateTime {
  const name = fields.text("timezone");
  const wanted = name === null ? null : readZone(name);
  const epoch = epochOf(fields);
  if (epoch !== null) {
    const rest = BigInt(buildFraction(fields, 0) ?? 0);
    return atInstant(epoch + rest, wanted ?? UTC);
  }
  const base = selected(fields, "datetime")?.zone ?? selected(fields, "time")?.zone ?? null;
  const built = atZone(buildLocal(fields), base ?? wanted ?? UTC);
  return base && wanted ? atInstant(built.instant, wanted) : built;
}

function epochOf(fields: Fields): bigint | null {
  const seconds = fields.integer("epochSeconds");
  const millis = fields.integer("epochMillis");
  if (seconds !== null) return BigInt(seconds) * 1_000_000_000n;
  return millis === null ? null : BigInt(millis) * 1_000_000n;
}

export function buildOffsetTime(fields: Fields, now: bigint): OffsetTime {
  const name = fields.text("timezone");
  const wanted = name === null ? null : offsetAtMoment(readZone(name), now);
  const base = selected(fields, "time");
  if (base && !base.time) throw new TemporalFault("time needs a time of day.");
  const baseOffset = base?.zone ? offsetAtMoment(base.zone, now, base) : null;
  const local = buildTime(fields, base?.time ?? null);
  if (baseOffset === null || wanted === null) return new OffsetTime(local, baseOffset ?? wanted ?? 0);
  return withOffset(new OffsetTime(local, baseOffset), wanted);
}

/** The same moment of the day at another distance from UTC. */
function withOffset(time: OffsetTime, offset: number): OffsetTime {
  const day = 86_400_000_000_000;
  const shifted = (time.utcNanos + offset * 1_000_000_000) % day;
  return new OffsetTime(new LocalTime((shifted + day) % day), offset);
}

/** A time of day knows no zones, only offsets: that of the day it comes with, or of now. */
export function offsetAtMoment(zone: Zone, now: bigint, parts?: Parts): number {
  if ("offset" in zone) return zone.offset;
  if (parts?.date && parts.time) return atZone(new LocalDateTime(parts.date, parts.time), zone).offset;
  return atInstant(now, zone).offset;
}
