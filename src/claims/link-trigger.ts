/*
 * From a trigger to its arguments: grammatical positions first (subject before or after the verb, genitive after an event noun), then
 * prepositions, then what the clause above lends (host subject, relative head). A role that should be filled and is not, gives no claim.
 */
import { isCountry } from "./argument-types.ts";
import type { Link } from "./link.ts";
import { linkNoun } from "./link-noun.ts";
import { linkVerb } from "./link-verb.ts";
import { positionsOf } from "./positions.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

export function linkTrigger(
  view: SentenceView,
  trigger: Trigger,
  subjects: readonly { at: number; slot: Slot }[],
): Link | null {
  const positions = positionsOf(view, trigger, subjects);
  for (const frame of trigger.frames) {
    const link = trigger.verb ? linkVerb(view, trigger, frame, positions) : linkNoun(view, trigger, frame, positions);
    if (link && typesFit(link)) return link;
  }
  return null;
}

function typesFit({ frame, subject, object }: Link): boolean {
  const allowed = (types: readonly string[], slot: Slot | null) =>
    types.length === 0 ||
    !slot ||
    types.includes(slot.mention.identity.type) ||
    (isCountry(slot.mention) && types.includes("Government"));
  return allowed(frame.subjectTypes, subject) && allowed(frame.objectTypes, object);
}
