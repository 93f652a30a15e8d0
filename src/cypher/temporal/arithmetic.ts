import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, type ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import type { CypherValue } from "../../model/store.ts";
import { isTemporal, type TemporalValue } from "../../model/temporal.ts";
import { LocalTime, NANOS_OF_DAY, OffsetTime } from "../../model/time-of-day.ts";
import { inRange, plusDays, plusMonths } from "./calendar.ts";
import { approximate, checkedDuration, decimalOf, ONE } from "./decimal.ts";
import { TemporalFault } from "./temporal-fault.ts";
import type { Moment } from "./temporal-parts.ts";
import { atInstant, atZone, zoneOf } from "./zones.ts";

/** `+ - * /` where one side at least is temporal; undefined when the operator does not go with the two. */
export function calculateTemporal(operator: string, left: CypherValue, right: CypherValue): TemporalValue | undefined {
  if (left instanceof Duration && right instanceof Duration) return ofTwoDurations(operator, left, right);
  if (operator === "+" && left instanceof Duration && isTemporal(right)) return plus(right as Moment, left);
  if (isTemporal(left) && right instanceof Duration) {
    if (operator === "+") return plus(left as Moment, right);
    return operator === "-" ? plus(left as Moment, negated(right)) : undefined;
  }
  if (operator === "*" && isNumber(left) && right instanceof Duration) return scaledBy(right, decimalOf(left), ONE);
  if (!(left instanceof Duration) || !isNumber(right)) return undefined;
  if (operator === "*") return scaledBy(left, decimalOf(right), ONE);
  if (operator !== "/") return undefined;
  if (Number(right) === 0) throw new TemporalFault("a duration cannot be divided by zero.");
  return scaledBy(left, ONE, decimalOf(right));
}

function isNumber(value: CypherValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

function ofTwoDurations(operator: string, left: Duration, right: Duration): Duration | undefined {
  if (operator === "+") return sumOf(left, right);
  return operator === "-" ? sumOf(left, negated(right)) : undefined;
}

function sumOf(left: Duration, right: Duration): Duration {
  return checkedDuration(
    new Duration(
      left.months + right.months,
      left.days + right.days,
      left.seconds + right.seconds,
      left.nanos + right.nanos,
    ),
  );
}

function negated({ months, days, seconds, nanos }: Duration): Duration {
  return new Duration(-months, -days, -seconds, -nanos);
}

/** Times `by / of`, both decimal. */
function scaledBy({ months, days, seconds, nanos }: Duration, by: bigint, of: bigint): Duration {
  const scale = (value: bigint) => (value * by * ONE) / of;
  return approximate(scale(months), scale(days), scale(seconds), scale(nanos));
}

const SECONDS_OF_DAY = 86_400n;

/** Months first, then days, then the clock; a day knows no clock and a time of day no days. */
export function plus(moment: Moment, duration: Duration): Moment {
  const { months, days, seconds } = duration;
  if (moment instanceof CalendarDate) return plusDays(plusMonths(moment, months), days + seconds / SECONDS_OF_DAY);
  if (moment instanceof LocalTime) return turnClock(moment, duration);
  if (moment instanceof OffsetTime) return new OffsetTime(turnClock(moment.local, duration), moment.offset);
  if (moment instanceof LocalDateTime) {
    const shifted = LocalDateTime.fromNanos(plusCalendar(moment, duration).nanos + clockNanos(duration));
    inRange(shifted.date);
    return shifted;
  }
  const zone = zoneOf(moment);
  const resolved = months === 0n && days === 0n ? moment : atZone(plusCalendar(moment.local, duration), zone);
  const shifted: ZonedDateTime = atInstant(resolved.instant + clockNanos(duration), zone);
  inRange(shifted.local.date);
  return shifted;
}

function plusCalendar({ date, time }: LocalDateTime, { months, days }: Duration): LocalDateTime {
  return new LocalDateTime(plusDays(plusMonths(date, months), days), time);
}

function clockNanos({ seconds, nanos }: Duration): bigint {
  return seconds * 1_000_000_000n + nanos;
}

function turnClock({ nanoOfDay }: LocalTime, duration: Duration): LocalTime {
  const day = BigInt(NANOS_OF_DAY);
  const turned = (BigInt(nanoOfDay) + clockNanos(duration)) % day;
  return new LocalTime(Number((turned + day) % day));
}
