import type { ClaimRecord } from "../src/model/claim.ts";
import type { Quote } from "../src/model/span.ts";

/** The quotes of a claim that do not stand in the text where they say: evidence, trigger, every mention. */
export function misplacedQuotes(claim: ClaimRecord, text: string): Quote[] {
  const participants = [claim.subject, claim.object, claim.place, ...claim.attribution];
  const mentions = participants.flatMap((each) => each?.mention ?? []);
  return [claim.evidence, claim.trigger, ...mentions].filter(
    (quote) => quote.end <= quote.start || text.slice(quote.start, quote.end) !== quote.text,
  );
}
