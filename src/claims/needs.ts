/* What a relation cannot do without. */
import type { EntityMention } from "../model/mention.ts";
import type { Frame } from "../resources/lexicon.schema.ts";

const OBJECTLESS = new Set([
  "MOBILIZED",
  "WITHDREW_FROM",
  "SURRENDERED_TO",
  "PROTESTED",
  "THREATENED",
  "OVERFLEW",
  "CLASHED_WITH",
  "STRUCK",
  "ATTACKED",
  "BOMBED",
  "CLAIMED_RESPONSIBILITY",
]);
/** Events that news tells without a hand. */
const HANDLESS = new Set(["BOMBED", "KILLED", "INJURED", "DAMAGED", "DISPLACED", "CLASHED_WITH", "STRUCK"]);
/** Events that are now and then told without one. */
const SELDOM = new Set([
  "ATTACKED",
  "ARRESTED",
  "BESIEGED",
  "ABDUCTED",
  "FREED",
  "MOBILIZED",
  "REPELLED",
  "CLAIMED_RESPONSIBILITY",
  "RESTRICTED",
  "ESCAPED_FROM",
]);
/** Relations that persons suffer. */
export const PERSONS = new Set(["KILLED", "INJURED", "ARRESTED", "ABDUCTED"]);

export function needsObject(frame: Frame): boolean {
  return !frame.object.includes("null") && frame.object.length > 0 && !OBJECTLESS.has(frame.relation);
}

/** Without a subject there is no claim. */
export function needsSubject(frame: Frame): boolean {
  return !HANDLESS.has(frame.relation) && !SELDOM.has(frame.relation);
}

/** A missing subject is nothing unusual. */
export function needsNobody(frame: Frame): boolean {
  return HANDLESS.has(frame.relation) || (frame.subject.length === 1 && frame.subject[0] === "null");
}

/** Could it be the one that it was done to, when nothing else tells? */
export function actsAsVictim(mention: EntityMention, frame: Frame): boolean {
  const { category, quantity, identity } = mention;
  if (PERSONS.has(frame.relation))
    return category === "population" || quantity !== null || category === "quantity" || identity.type === "Person";
  return category === "population" || category === "facility" || category === "place";
}
