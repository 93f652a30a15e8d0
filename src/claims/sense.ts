/* What a linked trigger means: aircraft and shells strike, devices bomb and name no hand, casualties take the agent of their event. */
import type { Identity } from "../model/mention.ts";
import type { EventMemory } from "./event-memory.ts";
import type { Link } from "./link.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";

export interface Sense {
  readonly relation: string;
  readonly mode: string | null;
  readonly subject: Slot | null;
  readonly object: Slot | null;
  /** The agent that was understood, not written here. */
  readonly agent: Identity | null;
}

const STRIKES = new Set(["aerial", "drone", "artillery", "missile", "naval"]);
const STRUCTURAL = new Set(["LEADS", "SPOKESPERSON_OF", "MEMBER_OF", "PART_OF", "LOCATED_IN"]);
const CASUALTIES = new Set(["KILLED", "INJURED", "DAMAGED", "DISPLACED"]);

export function senseOf(view: SentenceView, link: Link, events: EventMemory): Sense | null {
  const { frame } = link;
  let { subject } = link;
  const { object } = link;
  let relation = frame.relation;
  let mode = frame.mode ?? null;
  let agent: Identity | null = null;
  if (relation === "ATTACKED" || relation === "STRUCK") {
    const means = link.subject?.mention;
    if (means?.device) {
      relation = "BOMBED";
      subject = null;
    } else if (means?.mode && STRIKES.has(means.mode)) {
      relation = "STRUCK";
      mode = means.mode;
    }
  } else if (relation === "BOMBED" && subject?.mention.device) subject = null;
  // An office or membership without both ends says nothing.
  if (STRUCTURAL.has(relation) && (!subject || !object)) return null;
  if (object?.mention.category === "thing" && relation !== "DAMAGED") return null;
  if (CASUALTIES.has(relation) && !subject && link.subjectFromEvent) {
    const event =
      events.lastIn(view.sentence.index) ?? (definiteCause(view, link) ? events.within(view.sentence.index, 3) : null);
    agent = event?.agent ?? null;
  }
  return { relation, mode, subject, object, agent };
}

/** "the attack left …": a definite event noun before the casualty in its sentence. */
function definiteCause(view: SentenceView, link: Link): boolean {
  for (let index = view.sentence.first; index < link.trigger.first; index++) {
    const token = view.tokens[index]!;
    if (
      token.nouns.some(
        (noun) => noun.known && noun.article && view.lexicon.frameWords.longest(noun.stem, () => null),
      ) &&
      index - view.sentence.first <= 4
    )
      return true;
  }
  return false;
}
