/* Whom an event really hit, where its words only point: positions of X, positions in P, the dead of a raid. */
import { isActor } from "./argument-types.ts";
import { type Argument, identityOf, ofSlot } from "./arguments/argument.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { Sense } from "./sense.ts";
import type { SentenceView } from "./sentence-view.ts";

const IN = "\u0641\u064A";
const OF = "\u0644";
/** Tokens between the dead and the raid that killed them. */
const REACH = 20;

export function targetOf(sentence: LinkedSentence, link: Link, sense: Sense): Argument | null {
  return settled(sentence.scene.view, sense.object) ?? sharedTarget(sentence, link, sense);
}

/** Whose positions are named is who was hit; of "positions in the valley" the place is. */
function settled(view: SentenceView, object: Argument | null): Argument | null {
  const mention = object?.slot?.mention;
  if (!object?.slot || !mention?.hollow || isActor(mention)) return object;
  const owner = view.slots.find(
    ({ mention: next, preposition }) =>
      preposition === OF && next.first >= mention.end && next.opens - mention.end <= 1 && isActor(next),
  );
  if (owner) return ofSlot(owner, "owner", object.score);
  const place = view.slots.find(
    ({ mention: next, preposition }) =>
      next.first >= mention.end &&
      next.opens - mention.end <= 2 &&
      (preposition === IN || next.category === "direction") &&
      (next.identity.type === "Place" || next.identity.type === "Facility"),
  );
  return place ? ofSlot(place, "hollow", object.score) : null;
}

/** "killed 12 fighters of X in a raid by Y": the raid was on X. */
function sharedTarget({ scene, links }: LinkedSentence, link: Link, sense: Sense): Argument | null {
  const { is } = scene.view;
  // The noun of a light verb counts only where it stands before it ("in an ambush that X laid").
  if (
    !is(sense.relation, "aimed") ||
    (link.trigger.verb && !(link.trigger.light && link.trigger.light.first < link.trigger.first))
  )
    return null;
  const casualty = links.find(
    ({ frame, object, trigger }) =>
      is(frame.relation, "casualty") &&
      is(frame.relation, "victims") &&
      object?.slot &&
      trigger.first < link.trigger.first &&
      link.trigger.first - trigger.first <= REACH,
  );
  const victims = casualty?.object?.slot ?? null;
  if (!victims || victims.mention.identity.type === "Population") return null;
  const agent = sense.subject ? identityOf(sense.subject).id : null;
  return victims.mention.identity.id === agent ? null : ofSlot(victims, "victims", 2);
}
