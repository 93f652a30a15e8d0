import { CalendarDate } from "../model/calendar-date.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { GraphValue } from "../model/graph.ts";

/** Names of whom a claim mentions, as the nodes of the graph bear them. */
export interface ClaimNames {
  /** Outermost first. */
  readonly chain: readonly string[];
  readonly place: string | null;
}

/** What a claim's node and its typed edge both tell, in the order of design.md, section 4; null where nothing is said. */
export function claimProperties(claim: ClaimRecord, names: ClaimNames): Record<string, GraphValue | null> {
  const { date, quantity } = claim;
  return {
    relation: claim.relation,
    mode: claim.mode,
    polarity: claim.polarity,
    modality: claim.modality,
    extent: claim.extent,
    rule: claim.rule,
    quote: claim.evidence.text,
    dateStart: dayOf(date?.start),
    dateEnd: dayOf(date?.end),
    dateText: date?.text ?? null,
    countValue: integerOf(quantity?.value, Math.round),
    // Outwards, so that the range still holds what the text allows.
    countMin: integerOf(quantity?.min, Math.floor),
    countMax: integerOf(quantity?.max, Math.ceil),
    countApprox: quantity?.approx ?? null,
    countUnit: quantity?.unit ?? null,
    countText: quantity?.text ?? null,
    source: names.chain.at(-1) ?? claim.document.publisher,
    place: names.place,
    chain: names.chain,
    start: BigInt(claim.evidence.start),
    end: BigInt(claim.evidence.end),
    confidence: claim.confidence,
    plover: claim.plover,
    cameo: claim.cameo,
    acled: claim.acled,
  };
}

/** null for what is no ISO day. */
export function dayOf(day: string | null | undefined): CalendarDate | null {
  return day ? CalendarDate.parse(day) : null;
}

/** An INTEGER is a bigint; "two and a half tons" has to become whole first. */
function integerOf(value: number | null | undefined, whole: (value: number) => number): bigint | null {
  return typeof value === "number" && Number.isFinite(value) ? BigInt(whole(value)) : null;
}
