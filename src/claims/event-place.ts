/* Where: the place in the trigger's own clause, what was hit for those whom it hurt, else the place in its sentence. */
import type { EntityMention } from "../model/mention.ts";
import { isCountry } from "./argument-types.ts";
import { isBeforeContent, type Scope } from "./attribution/scope.ts";
import { eventAfter } from "./cause.ts";
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
/** Under these an attribute of another place may stand. */
const NEAR = new Set([
  "\u0642\u0631\u0628",
  "\u0642\u0631\u064A\u0628\u0627 \u0645\u0646",
  "\u0628\u0627\u0644\u0642\u0631\u0628 \u0645\u0646",
]);
const FROM = "\u0645\u0646";
const ON = "\u0639\u0644\u064A";

export function placeFor(sentence: LinkedSentence, link: Link, scopes: readonly Scope[]): EntityMention | null {
  const { view } = sentence.scene;
  // "said in Cairo that": where it was said.
  const own = placesOf(view, link).filter(({ mention }) => !isBeforeContent(scopes, mention));
  const { first, end } = view.clauseAt(link.trigger.first);
  const inside = own.filter(({ mention }) => mention.first >= first && mention.first < end);
  const hurts = view.is(link.frame.relation, "casualty");
  // "killed at the market in a raid on the city": a place before the raid is that of the dead.
  const raid = hurts ? (link.cause ?? eventAfter(sentence.scene, link.trigger)) : null;
  const theirs = inside.filter(
    ({ mention }) => mention.first >= link.trigger.end && !(raid && (mention.end > raid.first || isVague(mention))),
  );
  const event = hurts || supports(view, link) ? eventOf(sentence, link) : null;
  const target = event && targetOf(event);
  const near = nearest(hurts && raid ? theirs : inside, link);
  const land = near && isCountry(view.lexicon, near.mention) ? closer(view, own, near, event) : null;
  if (land) return land;
  // "hit the town near the city, which killed five": the city only says where the town is.
  if (target && near && near.mention.opens - target.end <= 1 && near.mention.opens >= target.end) return target;
  return (
    chosen(view, own, left(view, inside, link)) ??
    chosen(view, own, near) ??
    target ??
    chosen(view, own, nearest(inside, link)) ??
    (event && placeOf(view, event)) ??
    chosen(view, own, nearest(own, link))
  );
}

/** "killed in Mali in a fight in the region of Menaka": where in the country. */
function closer(view: SentenceView, own: readonly Slot[], { mention }: Slot, event: Link | null): EntityMention | null {
  if (!event || event.trigger.first < mention.end) return null;
  const place = nearest(
    own.filter((slot) => slot.mention.first >= event.trigger.end),
    event,
  );
  return place && !isVague(place.mention) && !isCountry(view.lexicon, place.mention) ? place.mention : null;
}

/** Help is given where the event happens. */
function supports({ is }: SentenceView, { frame }: Link): boolean {
  return is(frame.relation, "armed-heir") && !is(frame.relation, "force");
}

/** "fled from the village to the city": where they were. */
function left({ is }: SentenceView, slots: readonly Slot[], { frame, trigger }: Link): Slot | undefined {
  if (!is(frame.relation, "leaving")) return undefined;
  return slots.find(({ preposition, mention }) => preposition === FROM && mention.first >= trigger.end);
}

/** A place without a name of its own: "the building", "several towns". */
export function isVague({ level, identity }: EntityMention): boolean {
  return level === "nominal" && identity.id.includes(":");
}

function placesOf(view: SentenceView, link: Link): Slot[] {
  const used = new Set([link.subject?.slot?.mention, link.object?.slot?.mention]);
  const { is } = view;
  const { relation } = link.frame;
  const leaving = is(relation, "leaving");
  const untargeted = is(relation, "clash") || (is(relation, "casualty") && is(relation, "victims"));
  return view.slots.filter(({ mention, preposition }) => {
    if (used.has(mention) || !isPlace(mention) || mention.hollow) return false;
    if (NEAR.has(preposition) && describes(view, mention)) return false;
    if (IN.has(preposition) || isDirected(view, mention)) return true;
    if (preposition === ON) return untargeted && !describes(view, mention);
    return (leaving && preposition === FROM) || (preposition === "" && isHost(view, mention));
  });
}

/** "the village that lies on the lake", "the one near the border": where a place lies is not where something happened. */
function describes(view: SentenceView, { opens, first }: EntityMention): boolean {
  const isAttribute = (at: number) =>
    !view.slotAt(at) &&
    !view.times.some((time) => at >= time.first && at < time.end) &&
    (view.tokens[at]?.nouns.some(({ article, preposition }) => article && !preposition) ?? false);
  return isAttribute(opens - 1) || (opens < first && isAttribute(opens));
}

/** "north of the city". */
function isDirected({ tokens, lexicon }: SentenceView, { first, inner }: EntityMention): boolean {
  return (
    inner !== null &&
    tokens[first]!.nouns.some(({ stem }) =>
      lexicon.heads.longest(stem, () => null)?.values.some(({ category }) => category === "direction"),
    )
  );
}

/** "the city saw clashes". */
function isHost({ tokens, lexicon }: SentenceView, { opens }: EntityMention): boolean {
  // "during which the city saw": a word may stand between.
  return [opens - 1, opens - 2].some((index) => {
    const verb = tokens[index]?.folded ?? "";
    return lexicon.hosts.has(verb) || lexicon.hosts.has(verb.slice(1));
  });
}

/** After the trigger first, then before it. */
function nearest(slots: readonly Slot[], { trigger }: Link): Slot | undefined {
  return (
    slots.find(({ mention }) => mention.first >= trigger.end) ??
    slots.findLast(({ mention }) => mention.end <= trigger.first)
  );
}

/** "in the district of X in Y": the first of a chain that has a name is where it happened. */
function chosen(view: SentenceView, own: readonly Slot[], slot: Slot | undefined): EntityMention | null {
  if (!slot) return null;
  const chain = chainOf(view, own, slot);
  return (chain.find(({ mention }) => !isVague(mention)) ?? chain[0]!).mention;
}

/** The places that stand without a word between them, in their order. */
function chainOf(view: SentenceView, own: readonly Slot[], slot: Slot): Slot[] {
  const at = own.indexOf(slot);
  const chain = [slot];
  for (let index = at; index > 0 && touches(view, own[index - 1]!, own[index]!); index--)
    chain.unshift(own[index - 1]!);
  for (let index = at; index + 1 < own.length && touches(view, own[index]!, own[index + 1]!); index++)
    chain.push(own[index + 1]!);
  return chain;
}

function touches(view: SentenceView, { mention: before }: Slot, { mention: after }: Slot): boolean {
  if (after.opens - before.end > 1) return false;
  return view.tokens.slice(before.end, after.opens).every((token) => token.kind === "punctuation");
}

/** The raid whose dead they are: the next one told, else the last. */
function eventOf({ scene: { view }, links }: LinkedSentence, link: Link): Link | null {
  const events = links.filter(
    (each) => each !== link && (view.is(each.frame.relation, "assault") || view.is(each.frame.relation, "clash")),
  );
  return events.find((each) => each.trigger.first > link.trigger.first) ?? events.at(-1) ?? null;
}

/** What was hit, when that is a place with a name. */
function targetOf({ object }: Link): EntityMention | null {
  const target = object?.slot?.mention;
  return target && isPlace(target) && !target.hollow && !isVague(target) ? target : null;
}

function placeOf(view: SentenceView, event: Link): EntityMention | null {
  const own = placesOf(view, event);
  return chosen(view, own, nearest(own, event));
}

function isPlace(mention: EntityMention): boolean {
  return mention.identity.type === "Place" || mention.identity.type === "Facility";
}
