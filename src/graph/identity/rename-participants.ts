import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { Decision } from "../../model/decision.ts";
import type { NameIndex } from "./name-index.ts";

/** Where a decision speaks of `ID@NAME`, those who are called NAME are somebody by themselves, of that name alone. */
export function narrowed(
  claims: readonly ClaimRecord[],
  decisions: readonly Decision[],
  names: NameIndex,
): readonly ClaimRecord[] {
  const apart = new Set(decisions.flatMap(({ ids }) => ids.filter((id) => id.includes("@"))));
  if (apart.size === 0) return claims;
  const narrow = (participant: Participant): Participant => {
    const { id, name, mention } = participant;
    for (const called of [mention?.text ?? name, name]) {
      const key = `${id}@${names.key(called)}`;
      if (apart.has(key)) return { ...participant, id: key, name: called, aliases: [] };
    }
    return participant;
  };
  return claims.map((claim) => renamed(claim, narrow));
}

/** The claim itself when nobody in it is renamed. */
export function renamed(claim: ClaimRecord, rename: (participant: Participant) => Participant): ClaimRecord {
  const subject = claim.subject && rename(claim.subject);
  const object = claim.object && rename(claim.object);
  const place = claim.place && rename(claim.place);
  const attribution = claim.attribution.map(rename);
  const same =
    subject === claim.subject &&
    object === claim.object &&
    place === claim.place &&
    attribution.every((each, index) => each === claim.attribution[index]);
  return same ? claim : { ...claim, subject, object, place, attribution };
}
