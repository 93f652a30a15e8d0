/* Where: the place in the trigger's own clause, what was hit for those whom it hurt, else the place in its sentence. */
import type { EntityMention } from "../model/mention.ts";
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
const FROM = "\u0645\u0646";
const ON = "\u0639\u0644\u064A";

export function placeFor(sentence: LinkedSentence, link: Link): EntityMention | null {
  const { view } = sentence.scene;
  const own = placesOf(view, link);
  const { first, end } = view.clauseAt(link.trigger.first);
  const inside = own.filter(({ mention }) => mention.first >= first && mention.first < end);
  const hurts = view.is(link.frame.relation, "casualty");
  // "killed at the market in a raid on the city": a place before the raid is that of the dead.
  const raid = hurts ? (link.cause ?? eventAfter(sentence.scene, link.trigger)) : null;
  const before = raid ? inside.filter(({ mention }) => mention.end <= raid.first && !isVague(mention)) : inside;
  return (
    chosen(view, own, nearest(before, link)) ??
    (hurts ? placeOfEvent(sentence, link) : null) ??
    chosen(view, own, nearest(inside, link)) ??
    chosen(view, own, nearest(own, link))
  );
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
    if (IN.has(preposition) || mention.category === "direction") return true;
    if (preposition === ON) return untargeted && !describes(view, mention);
    return (leaving && preposition === FROM) || (preposition === "" && isHost(view, mention));
  });
}

/** "the village that lies on the lake": where a place lies is not where something happened. */
function describes(view: SentenceView, { opens }: EntityMention): boolean {
  const before = view.tokens[opens - 1];
  return !view.slotAt(opens - 1) && (before?.nouns.some(({ article }) => article) ?? false);
}

/** "the city saw clashes". */
function isHost({ tokens, lexicon }: SentenceView, { opens }: EntityMention): boolean {
  const verb = tokens[opens - 1]?.folded ?? "";
  return lexicon.hosts.has(verb) || lexicon.hosts.has(verb.slice(1));
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

/** The dead of a raid lie where it fell: on its target when that is a place, else where it happened. */
function placeOfEvent({ scene: { view }, links }: LinkedSentence, link: Link): EntityMention | null {
  const events = links.filter(
    (each) => each !== link && (view.is(each.frame.relation, "assault") || view.is(each.frame.relation, "clash")),
  );
  const event = events.find((each) => each.trigger.first > link.trigger.first) ?? events.at(-1);
  if (!event) return null;
  const target = event.object?.slot?.mention;
  if (target && isPlace(target) && !target.hollow && !isVague(target)) return target;
  const own = placesOf(view, event);
  return chosen(view, own, nearest(own, event));
}

function isPlace(mention: EntityMention): boolean {
  return mention.identity.type === "Place" || mention.identity.type === "Facility";
}
