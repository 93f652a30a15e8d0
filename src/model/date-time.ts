import { CalendarDate } from "./calendar-date.ts";
import { formatOffset, LocalTime, NANOS_OF_DAY, NANOS_OF_SECOND } from "./time-of-day.ts";

/** A day and a time of day without a zone: openCypher's LOCAL DATETIME. */
export class LocalDateTime {
  readonly date: CalendarDate;
  readonly time: LocalTime;

  constructor(date: CalendarDate, time: LocalTime) {
    this.date = date;
    this.time = time;
  }

  /** Nanoseconds since 1970-01-01T00:00, as if there were no zones. */
  static fromNanos(nanos: bigint): LocalDateTime {
    const day = BigInt(NANOS_OF_DAY);
    const ofDay = ((nanos % day) + day) % day;
    return new LocalDateTime(CalendarDate.fromEpochDay(Number((nanos - ofDay) / day)), new LocalTime(Number(ofDay)));
  }

  get nanos(): bigint {
    return BigInt(this.date.epochDay) * BigInt(NANOS_OF_DAY) + BigInt(this.time.nanoOfDay);
  }

  toString(): string {
    return `${this.date}T${this.time}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

/** A moment as the clocks of one zone, or at one distance from UTC, show it: openCypher's ZONED DATETIME. */
export class ZonedDateTime {
  readonly local: LocalDateTime;
  /** Seconds east of UTC. */
  readonly offset: number;
  /** `Europe/Stockholm`; null when only the offset is known. */
  readonly zone: string | null;

  constructor(local: LocalDateTime, offset: number, zone: string | null) {
    this.local = local;
    this.offset = offset;
    this.zone = zone;
  }

  /** Nanoseconds since 1970-01-01T00:00Z. */
  get instant(): bigint {
    return this.local.nanos - BigInt(this.offset) * BigInt(NANOS_OF_SECOND);
  }

  toString(): string {
    return `${this.local}${formatOffset(this.offset)}${this.zone === null ? "" : `[${this.zone}]`}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
