import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime, type ZonedDateTime } from "../../model/date-time.ts";
import { Duration } from "../../model/duration.ts";
import { LocalTime } from "../../model/time-of-day.ts";
import { plus } from "./arithmetic.ts";
import { monthsUntil } from "./calendar.ts";
import { checkedDuration } from "./decimal.ts";
import { type Moment, type Parts, partsOf } from "./temporal-parts.ts";
import { atInstant, atZone, UTC, zoneOf } from "./zones.ts";

/** From one moment to another: whole months, then whole days, then the clock. */
export function durationBetween(from: Moment, to: Moment): Duration {
  if (!partsOf(from).date || !partsOf(to).date) return durationInSeconds(from, to);
  const months = wholeMonths(from, to);
  const afterMonths = plus(from, new Duration(months, 0n, 0n, 0n));
  const days = wholeDays(afterMonths, to);
  const afterDays = plus(afterMonths, new Duration(0n, days, 0n, 0n));
  return checkedDuration(new Duration(months, days, 0n, nanosUntil(afterDays, to)));
}

export function durationInMonths(from: Moment, to: Moment): Duration {
  return new Duration(wholeMonths(from, to), 0n, 0n, 0n);
}

export function durationInDays(from: Moment, to: Moment): Duration {
  return new Duration(0n, wholeDays(from, to), 0n, 0n);
}

export function durationInSeconds(from: Moment, to: Moment): Duration {
  return checkedDuration(new Duration(0n, 0n, 0n, nanosUntil(from, to)));
}

/** Both moments on one calendar and one clock: what one leaves open it takes from the other. */
interface Aligned {
  readonly from: LocalDateTime;
  readonly to: LocalDateTime;
  /** Nanoseconds from the one to the other as they pass, whatever the clocks show. */
  readonly passed: bigint;
}

function aligned(from: Moment, to: Moment): Aligned {
  const [left, right] = [partsOf(from), partsOf(to)];
  const start = zoned(left, right);
  const end = zoned(right, left);
  const inStart = left.zone || right.zone ? moved(end, start) : end.local;
  return { from: start.local, to: inStart, passed: end.instant - start.instant };
}

const NO_DAY = new CalendarDate(1970, 1, 1);

/** Where neither has a zone, UTC stands for both. */
function zoned(own: Parts, other: Parts): ZonedDateTime {
  const local = new LocalDateTime(own.date ?? other.date ?? NO_DAY, own.time ?? new LocalTime(0));
  return atZone(local, own.zone ?? other.zone ?? UTC);
}

/** What the clocks of the other's zone show then. */
function moved(moment: ZonedDateTime, other: ZonedDateTime): LocalDateTime {
  return atInstant(moment.instant, zoneOf(other)).local;
}

/** A day that the clock has not yet come round to does not count. */
function wholeMonths(from: Moment, to: Moment): bigint {
  const days = bothHaveDays(from, to);
  if (!days) return 0n;
  const { from: start, to: end } = aligned(from, to);
  const day = start.date.epochDay < end.date.epochDay && end.time.nanoOfDay < start.time.nanoOfDay ? -1 : 0;
  const back = start.date.epochDay > end.date.epochDay && end.time.nanoOfDay > start.time.nanoOfDay ? 1 : 0;
  return BigInt(monthsUntil(start.date, CalendarDate.fromEpochDay(end.date.epochDay + day + back)));
}

function wholeDays(from: Moment, to: Moment): bigint {
  const { from: start, to: end } = aligned(from, to);
  return (end.nanos - start.nanos) / 86_400_000_000_000n;
}

function nanosUntil(from: Moment, to: Moment): bigint {
  return aligned(from, to).passed;
}

function bothHaveDays(from: Moment, to: Moment): boolean {
  return partsOf(from).date !== null && partsOf(to).date !== null;
}
