import type { EntityMention } from "../model/mention.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import { agrees, fits, isActor } from "./argument-types.ts";
import { eventTarget, resumedSubject } from "./lent-arguments.ts";
import type { Link } from "./link.ts";
import { linkOwnNoun } from "./link-noun.ts";
import type { Positions } from "./positions.ts";
import { agentOf, byPreposition, isVictim, requiresObject } from "./roles.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

export function linkVerb(view: SentenceView, trigger: Trigger, frame: Frame, positions: Positions): Link | null {
  const verb = trigger.verb!;
  const wantsSubject = frame.subject.includes("subj");
  const victimSubject = frame.object.includes("subj");
  const [first, second] = positions.after;
  let subject: Slot | null = null;
  let object: Slot | null = null;
  let passive = verb.voice === "passive";
  const head = positions.relativeHead;
  const before =
    positions.before && agrees(positions.before.mention, verb) && openBefore(view, positions.before, trigger)
      ? positions.before
      : null;
  const rest: Slot[] = [...positions.after];
  if (head && verb.enclitic) {
    object = frame.object.includes("obj") ? head : null;
    subject = first ?? null;
    rest.shift();
  } else if (head && agrees(head.mention, verb) && !(first && isActor(first.mention) && resumes(view, trigger)))
    subject = head;
  else if (before && !verb.conjunction && isActorLike(before, frame)) subject = before;
  else if (first && agreesAfter(first.mention, verb) && (isActorLike(first, frame) || victimSubject)) {
    subject = first;
    rest.shift();
  } else if (positions.host && (verb.conjunction || !first || !isActor(first.mention))) subject = positions.host;
  else subject = resumedSubject(view, trigger);

  if (victimSubject)
    return {
      trigger,
      frame,
      subject: agentOf(positions),
      object: subject ?? first ?? null,
      subjectFromEvent: frame.subject.includes("event"),
    };
  if (
    trigger.light &&
    (frame.object.includes("noun-pp") || frame.object.includes("between") || frame.subject.includes("between"))
  ) {
    const own = linkOwnNoun(view, trigger, frame);
    const doer = wantsSubject ? subject : (own?.subject ?? null);
    const target =
      own?.object && own.object !== doer
        ? own.object
        : (byPreposition(view, frame.object, positions, trigger) ?? (own ? null : eventTarget(view, trigger)));
    if (own || (doer && target))
      return {
        trigger,
        frame,
        subject: doer ?? own?.subject ?? null,
        object: target,
        subjectFromEvent: !doer,
      };
  }
  if (!wantsSubject) {
    object = byPreposition(view, frame.object, positions, trigger) ?? rest[0] ?? null;
    return object
      ? {
          trigger,
          frame,
          subject: null,
          object,
          subjectFromEvent: frame.subject.includes("event"),
        }
      : null;
  }
  // One bare victim or target after a verb that can be passive: it is what was done to.
  if (
    !passive &&
    verb.voice === "both" &&
    frame.object.includes("obj") &&
    subject &&
    subject === (head ?? before ?? first) &&
    !second &&
    isVictim(subject.mention, frame) &&
    !byPreposition(view, frame.object, positions, trigger)
  )
    passive = rest.length === 0 || !head;
  if (passive) {
    const victim = subject ?? first ?? null;
    return {
      trigger,
      frame,
      subject: agentOf(positions),
      object: victim,
      subjectFromEvent: true,
    };
  }
  if (frame.object.includes("event")) object ??= eventTarget(view, trigger);
  object ??= byPreposition(view, frame.object, positions, trigger);
  if (!object && (frame.object.includes("obj") || frame.object.includes("noun-pp")))
    object = rest.find((slot) => fits(frame.relation, "object", slot.mention)) ?? null;
  if (!subject) return null;
  if (!object && requiresObject(frame)) return null;
  return {
    trigger,
    frame,
    subject,
    object,
    subjectFromEvent: false,
  };
}

/** The clause's own subject stands before the verb: after a complementizer, at its start, or right before the verb. */
function openBefore(view: SentenceView, slot: Slot, trigger: Trigger): boolean {
  const clause = view.clauseAt(trigger.first);
  const start = clause.begins;
  const between = view.tokens.slice(slot.mention.end, trigger.first);
  if (between.every((token) => token.kind === "punctuation" || token.folded.length <= 4)) return true;
  return slot.mention.first - start <= 2;
}

function resumes(view: SentenceView, trigger: Trigger): boolean {
  return view.tokens
    .slice(trigger.end, trigger.end + 3)
    .some((token) =>
      /^(?:\u0641\u064A|\u0628|\u0639\u0644\u064A|\u0645\u0646|\u0627\u0644\u064A)(?:\u0647|\u0647\u0627|\u0647\u0645)$/u.test(
        token.folded,
      ),
    );
}

function isActorLike(slot: Slot, frame: Frame): boolean {
  return fits(frame.relation, "subject", slot.mention) || slot.mention.device;
}

function agreesAfter(mention: EntityMention, verb: { gender: string }): boolean {
  return (
    verb.gender === "both" ||
    mention.gender === null ||
    mention.number === "p" ||
    mention.gender === verb.gender ||
    verb.gender === "m"
  );
}
