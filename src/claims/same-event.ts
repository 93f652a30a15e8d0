/* Could two claims of one text tell of one event? By relation, parties, place and number; never by their words. */
import type { EntityMention } from "../model/mention.ts";
import { isVague } from "./event-place.ts";
import type { PlaceWithin } from "./place-within.ts";
import { objectId, subjectId, type ToldEvent } from "./told-event.ts";

const PEOPLE = "Population";

/** One content: the same deed by and to the same, and as many. */
export function alike(within: PlaceWithin, one: ToldEvent, other: ToldEvent): boolean {
  if (one.relation !== other.relation || one.polarity !== other.polarity) return false;
  const object = objectId(one);
  if (object === null || !agrees(within, one, other)) return false;
  return object === objectId(other) ? sameNumber(one, other) !== false : sameCrowd(one, other);
}

/** Nothing of the setting differs: hand, place, day. */
export function agrees(within: PlaceWithin, one: ToldEvent, other: ToldEvent): boolean {
  if (!agreesInPlace(within, one, other)) return false;
  if (one.date && other.date && one.date.start !== other.date.start) return false;
  return sameNoun(one.subject, other.subject) || !differ(subjectId(one), subjectId(other));
}

/** One lies in the other, or a text does not say where. */
export function agreesInPlace(within: PlaceWithin, one: ToldEvent, other: ToldEvent): boolean {
  const [place, otherPlace] = [one, other].map((event) =>
    event.place && !isVague(event.place) ? event.place.identity : null,
  );
  return !place || !otherPlace || within(place, otherPlace) || within(otherPlace, place);
}

/** "gunmen" and then "the gunmen". */
function sameNoun(one: EntityMention | null, other: EntityMention | null): boolean {
  return one?.level === "nominal" && other?.level === "nominal" && one.lemma !== "" && one.lemma === other.lemma;
}

/** Two targets of one kind are two events; people in a city that was hit are not. */
export function aimsElsewhere(one: ToldEvent, other: ToldEvent): boolean {
  return typeOfObject(one) === typeOfObject(other) && differ(objectId(one), objectId(other));
}

/** A party or the place in common. */
export function shares(one: ToldEvent, other: ToldEvent): boolean {
  if (one.place && other.place) return true;
  if (sameNoun(one.subject, other.subject)) return true;
  const others = [subjectId(other), objectId(other)];
  return [subjectId(one), objectId(one)].some((id) => id !== null && others.includes(id));
}

/** "eleven people" and "eleven dead": nameless, and as many. */
function sameCrowd(one: ToldEvent, other: ToldEvent): boolean {
  return typeOfObject(one) === PEOPLE && typeOfObject(other) === PEOPLE && sameNumber(one, other) === true;
}

/** null: one of them says no number. */
export function sameNumber(one: ToldEvent, other: ToldEvent): boolean | null {
  const [count, otherCount] = [one.object?.quantity, other.object?.quantity];
  if (!count || !otherCount) return null;
  return (count.value ?? count.min) === (otherCount.value ?? otherCount.min);
}

function typeOfObject({ object, objectIdentity }: ToldEvent): string | undefined {
  return object?.identity.type ?? objectIdentity?.type;
}

function differ(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}
