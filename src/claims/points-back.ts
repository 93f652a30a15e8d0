/* How an event is brought up: "the attack" was told before, ", who killed" says more of somebody, "the sending of" only names. */
import { eventAfter } from "./cause.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";

export function pointsBack({ scene }: LinkedSentence, { trigger, cause, frame }: Link): boolean {
  if (!trigger.verb && trigger.noun?.article) return true;
  if (cause) return cause.noun?.article ?? false;
  return (scene.view.is(frame.relation, "casualty") && eventAfter(scene, trigger)?.noun?.article) ?? false;
}

export function inPassing({ scene: { view, events } }: LinkedSentence, { trigger, frame }: Link): boolean {
  if (view.clauseAt(trigger.first).kind === "relative") return true;
  return !trigger.verb && !view.is(frame.relation, "casualty") && !events.has(trigger);
}
