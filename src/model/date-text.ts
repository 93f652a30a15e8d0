import type { DateRange } from "./claim.ts";

/** A day, or the first and the last of several, as ISO 8601 has it: `2022-01-20/2022-01-22`. */
export function dateText({ start, end }: Pick<DateRange, "start" | "end">): string {
  return start === end ? start : `${start}/${end}`;
}
