/* Days, times and durations between the driver and Rawi. */
import neo4j from "neo4j-driver";
import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import { LocalTime, NANOS_OF_SECOND, OffsetTime } from "../../model/time-of-day.ts";

export type Temporal = CalendarDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime | Duration;

/** The fields of the driver's temporal values, whichever a value has. */
type Parts = Readonly<Record<string, bigint | number>> & { readonly timeZoneId?: string | null };

/** null for what is no temporal value of the driver. */
export function decodeTemporal(value: object): Temporal | null {
  const parts = value as unknown as Parts;
  const offset = () => Number(parts["timeZoneOffsetSeconds"] ?? 0);
  if (neo4j.isDate(value)) return dayOf(parts);
  if (neo4j.isLocalTime(value)) return timeOf(parts);
  if (neo4j.isTime(value)) return new OffsetTime(timeOf(parts), offset());
  if (neo4j.isLocalDateTime(value)) return new LocalDateTime(dayOf(parts), timeOf(parts));
  if (neo4j.isDateTime(value)) {
    return new ZonedDateTime(new LocalDateTime(dayOf(parts), timeOf(parts)), offset(), parts.timeZoneId ?? null);
  }
  if (!neo4j.isDuration(value)) return null;
  const whole = (name: string) => BigInt(parts[name] ?? 0);
  return new Duration(whole("months"), whole("days"), whole("seconds"), whole("nanoseconds"));
}

function dayOf({ year, month, day }: Parts): CalendarDate {
  return new CalendarDate(Number(year), Number(month), Number(day));
}

function timeOf({ hour, minute, second, nanosecond }: Parts): LocalTime {
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  return new LocalTime(seconds * NANOS_OF_SECOND + Number(nanosecond));
}

/** null for what is no temporal value of Rawi. */
export function encodeTemporal(value: object): object | null {
  const { Date: Day, LocalTime: Clock, Time, LocalDateTime: Local, DateTime, Duration: Span } = neo4j.types;
  if (value instanceof CalendarDate) return new Day(...dayParts(value));
  if (value instanceof LocalTime) return new Clock(...timeParts(value));
  if (value instanceof OffsetTime) return new Time(...timeParts(value.local), value.offset);
  if (value instanceof LocalDateTime) return new Local(...dayParts(value.date), ...timeParts(value.time));
  if (value instanceof ZonedDateTime) {
    const { local, offset, zone } = value;
    return new DateTime(...dayParts(local.date), ...timeParts(local.time), offset, zone ?? undefined);
  }
  if (value instanceof Duration) return new Span(value.months, value.days, value.seconds, value.nanos);
  return null;
}

function dayParts({ year, month, day }: CalendarDate): [number, number, number] {
  return [year, month, day];
}

function timeParts({ hour, minute, second, nanoOfSecond }: LocalTime): [number, number, number, number] {
  return [hour, minute, second, nanoOfSecond];
}
