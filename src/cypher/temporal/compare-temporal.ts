import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import type { Duration } from "../../model/duration.ts";
import type { TemporalValue } from "../../model/temporal.ts";
import { LocalTime, OffsetTime } from "../../model/time-of-day.ts";

type Ordered = number | bigint | string;

/** Orders two values of one kind: by the moment, then by how it is written. Durations by their length on average. */
export function compareTemporal(left: TemporalValue, right: TemporalValue): number {
  const [leftKeys, rightKeys] = [keysOf(left), keysOf(right)];
  for (const [index, key] of leftKeys.entries()) {
    const other = rightKeys[index]!;
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}

function keysOf(value: TemporalValue): readonly Ordered[] {
  if (value instanceof CalendarDate) return [value.epochDay];
  if (value instanceof LocalTime) return [value.nanoOfDay];
  if (value instanceof OffsetTime) return [value.utcNanos, value.offset];
  if (value instanceof LocalDateTime) return [value.nanos];
  if (value instanceof ZonedDateTime) return [value.instant, value.offset, value.zone ?? ""];
  return [averageSeconds(value), value.nanos, value.months, value.days];
}

/** A month lasts 2,629,746 seconds on average. */
function averageSeconds({ months, days, seconds }: Duration): bigint {
  return months * 2_629_746n + days * 86_400n + seconds;
}
