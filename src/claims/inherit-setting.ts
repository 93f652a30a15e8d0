/*
 * Day and place of an event that its own sentence does not tell: those of the same event where the text tells it again,
 * of the event that its words point back to, of the scene that goes on.
 */
import type { DateRange } from "../model/claim.ts";
import type { EntityMention } from "../model/mention.ts";
import { isVague } from "./event-place.ts";
import type { PlaceWithin } from "./place-within.ts";
import { agrees, aimsElsewhere, alike, shares } from "./same-event.ts";
import { type Search, storyDay } from "./story-day.ts";
import { storyPlace } from "./story-place.ts";
import { akin, daysBetween, isFact, isNews, isSum, type ToldEvent } from "./told-event.ts";
import type { Traits } from "./traits.ts";

/** Sentences between "the attack" and the attack. */
const BACK = 3;
/** Sentences between a headline and the story. */
const AHEAD = 4;
/** Sentences between a headline and the lead. */
const LEAD = 2;
/** Sentences between the claims of one scene. */
const SCENE = 2;
/** Days of a stretch that dates one event. */
const STRETCH = 4;
/** Days before the publication that a text reports. */
const RECENT = 10;

/** In the order of the text; with the days and places that were understood. */
export function inheritSettings(
  told: readonly ToldEvent[],
  is: Traits,
  within: PlaceWithin,
  published: string | null,
): ToldEvent[] {
  const settled = [...told];
  for (const [index, event] of settled.entries()) {
    if (is(event.relation, "structural")) continue;
    const search: Search = { told: settled, at: index, is, within, published };
    const date = event.date ?? (event.timed ? null : dateFor(search));
    const place = (hasPlace(event) ? null : placeFor(search)) ?? event.place ?? null;
    if (date !== event.date || place !== event.place) settled[index] = { ...event, date, place };
  }
  return settled;
}

function dateFor(search: Search): DateRange | null {
  const again = retold(search, ({ date }) => Boolean(date));
  const brief = (event: ToldEvent) => Boolean(event.date) && !isLong(event);
  if (!again && isSum(search.told[search.at]!)) return null;
  return (again ?? sceneOf(search, brief) ?? leadOf(search, brief))?.date ?? storyDay(search);
}

function placeFor(search: Search): EntityMention | null {
  const again = retold(search, hasPlace);
  if (!again && isSum(search.told[search.at]!)) return null;
  return (again ?? sceneOf(search, hasPlace) ?? leadOf(search, hasPlace))?.place ?? storyPlace(search);
}

/** "the building" waits for the city that the scene tells. */
function hasPlace({ place }: ToldEvent): boolean {
  return place != null && !isVague(place);
}

/** The same claim, told with its setting: before, or after by a headline. */
function retold({ told, at, within }: Search, set: (event: ToldEvent) => boolean): ToldEvent | null {
  const event = told[at]!;
  const same = (each: ToldEvent) => set(each) && alike(within, event, each);
  const before = told.slice(0, at).findLast(same);
  return before ?? told.slice(at + 1).find((each) => same(each) && each.sentence - event.sentence <= AHEAD) ?? null;
}

/** The event that its words point back to, or that the scene goes on from. */
function sceneOf(search: Search, set: (event: ToldEvent) => boolean): ToldEvent | null {
  const { told, at, is } = search;
  const event = told[at]!;
  if (!isFact(event)) return null;
  const before = lastOf(search, set);
  if (!before) return null;
  const distance = event.sentence - before.sentence;
  if (before.date && !isRecent(before, search.published) && !event.pointsBack) return null;
  if (event.pointsBack) return before;
  if (!isNews(event) || distance > SCENE || leaves(told, before.sentence, at)) return null;
  if (is(event.relation, "assault") && is(before.relation, "assault") && aimsElsewhere(event, before)) return null;
  return shares(event, before) || is(event.relation, "victims") ? before : null;
}

/** The last such event before that could be the same; none when a new one without that setting was told after it. */
function lastOf({ told, at, is, within }: Search, set: (event: ToldEvent) => boolean): ToldEvent | null {
  const event = told[at]!;
  for (let index = at - 1; index >= 0; index--) {
    const each = told[index]!;
    if (event.sentence - each.sentence > BACK) return null;
    if (!akin(is, event.relation, each.relation)) continue;
    if (set(each)) return agrees(within, event, each) ? each : null;
    if (each.sentence < event.sentence && is(each.relation, "assault") && !each.pointsBack) return null;
  }
  return null;
}

/** What a headline tells, the lead tells again with its day and place. */
function leadOf({ told, at, is, within }: Search, set: (event: ToldEvent) => boolean): ToldEvent | null {
  const event = told[at]!;
  if (event.sentence !== told[0]!.sentence || event.aside || !isFact(event)) return null;
  const lead = told.slice(at + 1).find((each) => set(each) && akin(is, event.relation, each.relation));
  if (!lead || lead.sentence - event.sentence > LEAD || lead.aside || !agrees(within, event, lead)) return null;
  if (is(event.relation, "assault") && is(lead.relation, "assault") && aimsElsewhere(event, lead)) return null;
  return lead;
}

/** A sentence between that leaves the scene. */
function leaves(told: readonly ToldEvent[], from: number, at: number): boolean {
  return told.slice(0, at).some((each) => each.sentence > from && each.aside);
}

/** Of the days that the text reports, not of its history. */
function isRecent({ date }: ToldEvent, published: string | null): boolean {
  return date != null && published !== null && daysBetween(date.end, published) <= RECENT;
}

function isLong({ date }: ToldEvent): boolean {
  return date ? daysBetween(date.start, date.end) > STRETCH : false;
}
