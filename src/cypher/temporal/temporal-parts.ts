import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import type { Duration } from "../../model/duration.ts";
import type { TemporalValue } from "../../model/temporal.ts";
import { LocalTime, OffsetTime } from "../../model/time-of-day.ts";
import { type Zone, zoneOf } from "./zones.ts";

/** A temporal value that is a point of time or a day, not a length. */
export type Moment = Exclude<TemporalValue, Duration>;

/** What a moment tells; null for what it leaves open. */
export interface Parts {
  readonly date: CalendarDate | null;
  readonly time: LocalTime | null;
  readonly zone: Zone | null;
}

export function partsOf(value: Moment): Parts {
  if (value instanceof CalendarDate) return { date: value, time: null, zone: null };
  if (value instanceof LocalTime) return { date: null, time: value, zone: null };
  if (value instanceof OffsetTime) return { date: null, time: value.local, zone: { offset: value.offset } };
  if (value instanceof LocalDateTime) return { date: value.date, time: value.time, zone: null };
  return { date: value.local.date, time: value.local.time, zone: zoneOf(value) };
}

/** The offset that a moment has; null when it has none. */
export function offsetOf(value: Moment): number | null {
  return value instanceof OffsetTime || value instanceof ZonedDateTime ? value.offset : null;
}
