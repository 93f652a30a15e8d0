/*
 * The day of a report: news tells its day once, near its beginning, and means it for all that follows until it tells another.
 * Days of its history do not count, nor what it tells in passing, as a habit or of old.
 */
import type { DateRange } from "../model/claim.ts";
import type { PlaceWithin } from "./place-within.ts";
import { agreesInPlace } from "./same-event.ts";
import { daysBetween, happens, isFact, isNews, type ToldEvent } from "./told-event.ts";
import type { Traits } from "./traits.ts";

/** Days before the publication of which a report is news. */
const NEWS = 4;
/** Days, besides the first, that are told as one ("the past two days"). */
const BRIEF = 2;
/** Sentences from a headline to the day of its story. */
const AHEAD = 6;

/** An event among all that a text told, in its order. */
export interface Search {
  readonly told: readonly ToldEvent[];
  readonly at: number;
  readonly is: Traits;
  readonly within: PlaceWithin;
  readonly published: string | null;
}

/** null: the text tells no day, or two between which the event stands. */
export function storyDay({ told, at, is, within, published }: Search): DateRange | null {
  const event = told[at]!;
  if (published === null || !isFact(event) || !isNews(event) || !happens(is, event)) return null;
  const isTold = (each: ToldEvent) => !each.aside && happens(is, each) && isFresh(each, published);
  const dated = (each: ToldEvent) => isTold(each) && agreesInPlace(within, event, each);
  const before = told.slice(0, at).findLast(isTold);
  const after = told.slice(at + 1).find(isTold);
  if (!before && after && after.sentence - event.sentence > AHEAD) return null;
  const { date } = before ?? after ?? {};
  if (!date || (before && after && after.date?.start !== date.start)) return null;
  // "they said on Friday that …": not the story of Sunday, unless that is what they said.
  if (event.saidOn && event.saidOn.start !== date.start) return null;
  return told.some((each) => dated(each) && each.date?.start === date.start) ? date : null;
}

function isFresh({ date }: ToldEvent, published: string): boolean {
  return date != null && daysBetween(date.start, published) <= NEWS && daysBetween(date.start, date.end) <= BRIEF;
}
