import type { Lexicon } from "../languages/lexicon.ts";
import type { EntityMention } from "../model/mention.ts";
import type { VerbReading } from "../model/token.ts";
import { foldKey } from "./fold-key.ts";
import type { Traits } from "./traits.ts";

const ACTORS = new Set([
  "Person",
  "ArmedGroup",
  "StateForce",
  "Government",
  "Organization",
  "Population",
  "Source",
  "Media",
]);
const ARMED = new Set(["Person", "ArmedGroup", "StateForce", "Government", "Population", "Organization"]);

/** What is asked about types: names of countries, traits of relations. */
export interface TypeView {
  readonly lexicon: Lexicon;
  readonly is: Traits;
}

export function isActor(mention: EntityMention): boolean {
  return ACTORS.has(mention.identity.type) && mention.category !== "quantity";
}

/** Can this mention stand in that role of that relation? Types that are only unlikely pass. */
export function fits(view: TypeView, relation: string, role: "subject" | "object", mention: EntityMention): boolean {
  const { type } = mention.identity;
  if (mention.category === "quantity") return view.is(relation, "counted");
  if (mention.category === "thing") return role === "object" && !mention.device && view.is(relation, "tangible");
  if (role === "subject")
    return view.is(relation, "force")
      ? ARMED.has(type) || isCountry(view.lexicon, mention)
      : ACTORS.has(type) || isCountry(view.lexicon, mention);
  if (view.is(relation, "victims")) return type !== "Place" && type !== "Facility";
  return view.is(relation, "placed")
    ? type === "Place" || type === "Facility" || type === "ArmedGroup" || type === "StateForce"
    : true;
}

/** A country acts as its government, and so does its seat of power. */
export function isCountry(lexicon: Lexicon, mention: EntityMention): boolean {
  if (mention.identity.type !== "Place" || mention.level !== "name" || mention.category !== "name") return false;
  if (lexicon.entities.get(mention.identity.id)?.kind === "country") return true;
  return lexicon.seats.has(foldKey(mention.identity.name));
}

/** Gender agreement of a subject that stands before its verb. */
export function agrees(mention: EntityMention, verb: VerbReading): boolean {
  if (verb.gender === "both" || mention.gender === null) return true;
  if (verb.number === "p") return mention.number === "p" || mention.identity.type !== "Place";
  if (mention.number === "p" || mention.category === "dissolving") return true;
  return mention.gender === verb.gender;
}
