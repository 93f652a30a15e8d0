/* What a relation cannot do without. */
import type { EntityMention } from "../model/mention.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import type { Traits } from "./traits.ts";

export function needsObject(is: Traits, frame: Frame): boolean {
  return !frame.object.includes("null") && frame.object.length > 0 && !is(frame.relation, "objectless");
}

/** Without a subject there is no claim. */
export function needsSubject(is: Traits, { relation }: Frame): boolean {
  return !is(relation, "handless") && !is(relation, "seldom-handless");
}

/** A missing subject is nothing unusual. */
export function needsNobody(is: Traits, { relation, subject }: Frame): boolean {
  return is(relation, "handless") || (subject.length === 1 && subject[0] === "null");
}

/** Could it be the one that it was done to, when nothing else tells? */
export function actsAsVictim(is: Traits, { category, quantity, identity }: EntityMention, frame: Frame): boolean {
  if (is(frame.relation, "victims"))
    return category === "population" || quantity !== null || category === "quantity" || identity.type === "Person";
  return category === "population" || category === "facility" || category === "place";
}
