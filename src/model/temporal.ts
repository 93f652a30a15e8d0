import { CalendarDate } from "./calendar-date.ts";
import { LocalDateTime, ZonedDateTime } from "./date-time.ts";
import { Duration } from "./duration.ts";
import { LocalTime, OffsetTime } from "./time-of-day.ts";

/** openCypher's kinds of time, by the functions that make them. */
export type TemporalKind = "date" | "localtime" | "time" | "localdatetime" | "datetime" | "duration";

export type TemporalValue = CalendarDate | LocalTime | OffsetTime | LocalDateTime | ZonedDateTime | Duration;

/** Null for what is no time at all. */
export function temporalKindOf(value: unknown): TemporalKind | null {
  if (value instanceof CalendarDate) return "date";
  if (value instanceof ZonedDateTime) return "datetime";
  if (value instanceof LocalDateTime) return "localdatetime";
  if (value instanceof OffsetTime) return "time";
  if (value instanceof LocalTime) return "localtime";
  return value instanceof Duration ? "duration" : null;
}

export function isTemporal(value: unknown): value is TemporalValue {
  return typeof value === "object" && temporalKindOf(value) !== null;
}
