/* When: the day in the trigger's own clause, else in its sentence; never the day on which it was said. */
import type { DateRange } from "../model/claim.ts";
import type { TimeMention, TokenRange } from "../model/mention.ts";
import { contentOf } from "./attribution/content.ts";
import { isBeforeContent, type Scope } from "./attribution/scope.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Tokens between a verb of saying and its day; and what is said. */
const SAYING = 14;
/** Tokens of a phrase that names its source. */
const SOURCE = 14;
/** Tokens between a noun and the clause that says more of it. */
const HEAD = 8;

export function timeFor(sentence: LinkedSentence, link: Link, scopes: readonly Scope[]): DateRange | null {
  const { view } = sentence.scene;
  const clause = view.clauseAt(link.trigger.first);
  const { first, end } = link.trigger;
  const told = view.is(link.frame.relation, "spoken")
    ? timesOfEvents(view, scopes, link.trigger)
    : timesOfEvents(view, scopes);
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

/** The day on which the sentence's source spoke. */
export function saidOn(view: SentenceView, scopes: readonly Scope[]): DateRange | null {
  const told = timesOfEvents(view, scopes);
  return view.times.find((time) => !time.compared && time.date && !told.includes(time))?.date ?? null;
}

/** Times that date what happened. `act`: the saying itself is what happened ("the council demanded on Monday that"). */
function timesOfEvents(view: SentenceView, scopes: readonly Scope[], act: TokenRange | null = null): TimeMention[] {
  const isAct = (at: number) => act !== null && at >= act.first && at < act.end;
  const others = scopes.filter(({ cue }) => cue === null || !isAct(cue));
  return view.times.filter(
    (time) => !time.compared && !datesSaying(view, time, others, isAct) && !datesSource(view, time, scopes),
  );
}

/** ", according to the ministry on Monday": the day stands behind the source, in its phrase. */
function datesSource(view: SentenceView, time: TimeMention, scopes: readonly Scope[]): boolean {
  return scopes.some(({ place, from, at }) => {
    if (place === null || from > at || time.first < at || time.first - at > SOURCE) return false;
    return !view.clauses.some(
      (clause) => clause.kind === "coordinate" && clause.first > at && clause.first <= time.first,
    );
  });
}

/** "the ministry announced on Monday that …": the day stands between the verb of saying and what is said. */
function datesSaying(
  view: SentenceView,
  time: TimeMention,
  scopes: readonly Scope[],
  isAct: (at: number) => boolean,
): boolean {
  if (isBeforeContent(scopes, time)) return true;
  return Array.from(
    { length: Math.min(SAYING, time.first - view.sentence.first) },
    (_, back) => time.first - 1 - back,
  ).some((index) => {
    const saying = view.tokens[index]!.verbs.map(({ verb }) => view.lexicon.sayingByVerb.get(verb)).find(Boolean);
    if (!saying || view.slotAt(index) || isAct(index)) return false;
    return (contentOf(view, index, saying)?.from ?? 0) >= time.end;
  });
}
