/* Days of the Hijri calendar as Umm al-Qura publishes it, which news agencies print. */

const DAYS_A_YEAR = 354.367;
/** 1 Muharram 1 in days since 1970. */
const EPOCH = -492_148;
const DAY = 86_400_000;
/** The estimate by mean lengths is off by less than this. */
const SEARCH = 4;

const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
  timeZone: "UTC",
  year: "numeric",
  month: "numeric",
  day: "numeric",
});

/** Days since 1970-01-01; null when the calendar has no such day. */
export function hijri(year: number, month: number, day: number): number | null {
  const near = Math.round(EPOCH + (year - 1) * DAYS_A_YEAR + ((month - 1) * DAYS_A_YEAR) / 12 + day - 1);
  for (let offset = -SEARCH; offset <= SEARCH; offset++) {
    const parts = new Map(format.formatToParts((near + offset) * DAY).map(({ type, value }) => [type, value]));
    const found = [parts.get("year"), parts.get("month"), parts.get("day")].map(Number);
    if (found[0] === year && found[1] === month && found[2] === day) return near + offset;
  }
  return null;
}
