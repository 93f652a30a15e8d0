/* Whose hand is in a casualty: the event that its clause names as subject or cause, in this sentence or told before. */
import type { Identity } from "../model/mention.ts";
import { identityOf } from "./arguments/argument.ts";
import { agentOfEvent } from "./arguments/event-noun.ts";
import type { Scene } from "./arguments/scene.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { Trigger } from "./triggers.ts";

const REACH = 3;

/** Agent of the event behind a link; null when no event is named or nobody is named for it. */
export function causeEvent({ scene, links }: LinkedSentence, link: Link): Identity | null {
  const { is } = scene.view;
  const named = link.cause ?? eventAfter(scene, link.trigger) ?? null;
  if (named) {
    const told = links.find((each) => each.trigger === named || each.cause === named);
    const agent = told?.subject ?? agentOfEvent(scene, named);
    if (agent) return identityOf(agent);
    const earlier = links.findLast(
      (each) => each.trigger.first < named.first && is(each.frame.relation, "assault") && each.subject,
    );
    if (earlier?.subject) return identityOf(earlier.subject);
    return named.noun?.article ? (scene.discourse.before(scene.view.sentence.index, REACH)?.agent ?? null) : null;
  }
  const before = links.findLast(
    (each) => each.trigger.first < link.trigger.first && is(each.frame.relation, "assault") && each.subject,
  );
  return before?.subject ? identityOf(before.subject) : null;
}

/** "killed in a raid": the nearest assault noun after the casualty, before the next casualty's clause ends. */
export function eventAfter({ triggers, view: { is } }: Scene, casualty: Trigger): Trigger | null {
  return (
    triggers.find(
      (each) =>
        each.first > casualty.first &&
        each.first - casualty.end <= 18 &&
        !each.verb &&
        each.frames.some((frame) => is(frame.relation, "assault")),
    ) ?? null
  );
}
