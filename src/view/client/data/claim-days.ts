import type { PageClaim } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";
import type { Days } from "./view-state.ts";

/** When it happened, and when it was told. */
export const LANES = ["happened", "published"] as const;
export type Lane = (typeof LANES)[number];

/** First and last day of a claim, both included; null when it has none. */
export function daysOf(index: ClaimIndex, lane: Lane, claim: PageClaim): readonly [string, string] | null {
  const { start, end } = claim;
  if (lane === "happened") return start === null ? null : [start, end ?? start];
  const published = publishedOn(index, claim);
  return published === null ? null : [published, published];
}

/** ISO day of a claim's document. */
export function publishedOn({ documents }: ClaimIndex, { document }: PageClaim): string | null {
  return documents.get(document)?.published ?? null;
}

/** Whether days from `first` to `last`, both included, touch a range. */
export function touches({ from, to }: Days, first: string, last: string): boolean {
  return (from === null || last >= from) && (to === null || first <= to);
}

/** Whether a range leaves anything out. */
export function isSet({ from, to }: Days): boolean {
  return from !== null || to !== null;
}
