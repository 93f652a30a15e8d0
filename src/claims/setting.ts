/* Where and when: the phrase of the trigger's own clause, else of the event that caused it, else of its sentence. */
import type { DateRange } from "../model/claim.ts";
import type { EntityMention, TimeMention } from "../model/mention.ts";
import type { Scope } from "./attribution/scope.ts";
import { contentAfter, masdarAfter } from "./attribution/verb-cue.ts";
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
/** Tokens between a verb of saying and its day; and what is said. */
const SAYING = 14;
const SAID = 26;
/** Tokens of a phrase that names its source. */
const SOURCE = 14;
/** Tokens between a noun and the clause that says more of it. */
const HEAD = 8;
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
export function timeFor(sentence: LinkedSentence, link: Link, scopes: readonly Scope[]): DateRange | null {
  const { view } = sentence.scene;
  const clause = view.clauseAt(link.trigger.first);
  const told = timesOfEvents(view, scopes);
  const { first, end } = link.trigger;
  const distance = (time: TimeMention) => (time.first >= end ? time.first - end : first - time.end);
  const nearest = (times: readonly TimeMention[]) =>
    times.reduce<TimeMention | null>((best, time) => (best && distance(best) <= distance(time) ? best : time), null);
  const inside = nearest(told.filter((time) => time.first >= clause.first && time.first < clause.end));
  const outside = told.filter((time) => reaches(sentence, time, link));
  return (inside ?? nearest(outside))?.date ?? null;
}

/** A day in a relative clause is that clause's own, and of the dead whom its event killed. */
function reaches({ scene: { view }, links }: LinkedSentence, time: TimeMention, link: Link): boolean {
  const clause = view.clauseAt(time.first);
  if (clause.kind !== "relative" || link.trigger.first >= clause.first) return true;
  if (!view.is(link.frame.relation, "casualty")) return false;
  return links.some(
    ({ trigger, frame }) =>
      !trigger.verb &&
      view.is(frame.relation, "assault") &&
      trigger.first > link.trigger.first &&
      trigger.end <= clause.first &&
      clause.first - trigger.end <= HEAD,
  );
}

/** Does the sentence say when, be it only from which other event on? */
export function isTimed(sentence: LinkedSentence, link: Link, scopes: readonly Scope[]): boolean {
  const { view } = sentence.scene;
  if (timesOfEvents(view, scopes).some((time) => reaches(sentence, time, link))) return true;
  const clause = view.clauseAt(link.trigger.first);
  const { onward } = view.lexicon.calendar;
  return view.tokens
    .slice(clause.first, clause.end)
    .some(({ raw }) => onward.includes(raw) || onward.includes(raw.slice(1)));
}

/** Times that date what happened. */
export function timesOfEvents(view: SentenceView, scopes: readonly Scope[]): TimeMention[] {
  return view.times.filter(
    (time) => !time.compared && !datesSaying(view, time, scopes) && !datesSource(view, time, scopes),
  );
}

/** ", according to the ministry on Monday": the day stands behind the source, in its phrase. */
function datesSource(view: SentenceView, time: TimeMention, scopes: readonly Scope[]): boolean {
  return scopes.some(({ outer, from, to }) => {
    if (!outer || from !== view.sentence.first || time.first < to || time.first - to > SOURCE) return false;
    return !view.clauses.some(
      (clause) => clause.kind === "coordinate" && clause.first > to && clause.first <= time.first,
    );
  });
}

/** "the ministry announced on Monday that …": the day stands between the verb of saying and what is said. */
function datesSaying(view: SentenceView, time: TimeMention, scopes: readonly Scope[]): boolean {
  if (scopes.some(({ cue, from, outer }) => !outer && cue !== null && time.first > cue && time.end <= from))
    return true;
  return Array.from(
    { length: Math.min(SAYING, time.first - view.sentence.first) },
    (_, back) => time.first - 1 - back,
  ).some((index) => {
    const saying = view.tokens[index]!.verbs.map(({ verb }) => view.lexicon.sayingByVerb.get(verb)).find(Boolean);
    if (!saying || view.slotAt(index)) return false;
    const content = saying.takes.includes("anna") ? contentAfter(view, index + 1, SAID) : null;
    return (
      (content ?? (saying.takes.includes("masdar") ? masdarAfter(view, index + 1, SAYING) : null) ?? 0) >= time.end
    );
  });
}
