import { CalendarDate } from "../../../model/calendar-date.ts";
import type { Polarity } from "../../../model/claim.ts";
import type { PageClaim } from "../../../model/page.ts";

/** Claims of one stretch of days, both included. */
export interface TimeBin {
  readonly from: string;
  readonly to: string;
  readonly affirmed: number;
  readonly negated: number;
}

/** A stretch of time cut into equal bins of whole days. */
export interface TimeScale {
  /** Days since 1970-01-01. */
  readonly first: number;
  readonly days: number;
  readonly bins: number;
}

/** Bins that people read as such; years are 365 days here. */
const WIDTHS = [1, 2, 7, 14, 30, 91, 182, 365, 730, 1825, 3650];
const MOST_BINS = 60;

const dayNumber = (day: string) => CalendarDate.parse(day)?.epochDay ?? Number.NaN;
const dayOfNumber = (days: number) => CalendarDate.fromEpochDay(days).toString();

/** One scale for both lanes; null when nothing has a day. */
export function scaleOf(days: Iterable<string>): TimeScale | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    const number = dayNumber(day);
    if (Number.isNaN(number)) continue;
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  if (first > last) return null;
  const span = last - first + 1;
  const width = WIDTHS.find((days) => span / days <= MOST_BINS) ?? Math.ceil(span / MOST_BINS);
  return { first, days: width, bins: Math.ceil(span / width) };
}

function binRange(scale: TimeScale, bin: number): { readonly from: string; readonly to: string } {
  const start = scale.first + bin * scale.days;
  return { from: dayOfNumber(start), to: dayOfNumber(start + scale.days - 1) };
}

/** `daysOf`: first and last day of a claim; null when it has none. A claim counts in every bin that it touches. */
export function binClaims(
  scale: TimeScale,
  claims: Iterable<PageClaim>,
  daysOf: (claim: PageClaim) => readonly [string, string] | null,
): readonly TimeBin[] {
  const counts = Array.from({ length: scale.bins }, (): Record<Polarity, number> => ({ affirmed: 0, negated: 0 }));
  for (const claim of claims) {
    const days = daysOf(claim);
    if (!days) continue;
    const [from, to] = days.map((day) => Math.floor((dayNumber(day) - scale.first) / scale.days)) as [number, number];
    for (let bin = Math.max(0, from); bin <= Math.min(to, scale.bins - 1); bin++)
      (counts[bin] as Record<Polarity, number>)[claim.polarity]++;
  }
  return counts.map((count, bin) => ({ ...binRange(scale, bin), ...count }));
}
