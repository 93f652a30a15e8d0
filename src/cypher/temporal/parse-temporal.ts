import type { CalendarDate } from "../../model/calendar-date.ts";
import type { Duration } from "../../model/duration.ts";
import { LocalTime, NANOS_OF_SECOND } from "../../model/time-of-day.ts";
import { dayOf, ofOrdinal, ofQuarter, ofWeek } from "./calendar.ts";
import { approximate, decimalOfText, ONE } from "./decimal.ts";
import { TemporalFault } from "./temporal-fault.ts";
import type { Parts } from "./temporal-parts.ts";
import { readZone } from "./zones.ts";

const YEAR = "([+-]\\d{1,9}|\\d{4})";
const LONG_CALENDAR = new RegExp(`^${YEAR}(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?$`);
const SHORT_CALENDAR = /^(\d{4})(\d{2})(\d{2})?$/;
const WEEK = new RegExp(`^${YEAR}-?W(\\d{2})(?:-?(\\d))?$`);
const QUARTER = new RegExp(`^${YEAR}-?Q(\\d)(?:-?(\\d{1,2}))?$`);
const ORDINAL = new RegExp(`^${YEAR}-?(\\d{3})$`);

/** ISO 8601: 2022-01-22, 20220122, 2022-01, 202201, 2022, 2022-W03-6, 2022-Q1-22, 2022-022, +12022-01-22. */
export function parseDate(text: string): CalendarDate {
  const numbers = (pattern: RegExp) =>
    pattern
      .exec(text)
      ?.slice(1)
      .map((part) => Number(part ?? 1));
  const calendar = numbers(SHORT_CALENDAR) ?? numbers(LONG_CALENDAR);
  if (calendar) return dayOf(calendar[0]!, calendar[1]!, calendar[2]!);
  const week = numbers(WEEK);
  if (week) return ofWeek(week[0]!, week[1]!, week[2]!);
  const quarter = numbers(QUARTER);
  if (quarter) return ofQuarter(quarter[0]!, quarter[1]!, quarter[2]!);
  const ordinal = numbers(ORDINAL);
  if (ordinal) return ofOrdinal(ordinal[0]!, ordinal[1]!);
  throw new TemporalFault(`'${text}' is no ISO day.`);
}

const LONG_TIME = /^(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?$/;
const SHORT_TIME = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?$/;

/** 12:31:14.645, 123114.645, 12:31, 1231, 12. */
function parseClock(text: string): LocalTime {
  const parts = SHORT_TIME.exec(text) ?? LONG_TIME.exec(text);
  if (!parts) throw new TemporalFault(`'${text}' is no ISO time.`);
  const [hour, minute, second] = [1, 2, 3].map((index) => Number(parts[index] ?? 0));
  return timeOf(hour!, minute!, second!, Number((parts[4] ?? "").padEnd(9, "0")));
}

/** The time of day, which has to exist. */
export function timeOf(hour: number, minute: number, second: number, nano: number): LocalTime {
  const within = (value: number, limit: number) => value >= 0 && value < limit;
  if (!within(hour, 24) || !within(minute, 60) || !within(second, 60) || !within(nano, NANOS_OF_SECOND)) {
    throw new TemporalFault(`there is no time ${hour}:${minute}:${second} and ${nano} ns.`);
  }
  return new LocalTime(((hour * 60 + minute) * 60 + second) * NANOS_OF_SECOND + nano);
}

/** A time with `Z`, `+01:00`, `[Europe/Stockholm]` or none of them behind it. */
export function parseTime(text: string): Parts {
  const parts = /^([^Z+[-]+)(Z|[+-][\d:]+)?(?:\[(.+)\])?$/.exec(text);
  if (!parts) throw new TemporalFault(`'${text}' is no ISO time.`);
  const [, clock, offset, name] = parts;
  const zone = name !== undefined ? readZone(name) : offset !== undefined ? readZone(offset) : null;
  return { date: null, time: parseClock(clock!), zone };
}

/** A day, `T`, a time, and perhaps a zone; a day alone is its midnight. */
export function parseDateTime(text: string): Parts & { readonly offset: number | null } {
  const at = text.indexOf("T");
  if (at < 0) return { date: parseDate(text), time: new LocalTime(0), zone: null, offset: null };
  const rest = text.slice(at + 1);
  const { time, zone } = parseTime(rest);
  const written = /(Z|[+-][\d:]+)(?:\[|$)/.exec(rest.replace(/\[.*$/, "["))?.[1];
  const offset = written === undefined ? null : readZone(written);
  return {
    date: parseDate(text.slice(0, at)),
    time,
    zone,
    offset: offset && "offset" in offset ? offset.offset : null,
  };
}

const NUMBER = "([+-]?\\d+(?:[.,]\\d+)?)";
const UNITS = new RegExp(
  `^([+-]?)P(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?` +
    `(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
const DATE_LIKE = /^([+-]?)P(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/;

/** P1Y2M3W4DT5H6M7.8S with fractions and signs anywhere, or P2012-02-02T14:37:21.545. */
export function parseDuration(text: string): Duration {
  const dated = DATE_LIKE.exec(text);
  if (dated) return ofDateLike(dated);
  const found = UNITS.exec(text);
  if (!found || !/\d[A-Z]$/.test(text)) throw new TemporalFault(`'${text}' is no ISO duration.`);
  const sign = found[1] === "-" ? -1n : 1n;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(2)
    .map((part) => sign * decimalOfText(part ?? "0"));
  return approximate(years! * 12n + months!, weeks! * 7n + days!, hours! * 3600n + minutes! * 60n + seconds!, 0n);
}

function ofDateLike(parts: RegExpExecArray): Duration {
  const sign = parts[1] === "-" ? -1n : 1n;
  const [years, months, days, hours, minutes, seconds] = [2, 3, 4, 5, 6, 7].map((at) => BigInt(parts[at] ?? 0) * ONE);
  const nanos = BigInt((parts[8] ?? "").padEnd(9, "0")) * ONE;
  const clock = hours! * 3600n + minutes! * 60n + seconds!;
  return approximate(sign * (years! * 12n + months!), sign * days!, sign * clock, sign * nanos);
}
