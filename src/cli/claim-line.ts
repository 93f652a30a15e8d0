import type { ClaimRecord } from "../model/claim.ts";
import { isWeakReading } from "../model/weak-reading.ts";

/** A claim on one line for people: who, what, whom, how many, where, when, who says it, the words and where they stand. */
export function claimLine(claim: ClaimRecord): string {
  const name = (participant: ClaimRecord["subject"]) => participant?.name ?? "–";
  const not = claim.polarity === "negated" ? "not " : "";
  const count = claim.quantity ? ` (${claim.quantity.text})` : "";
  const place = claim.place ? ` @ ${claim.place.name}` : "";
  const date = claim.date ? ` ${claim.date.start}` : "";
  const modality = claim.modality === "asserted" ? "" : ` [${claim.modality}]`;
  const weak = isWeakReading(claim) ? " [weak reading]" : "";
  const chain = [
    ...(claim.document.publisher ? [claim.document.publisher] : []),
    ...claim.attribution.map((each) => each.name),
  ];
  return [
    `${name(claim.subject)}  ${not}${claim.relation}  ${name(claim.object)}${count}${place}${date}${modality}${weak}`,
    `    ${chain.join(" ← ") || claim.document.path}   «${claim.evidence.text.replace(/\s+/gu, " ")}»   ${claim.document.path}:${claim.evidence.start}   ${claim.id}`,
  ].join("\n");
}
