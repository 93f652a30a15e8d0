import type { Lexicon } from "../languages/lexicon.ts";
import type { EntityMention } from "../model/mention.ts";
import type { VerbReading } from "../model/token.ts";
import { foldKey } from "./fold-key.ts";

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
/** Relations whose subject must be able to use force. */
const FORCE = new Set([
  "ATTACKED",
  "STRUCK",
  "BOMBED",
  "CLASHED_WITH",
  "KILLED",
  "INJURED",
  "ARRESTED",
  "ABDUCTED",
  "BESIEGED",
  "CONTROLS",
  "REPELLED",
  "RAIDED",
  "MOBILIZED",
]);
const PLACED = new Set([
  "CONTROLS",
  "BESIEGED",
  "ENTRENCHED_IN",
  "ESCAPED_FROM",
  "WITHDREW_FROM",
  "HELD_IN",
  "OVERFLEW",
  "RAIDED",
  "LOCATED_IN",
]);

const COUNTED = new Set([
  "KILLED",
  "INJURED",
  "ARRESTED",
  "ABDUCTED",
  "FREED",
  "DISPLACED",
  "ESCAPED_FROM",
  "SURRENDERED_TO",
]);
const HARMS = new Set(["ATTACKED", "STRUCK", "BOMBED"]);
const PERSONS = new Set(["KILLED", "INJURED", "ARRESTED", "ABDUCTED"]);

export function isActor(mention: EntityMention): boolean {
  return ACTORS.has(mention.identity.type) && mention.category !== "quantity";
}

/** Can this mention stand in that role of that relation? Types that are only unlikely pass. */
export function fits(lexicon: Lexicon, relation: string, role: "subject" | "object", mention: EntityMention): boolean {
  const { type } = mention.identity;
  if (mention.category === "quantity") return COUNTED.has(relation);
  if (mention.category === "thing")
    return role === "object" && !mention.device && (relation === "DAMAGED" || HARMS.has(relation));
  if (role === "subject")
    return FORCE.has(relation)
      ? ARMED.has(type) || isCountry(lexicon, mention)
      : ACTORS.has(type) || isCountry(lexicon, mention);
  if (PERSONS.has(relation)) return type !== "Place" && type !== "Facility";
  return PLACED.has(relation)
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
