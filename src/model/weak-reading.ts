import type { ClaimRecord } from "./claim.ts";

const WEAK_BELOW = 0.5;

/** Marked wherever claims are listed: the reader is more likely wrong than right about it. */
export function isWeakReading({ confidence }: Pick<ClaimRecord, "confidence">): boolean {
  return confidence < WEAK_BELOW;
}
