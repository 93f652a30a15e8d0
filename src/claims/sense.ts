/* What a linked trigger means: aircraft and shells strike, devices bomb and name no hand, casualties take the agent of their event. */
import { type Argument, identityOf } from "./arguments/argument.ts";
import { adjectiveOf } from "./arguments/event-noun.ts";
import { causeEvent } from "./cause.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { Trigger } from "./triggers.ts";

export interface Sense {
  readonly relation: string;
  readonly mode: string | null;
  readonly subject: Argument | null;
  readonly object: Argument | null;
}

const STRIKES = new Set(["aerial", "drone", "artillery", "missile", "naval"]);

export function senseOf(sentence: LinkedSentence, link: Link): Sense | null {
  const { frame, object } = link;
  const { is } = sentence.scene.view;
  let { subject } = link;
  let relation = frame.relation;
  let mode = frame.mode ?? null;
  const means = subject?.slot?.mention ?? null;
  if (relation === "ATTACKED" || relation === "STRUCK") {
    if (means?.device && relation === "STRUCK") subject = adjectiveOf(sentence.scene, headOf(link, means.head), 3);
    else if (means?.device) {
      relation = "BOMBED";
      subject = null;
    } else if (means?.mode && STRIKES.has(means.mode)) {
      relation = "STRUCK";
      mode = means.mode;
    } else if (relation === "ATTACKED" && (strikes(link) || flies(sentence, link))) relation = "STRUCK";
  } else if (relation === "BOMBED" && means?.device) subject = null;
  // An office or membership without both ends says nothing.
  if (is(relation, "structural") && (!subject || !object)) return null;
  if (object?.slot?.mention.category === "thing" && !is(relation, "tangible")) return null;
  if (!subject && (is(relation, "casualty") || (is(relation, "assault") && link.cause))) {
    const agent = causeEvent(sentence, link);
    if (agent && (!object || identityOf(object).id !== agent.id))
      subject = { slot: null, identity: agent, others: [], how: "event", score: 3 };
  }
  if (!subject && relation === "STRUCK" && link.trigger.verb && isOfToldMissiles(sentence, link)) {
    const agent = sentence.scene.discourse.before(sentence.scene.view.sentence.index, 5, "STRUCK")?.agent;
    if (agent && (!object || identityOf(object).id !== agent.id))
      subject = { slot: null, identity: agent, others: [], how: "event", score: 2 };
  }
  return { relation, mode, subject, object };
}

/** The head noun of a phrase as something that adjectives follow. */
function headOf({ trigger }: Link, head: number): Trigger {
  return { ...trigger, first: head, end: head + 1, verb: null, noun: null, light: null };
}

/** "the missiles hit": those told of before. */
function isOfToldMissiles({ scene }: LinkedSentence, { trigger }: Link): boolean {
  return (
    trigger.light !== null && scene.view.tokens[trigger.light.first]!.nouns.some((noun) => noun.known && noun.article)
  );
}

/** "targeted", of one whom the text has told of only as striking from afar. */
function flies({ scene }: LinkedSentence, { subject, trigger }: Link): boolean {
  if (!subject || !trigger.verb) return false;
  const told = scene.discourse.relationsOf(identityOf(subject).id);
  return told.size === 1 && told.has("STRUCK");
}

/** "the shelling hit": its subject is a strike. */
function strikes({ cause }: Link): boolean {
  return cause?.frames.some((frame) => frame.relation === "STRUCK") ?? false;
}
