const DAYS_OF_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** A day of the proleptic Gregorian calendar without a time zone: openCypher's DATE. */
export class CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  constructor(year: number, month: number, day: number) {
    this.year = year;
    this.month = month;
    this.day = day;
  }

  /** Reads an ISO day (`2022-01-22`); null when it is none. */
  static parse(text: string): CalendarDate | null {
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!parts) return null;
    const date = new CalendarDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return CalendarDate.fromEpochDay(date.epochDay).toString() === text ? date : null;
  }

  /** The day `days` days after 1970-01-01. Counts in eras of 400 years that begin in March. */
  static fromEpochDay(days: number): CalendarDate {
    const fromMarch0 = days + DAYS_BEFORE_1970;
    const era = Math.floor(fromMarch0 / DAYS_OF_ERA);
    const day = fromMarch0 - era * DAYS_OF_ERA;
    const yearOfEra = Math.floor(
      (day - Math.floor(day / 1460) + Math.floor(day / 36_524) - Math.floor(day / 146_096)) / 365,
    );
    const dayOfYear = day - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const month = Math.floor((5 * dayOfYear + 2) / 153);
    const year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0);
    return new CalendarDate(
      year,
      month < 10 ? month + 3 : month - 9,
      dayOfYear - Math.floor((153 * month + 2) / 5) + 1,
    );
  }

  /** Days since 1970-01-01. */
  get epochDay(): number {
    const year = this.month <= 2 ? this.year - 1 : this.year;
    const era = Math.floor(year / 400);
    const yearOfEra = year - era * 400;
    const fromMarch = this.month > 2 ? this.month - 3 : this.month + 9;
    const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + this.day - 1;
    const day = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * DAYS_OF_ERA + day - DAYS_BEFORE_1970;
  }

  /** ISO; years beyond four digits have a sign, as ISO wants. */
  toString(): string {
    const pad = (value: number, width: number) => String(value).padStart(width, "0");
    const sign = this.year < 0 ? "-" : this.year > 9999 ? "+" : "";
    return `${sign}${pad(Math.abs(this.year), 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
