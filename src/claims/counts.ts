/* How many, when what was done to does not tell: raids, missiles, car bombs, positions, attackers, soldiers who were sent. */
import type { Quantity } from "../model/claim.ts";
import type { EntityMention } from "../model/mention.ts";
import type { Argument } from "./arguments/argument.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";

const BETWEEN = "\u0628\u064A\u0646";
/** Tokens between a deed and what it was done with. */
const NEAR = 8;

/** The count of a claim apart from its object's own; null when nothing was counted. */
export function countFor(sentence: LinkedSentence, link: Link, subject: Argument | null): Quantity | null {
  const { view } = sentence.scene;
  const { is } = view;
  const { relation } = link.frame;
  if (is(relation, "casualty")) return is(relation, "victims") ? countBeforeBetween(view, link) : null;
  const aims = is(relation, "assault") || isRepulse(view, link);
  if (aims || is(relation, "clash")) {
    const told = link.object?.slot?.mention.quantity ?? countOfEvent(view, link);
    if (told || !aims) return told ?? null;
    return meansCount(view, link) ?? several(subject);
  }
  if (!is(relation, "objectless") || is(relation, "spoken")) return null;
  return is(relation, "force") ? sent(view, link) : several(subject);
}

/** Fends off what was launched. */
function isRepulse({ is }: SentenceView, { frame: { relation } }: Link): boolean {
  return is(relation, "force") && !is(relation, "victims") && !is(relation, "placed") && !is(relation, "objectless");
}

/** "60 people, dead and wounded": the number stands before "between". */
function countBeforeBetween(view: SentenceView, { trigger }: Link): Quantity | null {
  for (let index = trigger.first; index >= trigger.first - 2; index--) {
    if (view.tokens[index]?.folded !== BETWEEN) continue;
    return view.slots.find(({ mention }) => mention.end === index)?.mention.quantity ?? null;
  }
  return null;
}

/** "three raids", "two clashes". */
function countOfEvent(view: SentenceView, { trigger }: Link): Quantity | null {
  if (trigger.verb && !trigger.light) return null;
  return view.slotAt(trigger.light?.first ?? trigger.first)?.mention.quantity ?? null;
}

/** "with eight missiles", "seven missiles that X launched", "a car bomb hit". */
function meansCount(view: SentenceView, { trigger, object, subject }: Link): Quantity | null {
  const distance = ({ mention }: Slot) =>
    mention.first >= trigger.end ? mention.first - trigger.end : trigger.first - mention.end;
  const means = view.slots.filter(
    (slot) =>
      slot.mention.category === "thing" && isMeans(slot.mention) && slot !== object?.slot && distance(slot) <= NEAR,
  );
  const own = subject?.slot && isMeans(subject.slot.mention) ? subject.slot : null;
  const slot = own ?? means.sort((a, b) => distance(a) - distance(b))[0];
  return slot ? (slot.mention.quantity ?? single(slot.mention)) : null;
}

function isMeans({ category, device, mode }: EntityMention): boolean {
  return category === "thing" && (device || mode !== null);
}

/** A missile is one. */
function single({ number, definite, identity }: EntityMention): Quantity | null {
  if (number !== "s" || definite) return null;
  return { value: 1, min: null, max: null, approx: false, unit: identity.name, text: identity.name };
}

/** "sent four thousand soldiers to the border". */
function sent(view: SentenceView, { trigger, subject }: Link): Quantity | null {
  const next = view.slots.find((slot) => slot.mention.first >= trigger.end && slot !== subject?.slot);
  if (!next || next.preposition !== "" || next.mention.first - trigger.end > NEAR) return null;
  return next.mention.quantity;
}

/** More than one: "a gunman" is no count of the attack. */
function several(argument: Argument | null): Quantity | null {
  const quantity = argument?.slot?.mention.quantity ?? null;
  return quantity?.value === 1 ? null : quantity;
}
