import type { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import type { TemporalKind, TemporalValue } from "../../model/temporal.ts";
import { LocalTime, OffsetTime } from "../../model/time-of-day.ts";
import { isMap, type MapValue } from "../values/kind-of.ts";
import {
  buildDate,
  buildLocal,
  buildOffsetTime,
  buildTime,
  buildZoned,
  offsetAtMoment,
  selected,
} from "./build-temporal.ts";
import { approximate, decimalOf } from "./decimal.ts";
import { CLOCK_FIELDS, DATE_FIELDS, Fields } from "./fields.ts";
import { parseDate, parseDateTime, parseDuration, parseTime } from "./parse-temporal.ts";
import { TemporalFault } from "./temporal-fault.ts";
import { type Moment, type Parts, partsOf } from "./temporal-parts.ts";
import { atInstant, atZone, readZone, UTC } from "./zones.ts";

/** What a temporal function takes: a text, a map of fields, or another temporal value. */
export type TemporalSource = string | MapValue | TemporalValue;

/** `now`: nanoseconds since 1970, for the offset of a zone that stands beside a time of day. */
type Convert = (source: TemporalSource, now: bigint) => TemporalValue;

export const converters: Readonly<Record<TemporalKind, Convert>> = {
  date: toDate,
  localtime: toLocalTime,
  time: toOffsetTime,
  localdatetime: toLocalDateTime,
  datetime: toZonedDateTime,
  duration: toDuration,
};

/** The present moment, as each kind shows it at UTC. */
export function present(kind: Exclude<TemporalKind, "duration">, now: bigint, zone: string | null): Moment {
  return converters[kind](atInstant(now, zone === null ? UTC : readZone(zone)), now) as Moment;
}

/** Fields of a local and of a zoned date and time. */
export const LOCAL_FIELDS = [...DATE_FIELDS, ...CLOCK_FIELDS, "datetime"];
export const ZONED_FIELDS = [...LOCAL_FIELDS, "timezone", "epochSeconds", "epochMillis"];

function momentOf(source: TemporalSource): Parts {
  if (source instanceof Duration || typeof source === "string" || isMap(source)) {
    throw new TemporalFault("a duration is no moment.");
  }
  return partsOf(source);
}

function toDate(source: TemporalSource): CalendarDate {
  if (typeof source === "string") return parseDate(source);
  if (!isMap(source)) return momentOf(source).date ?? missing("day");
  const fields = new Fields(source, DATE_FIELDS, "day");
  const base = selected(fields, "date");
  if (base && !base.date) missing("day");
  return buildDate(fields, base?.date ?? null);
}

function toLocalTime(source: TemporalSource): LocalTime {
  if (typeof source === "string") return parseTime(source).time!;
  if (!isMap(source)) return momentOf(source).time ?? missing("time of day");
  const fields = new Fields(source, CLOCK_FIELDS, "local time");
  const base = selected(fields, "time");
  if (base && !base.time) missing("time of day");
  return buildTime(fields, base?.time ?? null);
}

function toOffsetTime(source: TemporalSource, now: bigint): OffsetTime {
  if (isMap(source as MapValue) && typeof source !== "string") {
    return buildOffsetTime(new Fields(source as MapValue, [...CLOCK_FIELDS, "timezone"], "time"), now);
  }
  const parts = typeof source === "string" ? parseTime(source) : momentOf(source);
  const offset = parts.zone ? offsetAtMoment(parts.zone, now, parts) : 0;
  return new OffsetTime(parts.time ?? missing("time of day"), offset);
}

function toLocalDateTime(source: TemporalSource): LocalDateTime {
  if (typeof source !== "string" && isMap(source))
    return buildLocal(new Fields(source, LOCAL_FIELDS, "local datetime"));
  const { date, time } = typeof source === "string" ? parseDateTime(source) : momentOf(source);
  return new LocalDateTime(date ?? missing("day"), time ?? new LocalTime(0));
}

function toZonedDateTime(source: TemporalSource): ZonedDateTime {
  if (source instanceof ZonedDateTime) return source;
  if (typeof source !== "string" && isMap(source)) return buildZoned(new Fields(source, ZONED_FIELDS, "datetime"));
  if (typeof source === "string") {
    const { date, time, zone, offset } = parseDateTime(source);
    return atZone(new LocalDateTime(date!, time!), zone ?? UTC, offset ?? undefined);
  }
  const { date, time, zone } = momentOf(source);
  return atZone(new LocalDateTime(date ?? missing("day"), time ?? new LocalTime(0)), zone ?? UTC);
}

function missing(what: string): never {
  throw new TemporalFault(`it has no ${what}.`);
}

const MONTHS: Readonly<Record<string, bigint>> = { years: 12n, quarters: 3n, months: 1n };
const DAYS: Readonly<Record<string, bigint>> = { weeks: 7n, days: 1n };
const SECONDS: Readonly<Record<string, bigint>> = { hours: 3600n, minutes: 60n, seconds: 1n };
const NANOS: Readonly<Record<string, bigint>> = { milliseconds: 1_000_000n, microseconds: 1000n, nanoseconds: 1n };

function toDuration(source: TemporalSource): Duration {
  if (typeof source === "string") return parseDuration(source);
  if (source instanceof Duration) return source;
  if (!isMap(source)) throw new TemporalFault("a moment is no duration.");
  const units = [MONTHS, DAYS, SECONDS, NANOS];
  const unknown = Object.keys(source).find((key) => !units.some((unit) => Object.hasOwn(unit, key)));
  if (unknown !== undefined) throw new TemporalFault(`a duration has no ${unknown}.`);
  const [months, days, seconds, nanos] = units.map((unit) => {
    return Object.entries(unit).reduce((sum, [name, size]) => sum + decimalField(source, name) * size, 0n);
  });
  return approximate(months!, days!, seconds!, nanos!);
}

function decimalField(map: MapValue, name: string): bigint {
  const value = map[name] ?? 0n;
  if (typeof value === "bigint" || typeof value === "number") return decimalOf(value);
  throw new TemporalFault(`${name} is to be a number.`);
}
