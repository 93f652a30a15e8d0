/* Where and when: the phrase of the trigger's own clause, else of the event that caused it, else of its sentence. */
import type { DateRange } from "../model/claim.ts";
import type { EntityMention, TimeMention } from "../model/mention.ts";
import type { Scope } from "./attribution/scope.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";

const IN = new Set([
  "\u0641\u064A",
  "\u0628",
  "\u0642\u0631\u0628",
  "\u062F\u0627\u062E\u0644",
  "\u0639\u0646\u062F",
  "\u0648\u0633\u0637",
  "\u0642\u0631\u064A\u0628\u0627 \u0645\u0646",
  "\u0628\u0627\u0644\u0642\u0631\u0628 \u0645\u0646",
  "\u0627\u0645\u0627\u0645",
]);
const FROM = "\u0645\u0646";

export function placeFor(sentence: LinkedSentence, link: Link): EntityMention | null {
  const { view } = sentence.scene;
  const own = placesOf(view, link);
  const clause = view.clauseAt(link.trigger.first);
  const inside = nearest(
    own.filter(({ mention }) => mention.first >= clause.first && mention.first < clause.end),
    link,
  );
  if (inside) return inOwnChain(view, own, inside).mention;
  const event = view.is(link.frame.relation, "casualty") ? placeOfEvent(sentence, link) : null;
  if (event) return event;
  const anywhere = nearest(own, link);
  return anywhere ? inOwnChain(view, own, anywhere).mention : null;
}

function placesOf(view: SentenceView, link: Link): Slot[] {
  const used = new Set([link.subject?.slot?.mention, link.object?.slot?.mention]);
  const leaving = view.is(link.frame.relation, "leaving");
  return view.slots.filter(
    ({ mention, preposition }) =>
      !used.has(mention) &&
      isPlace(mention) &&
      (IN.has(preposition) || mention.category === "direction" || (leaving && preposition === FROM)),
  );
}

/** After the trigger first, then before it. */
function nearest(slots: readonly Slot[], { trigger }: Link): Slot | undefined {
  return (
    slots.find(({ mention }) => mention.first >= trigger.end) ??
    slots.findLast(({ mention }) => mention.end <= trigger.first)
  );
}

/** "in the district of X in Y": the first of a chain is where it happened. */
function inOwnChain(view: SentenceView, own: readonly Slot[], slot: Slot): Slot {
  const before = own[own.indexOf(slot) - 1];
  if (!before || slot.mention.opens - before.mention.end > 1) return slot;
  const gap = view.tokens.slice(before.mention.end, slot.mention.opens);
  return gap.every((token) => token.kind === "punctuation") ? inOwnChain(view, own, before) : slot;
}

/** The dead of a raid lie where it fell: on its target when that is a place, else where it happened. */
function placeOfEvent({ scene: { view }, links }: LinkedSentence, link: Link): EntityMention | null {
  const events = links.filter(
    (each) => each !== link && (view.is(each.frame.relation, "assault") || view.is(each.frame.relation, "clash")),
  );
  const event = events.find((each) => each.trigger.first > link.trigger.first) ?? events.at(-1);
  if (!event) return null;
  const target = event.object?.slot?.mention;
  if (target && isPlace(target) && !target.hollow) return target;
  const own = placesOf(view, event);
  const near = nearest(own, event);
  return near ? inOwnChain(view, own, near).mention : null;
}

function isPlace(mention: EntityMention): boolean {
  return mention.identity.type === "Place" || mention.identity.type === "Facility";
}

/** When: not when it was said. */
export function timeFor(view: SentenceView, link: Link, scopes: readonly Scope[]): DateRange | null {
  const clause = view.clauseAt(link.trigger.first);
  const told = view.times.filter((time) => !datesSaying(time, scopes));
  const { first, end } = link.trigger;
  const distance = (time: TimeMention) => (time.first >= end ? time.first - end : first - time.end);
  const nearest = (times: readonly TimeMention[]) =>
    times.reduce<TimeMention | null>((best, time) => (best && distance(best) <= distance(time) ? best : time), null);
  const inside = nearest(told.filter((time) => time.first >= clause.first && time.first < clause.end));
  return (inside ?? nearest(told))?.date ?? null;
}

/** "the ministry announced on Monday that …": the day stands between the verb of saying and what is said. */
function datesSaying(time: TimeMention, scopes: readonly Scope[]): boolean {
  return scopes.some(({ cue, from, outer }) => !outer && cue !== null && time.first > cue && time.end <= from);
}
