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

  /** The day `days` days after 1970-01-01. */
  static fromEpochDay(days: number): CalendarDate {
    const instant = new Date(days * 86_400_000);
    return new CalendarDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
  }

  /** Days since 1970-01-01. */
  get epochDay(): number {
    const instant = new Date(0);
    instant.setUTCFullYear(this.year, this.month - 1, this.day);
    return instant.getTime() / 86_400_000;
  }

  toString(): string {
    const pad = (value: number, width: number) => String(value).padStart(width, "0");
    return `${pad(this.year, 4)}-${pad(this.month, 2)}-${pad(this.day, 2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
