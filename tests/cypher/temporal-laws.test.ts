import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plus } from "../../src/cypher/temporal/arithmetic.ts";
import { durationBetween, durationInSeconds } from "../../src/cypher/temporal/between.ts";
import { dayOfWeek, isoWeek, ofWeek } from "../../src/cypher/temporal/calendar.ts";
import { converters } from "../../src/cypher/temporal/convert-temporal.ts";
import { atInstant, readZone } from "../../src/cypher/temporal/zones.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import { LocalDateTime } from "../../src/model/date-time.ts";
import { Duration } from "../../src/model/duration.ts";
import { LocalTime, NANOS_OF_DAY, OffsetTime } from "../../src/model/time-of-day.ts";

const dates = fc.integer({ min: -800_000, max: 3_000_000 }).map((day) => CalendarDate.fromEpochDay(day));
const times = fc.integer({ min: 0, max: NANOS_OF_DAY - 1 }).map((nanos) => new LocalTime(nanos));
const local = fc.tuple(dates, times).map(([date, time]) => new LocalDateTime(date, time));
const zones = fc.constantFrom(
  "Z",
  "+03:00",
  "-03:30",
  "Europe/Berlin",
  "Asia/Damascus",
  "America/New_York",
  "Asia/Aden",
);
const zoned = fc.tuple(local, zones).map(([moment, zone]) => atInstant(moment.nanos, readZone(zone)));
const offsetTimes = fc.tuple(times, fc.integer({ min: -64_800, max: 64_800 })).map(([time, offset]) => {
  return new OffsetTime(time, offset);
});
const counts = fc.bigInt({ min: -100_000n, max: 100_000n });
const durations = fc.tuple(counts, counts, counts, counts).map((parts) => new Duration(...parts));

const same = (left: unknown, right: unknown): void => {
  expect(String(left)).toBe(String(right));
};

describe("days, times and durations", () => {
  it("read what they write", () => {
    fc.assert(fc.property(dates, (date) => same(converters.date(date.toString(), 0n), date)));
    fc.assert(fc.property(times, (time) => same(converters.localtime(time.toString(), 0n), time)));
    fc.assert(fc.property(offsetTimes, (time) => same(converters.time(time.toString(), 0n), time)));
    fc.assert(fc.property(local, (moment) => same(converters.localdatetime(moment.toString(), 0n), moment)));
    fc.assert(fc.property(zoned, (moment) => same(converters.datetime(moment.toString(), 0n), moment)));
    fc.assert(fc.property(durations, (duration) => same(converters.duration(duration.toString(), 0n), duration)));
  });

  it("count days as JavaScript does where both reach", () => {
    fc.assert(
      fc.property(fc.integer({ min: -90_000_000, max: 90_000_000 }), (day) => {
        const date = CalendarDate.fromEpochDay(day);
        const other = new Date(day * 86_400_000);
        expect([date.year, date.month, date.day]).toEqual([
          other.getUTCFullYear(),
          other.getUTCMonth() + 1,
          other.getUTCDate(),
        ]);
        expect(date.epochDay).toBe(day);
        expect(dayOfWeek(date) % 7).toBe(other.getUTCDay());
        const week = isoWeek(date);
        same(ofWeek(week.year, week.week, dayOfWeek(date)), date);
      }),
    );
  });

  it("come from one moment to another by what lies between", () => {
    fc.assert(fc.property(local, local, (from, to) => same(plus(from, durationBetween(from, to)), to)));
    fc.assert(fc.property(dates, dates, (from, to) => same(plus(from, durationBetween(from, to)), to)));
    fc.assert(
      fc.property(zoned, zoned, (from, to) => {
        expect(plus(from, durationInSeconds(from, to))).toHaveProperty("instant", to.instant);
      }),
    );
  });

  it("keep the moment when the zone changes", () => {
    fc.assert(
      fc.property(zoned, zones, (moment, zone) => {
        expect(atInstant(moment.instant, readZone(zone)).instant).toBe(moment.instant);
      }),
    );
  });
});
