import type { Frame } from "../resources/lexicon.schema.ts";
import { isActor } from "./argument-types.ts";
import { operatorSubject } from "./lent-arguments.ts";
import type { Link } from "./link.ts";
import { type Positions, positionsOf } from "./positions.ts";
import { agentOf, byPreposition, isVictim, MARKERS, requiresObject } from "./roles.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

export function linkNoun(view: SentenceView, trigger: Trigger, frame: Frame, positions: Positions): Link | null {
  const genitive = genitiveOf(view, trigger);
  let subject: Slot | null = null;
  let object: Slot | null = null;
  const prepositional = byPreposition(view, frame.object, positions, trigger);
  if (frame.object.includes("between") || frame.subject.includes("between")) {
    const pair = positions.all.find(
      (slot) => slot.preposition === "\u0628\u064A\u0646" && slot.mention.opens - trigger.end <= 4,
    );
    const other = pair && view.slots[view.slots.indexOf(pair) + 1];
    if (pair)
      return {
        trigger,
        frame,
        subject: pair,
        object: other && other.list === pair.list ? other : null,
        subjectFromEvent: false,
      };
  }
  if (
    genitive &&
    frame.subject.includes("gen") &&
    isActor(genitive.mention) &&
    (prepositional || !frame.object.includes("gen") || !isVictim(genitive.mention, frame))
  )
    subject = genitive;
  else if (genitive && frame.object.includes("gen")) object = genitive;
  object ??= prepositional;
  if (!subject && frame.subject.some((role) => !MARKERS.has(role))) {
    const agent = byPreposition(view, frame.subject, positions, trigger);
    if (agent && isActor(agent.mention) && agent !== object) subject = agent;
  }
  subject ??= agentOf(positions);
  if (!subject) {
    const lent = operatorSubject(view, trigger);
    if (lent && lent !== object && frame.subject.some((role) => role !== "null")) subject = lent;
  }
  if (!object && !subject && trigger.noun?.article) return null;
  const hosted = frame.subject.includes("host") || trigger.kind === "circumstance";
  if (hosted && trigger.kind === "circumstance") {
    const giver = genitive ?? positions.all.find((slot) => slot.mention.opens - trigger.end <= 1) ?? null;
    return giver && positions.host && isActor(giver.mention)
      ? frame.object.includes("host")
        ? {
            trigger,
            frame,
            subject: giver,
            object: positions.host,
            subjectFromEvent: false,
          }
        : {
            trigger,
            frame,
            subject: positions.host,
            object: giver,
            subjectFromEvent: false,
          }
      : null;
  }
  if (!object && requiresObject(frame) && !["CLASHED_WITH", "STRUCK"].includes(frame.relation)) return null;
  if (!object && !subject && frame.relation !== "CLASHED_WITH") return null;
  return {
    trigger,
    frame,
    subject,
    object,
    subjectFromEvent: !subject,
  };
}

/** The noun of a light verb with its own frame (an attack is "on" something), else with the verb's. */
export function linkOwnNoun(view: SentenceView, trigger: Trigger, frame: Frame): Link | null {
  const noun = nounOf(view, trigger);
  const positions = positionsOf(view, noun, []);
  const own = noun.noun
    ? view.lexicon.frameWords
        .longest(noun.noun.stem, () => null)
        ?.values.filter((sense) => sense.frame.kind === "masdar")
    : null;
  for (const sense of own ?? []) {
    const link = linkNoun(view, noun, sense.frame, positions);
    if (link?.object) return link;
  }
  return linkNoun(view, noun, frame, positions);
}

/** A light verb's noun as a trigger of its own: it brings its own arguments. */
function nounOf(view: SentenceView, trigger: Trigger): Trigger {
  const { first, end } = trigger.light!;
  return {
    ...trigger,
    first,
    end,
    kind: "masdar",
    verb: null,
    noun: view.tokens[first]!.nouns.find((reading) => reading.known) ?? null,
    light: null,
  };
}

/** The noun phrase right after an event noun, adjectives and quotation marks apart. */
function genitiveOf(view: SentenceView, trigger: Trigger): Slot | null {
  if (trigger.noun?.article) return null;
  const slot = view.slots.find((each) => each.mention.first >= trigger.end);
  if (!slot || slot.preposition !== "" || slot.mention.conjoined) return null;
  for (let index = trigger.end; index < slot.mention.first; index++)
    if (view.tokens[index]!.kind !== "punctuation" || index - trigger.end > 0) return null;
  return slot;
}
