import { CalendarDate } from "../../model/calendar-date.ts";
import { LocalDateTime } from "../../model/date-time.ts";
import type { TemporalKind, TemporalValue } from "../../model/temporal.ts";
import { LocalTime, NANOS_OF_SECOND, OffsetTime } from "../../model/time-of-day.ts";
import type { MapValue } from "../values/kind-of.ts";
import { buildDate, buildTime, offsetAtMoment } from "./build-temporal.ts";
import { dayOfWeek, isoWeek, ofWeek, quarterOf } from "./calendar.ts";
import { LOCAL_FIELDS, ZONED_FIELDS } from "./convert-temporal.ts";
import { CLOCK_FIELDS, DATE_FIELDS, Fields } from "./fields.ts";
import { TemporalFault } from "./temporal-fault.ts";
import { type Moment, partsOf } from "./temporal-parts.ts";
import { atZone, readZone, UTC } from "./zones.ts";

const DATE_UNITS: Readonly<Record<string, (date: CalendarDate) => CalendarDate>> = {
  millennium: ({ year }) => new CalendarDate(Math.floor(year / 1000) * 1000, 1, 1),
  century: ({ year }) => new CalendarDate(Math.floor(year / 100) * 100, 1, 1),
  decade: ({ year }) => new CalendarDate(Math.floor(year / 10) * 10, 1, 1),
  year: ({ year }) => new CalendarDate(year, 1, 1),
  weekyear: (date) => ofWeek(isoWeek(date).year, 1, 1),
  quarter: (date) => new CalendarDate(date.year, quarterOf(date) * 3 - 2, 1),
  month: ({ year, month }) => new CalendarDate(year, month, 1),
  week: (date) => CalendarDate.fromEpochDay(date.epochDay - dayOfWeek(date) + 1),
  day: (date) => date,
};

/** In nanoseconds. */
const TIME_UNITS: Readonly<Record<string, number>> = {
  day: 86_400 * NANOS_OF_SECOND,
  hour: 3600 * NANOS_OF_SECOND,
  minute: 60 * NANOS_OF_SECOND,
  second: NANOS_OF_SECOND,
  millisecond: 1_000_000,
  microsecond: 1000,
};

/** The first day of the month, week … that a day lies in. */
function truncateDate(unit: string, date: CalendarDate): CalendarDate {
  const name = unit.toLowerCase();
  if (Object.hasOwn(DATE_UNITS, name)) return DATE_UNITS[name]!(date);
  if (Object.hasOwn(TIME_UNITS, name)) return date;
  throw new TemporalFault(`there is no unit '${unit}'; take ${unitNames(DATE_UNITS, TIME_UNITS)}.`);
}

/** The first moment of the hour, minute … that a time lies in; midnight for units of days. */
function truncateTime(unit: string, time: LocalTime): LocalTime {
  const name = unit.toLowerCase();
  if (Object.hasOwn(TIME_UNITS, name)) return new LocalTime(time.nanoOfDay - (time.nanoOfDay % TIME_UNITS[name]!));
  if (Object.hasOwn(DATE_UNITS, name)) return new LocalTime(0);
  throw new TemporalFault(`there is no unit '${unit}'; take ${unitNames(DATE_UNITS, TIME_UNITS)}.`);
}

function refuseUnit(unit: string, kind: "date" | "time"): void {
  const units = kind === "date" ? DATE_UNITS : TIME_UNITS;
  if (Object.hasOwn(units, unit.toLowerCase())) return;
  throw new TemporalFault(`there is no unit '${unit}' here; take ${unitNames(units)}.`);
}

function unitNames(...units: readonly Readonly<Record<string, unknown>>[]): string {
  return [...new Set(units.flatMap((each) => Object.keys(each)))].join(", ");
}

type MomentKind = Exclude<TemporalKind, "duration">;

/** The first moment, of the kind, of the unit that a moment lies in; `map` then sets what is smaller than the unit. */
export function truncateTo(kind: MomentKind, unit: string, moment: Moment, map: MapValue): TemporalValue {
  const { date, time, zone } = partsOf(moment);
  if (kind === "date") {
    refuseUnit(unit, "date");
    return buildDate(new Fields(map, DATE_FIELDS, "day"), truncateDate(unit, date ?? missing("day")));
  }
  if (kind === "localtime" || kind === "time") {
    refuseUnit(unit, "time");
    const fields = new Fields(map, kind === "time" ? [...CLOCK_FIELDS, "timezone"] : CLOCK_FIELDS, "time of day");
    const local = buildTime(fields, truncateTime(unit, time ?? missing("time of day")), true);
    if (kind === "localtime") return local;
    const given = fields.text("timezone");
    const at = given === null ? (zone ?? UTC) : readZone(given);
    return new OffsetTime(local, offsetAtMoment(at, 0n, partsOf(moment)));
  }
  const fields = new Fields(map, kind === "datetime" ? ZONED_FIELDS : LOCAL_FIELDS, "moment");
  const start = truncateTime(unit, time ?? new LocalTime(0));
  const day = buildDate(fields, truncateDate(unit, date ?? missing("day")));
  const local = new LocalDateTime(day, buildTime(fields, start, true));
  if (kind === "localdatetime") return local;
  const given = fields.text("timezone");
  return atZone(local, given === null ? (zone ?? UTC) : readZone(given));
}

function missing(what: string): never {
  throw new TemporalFault(`it has no ${what}.`);
}
