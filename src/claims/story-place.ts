/*
 * The place of a report: where the text tells one scene, what it tells without a place happened there too. A district, a town and their
 * governorate are one scene; two towns are two, and then only what they lie in is known.
 */
import type { EntityMention } from "../model/mention.ts";
import { isVague } from "./event-place.ts";
import { shares } from "./same-event.ts";
import type { Search } from "./story-day.ts";
import { happens, isFact, isNews, type ToldEvent } from "./told-event.ts";

/** Sentences from a headline to the place of its story. */
const AHEAD = 4;
/** Sentences for which the place that was told last holds. */
const REACH = 3;

/** null: the text tells no place, or several. */
export function storyPlace({ told, at, is, within }: Search): EntityMention | null {
  const event = told[at]!;
  if (event.place || !isFact(event) || !isNews(event) || !happens(is, event)) return null;
  const isTold = (each: ToldEvent) => isSet(each) && !each.aside && isNews(each) && happens(is, each);
  const before = told.slice(0, at).findLast((each) => isTold(each) && event.sentence - each.sentence <= REACH);
  const after = told.slice(at + 1).find((each) => isTold(each) && each.sentence - event.sentence <= AHEAD);
  const place = common(before?.place ?? null, after?.place ?? null, within);
  if (!place) return null;
  const near = before ?? after!;
  if (event.date && near.date && event.date.start !== near.date.start) return null;
  if (
    !event.pointsBack &&
    !shares({ ...event, place: null }, near) &&
    !(is(event.relation, "victims") && !event.subject)
  )
    return null;
  const target = event.object;
  const isPlace = target?.identity.type === "Place" && !isVague(target);
  return isPlace && !within(target.identity, place.identity) ? null : place;
}

/** The outer of two places when one lies in the other. */
function common(
  one: EntityMention | null,
  other: EntityMention | null,
  within: Search["within"],
): EntityMention | null {
  if (!one || !other) return one ?? other;
  if (within(one.identity, other.identity)) return other;
  return within(other.identity, one.identity) ? one : null;
}

function isSet({ place }: ToldEvent): boolean {
  return place != null && place.identity.type === "Place" && !isVague(place) && !place.identity.id.includes(":");
}
