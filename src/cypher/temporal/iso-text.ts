import { LocalDateTime, ZonedDateTime } from "../../model/date-time.ts";
import type { TemporalValue } from "../../model/temporal.ts";
import { LocalTime, OffsetTime } from "../../model/time-of-day.ts";

/** What toString() makes of a value: seconds always, and no more digits of them than there are. */
export function isoText(value: TemporalValue): string {
  if (value instanceof LocalTime) return clockText(value);
  if (value instanceof OffsetTime) return clockText(value.local) + behind(value, value.local);
  if (value instanceof LocalDateTime) return `${value.date}T${clockText(value.time)}`;
  if (value instanceof ZonedDateTime) return `${isoText(value.local)}${behind(value, value.local)}`;
  return String(value);
}

function clockText(time: LocalTime): string {
  const short = String(time);
  const whole = short.length === "00:00".length ? `${short}:00` : short;
  return whole.includes(".") ? whole.replace(/0+$/, "") : whole;
}

/** What stands behind the clock: offset and zone. */
function behind(value: OffsetTime | ZonedDateTime, local: LocalTime | LocalDateTime): string {
  return String(value).slice(String(local).length);
}
