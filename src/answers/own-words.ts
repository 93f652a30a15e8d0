/* What somebody who claims a deed said with it: the words of his statement, beside the sentence that says he claimed it. */
import type { ClaimRecord } from "../model/claim.ts";

/** UTF-16 units between a claim of responsibility and what belongs to the same statement. */
const NEAR = 400;

/** Claims that the claimant of `claim` makes near it, in the order of the text; none for other relations. */
export function ownWords(claim: ClaimRecord, all: Iterable<ClaimRecord>): ClaimRecord[] {
  const { subject } = claim;
  if (claim.relation !== "CLAIMED_RESPONSIBILITY" || claim.polarity === "negated" || !subject) return [];
  const said: ClaimRecord[] = [];
  for (const each of all)
    if (
      each.document.id === claim.document.id &&
      each.attribution.at(-1)?.id === subject.id &&
      Math.abs(each.evidence.start - claim.evidence.start) <= NEAR
    )
      said.push(each);
  return said.sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1));
}
