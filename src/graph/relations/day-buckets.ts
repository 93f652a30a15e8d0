import type { Days } from "./statement.ts";

/** Days in a bucket: about as many as those within which undated news is taken for one event. */
const WIDTH = 8;
/** A period of more buckets is of no day in particular. */
const LONGEST = 6;

/** Names of the stretches of time that days touch; periods without a day, and no days at all, have one of their own. */
export function dayBuckets(days: Days | null): readonly string[] {
  if (days === null) return ["undated"];
  const [first, last] = [Math.floor(days.start / WIDTH), Math.floor(days.end / WIDTH)];
  if (last - first >= LONGEST) return ["period"];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
