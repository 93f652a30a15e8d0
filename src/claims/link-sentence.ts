/* All triggers of a sentence with their arguments, in the order of the text. */
import type { EntityMention, Identity } from "../model/mention.ts";
import type { VerbReading } from "../model/token.ts";
import { type Argument, ofSlot } from "./arguments/argument.ts";
import { chooseArguments } from "./arguments/choose-arguments.ts";
import { nounToken, type Scene, sceneOf } from "./arguments/scene.ts";
import { syntaxOf, type VerbSyntax } from "./arguments/verb-subject.ts";
import type { Discourse } from "./discourse.ts";
import type { Link } from "./link.ts";
import type { SentenceView } from "./sentence-view.ts";
import { findTriggers, type Trigger, verbLike } from "./triggers.ts";

export interface LinkedSentence {
  readonly scene: Scene;
  readonly links: readonly Link[];
}

/** `cues`: tokens that say who speaks; they make no claim but a speech act. */
export function linkSentence(
  view: SentenceView,
  discourse: Discourse,
  speakerAt: (token: number) => Identity | null,
  sources: ReadonlySet<EntityMention> = new Set(),
  cues: ReadonlySet<number> = new Set(),
): LinkedSentence {
  const triggers = findTriggers(view).flatMap((trigger) =>
    cues.has(trigger.first) ? speechActs(view, trigger) : [trigger],
  );
  const scene = sceneOf(view, triggers, discourse, speakerAt, sources, chooseArguments);
  const links: Link[] = [];
  const at = new Map(triggers.map((trigger) => [trigger.first, trigger]));
  for (let index = view.sentence.first; index < view.sentence.end; index++) {
    const trigger = at.get(index);
    const link = trigger ? chooseArguments(scene, trigger) : null;
    if (trigger && link) {
      links.push(link);
      if (!trigger.verb || trigger.light)
        scene.parties.set(nounToken(trigger), { agent: link.subject, target: link.object });
    }
    const verb = trigger ? trigger.verb : plainVerb(view, index, cues);
    if (verb) noteSubject(scene, index, verb, link);
  }
  return { scene, links: withoutEchoes(scene, withHiddenTargets(scene, links)) };
}

function speechActs(view: SentenceView, trigger: Trigger): Trigger[] {
  const frames = trigger.frames.filter((frame) => view.is(frame.relation, "spoken") || frame.noun.length > 0);
  return frames.length > 0 ? [{ ...trigger, frames }] : [];
}

/** A verb that makes no claim still has a subject that later clauses lean on. */
function plainVerb(view: SentenceView, index: number, cues: ReadonlySet<number>): VerbReading | null {
  if (view.slotAt(index)) return null;
  return (
    view.tokens[index]!.verbs.find(
      (verb) =>
        verb.person === 3 &&
        (view.lexicon.sayingByVerb.has(verb.verb) ||
          view.lexicon.operatorsByVerb.has(verb.verb) ||
          view.lexicon.plainVerbs.has(verb.verb)) &&
        (cues.has(index) || verbLike(view, index, verb)),
    ) ?? null
  );
}

function noteSubject(scene: Scene, at: number, verb: VerbReading, link: Link | null): void {
  const syntax = syntaxOf(scene, at, at + 1, verb, null);
  const argument = link && !link.passive ? link.subject : grammatical(scene, syntax);
  if (argument) scene.subjects.push({ at, argument, embedded: syntax.relative !== null });
}

function grammatical(scene: Scene, { subjects }: VerbSyntax): Argument | null {
  let best: (typeof subjects)[number] | null = null;
  for (const each of subjects) if (each.score > 0 && (!best || each.score > best.score)) best = each;
  if (best?.phrase?.event) scene.events.add(best.phrase.event);
  return best?.argument ?? null;
}

/** "positions in which X hides": the target is X (reading-arabic, 3.5, hidden target). */
function withHiddenTargets(scene: Scene, links: readonly Link[]): Link[] {
  return links.map((link) => {
    const slot = link.object?.slot;
    if (!slot || !scene.view.is(link.frame.relation, "assault") || slot.mention.level === "name") return link;
    if (slot.mention.category !== "facility" && slot.mention.category !== "thing") return link;
    const dweller = links.find(
      (each) =>
        each.frame.relation === "ENTRENCHED_IN" &&
        each.subject?.slot &&
        each.trigger.first >= slot.mention.end &&
        each.trigger.first - slot.mention.end <= 4,
    );
    const hidden = dweller?.subject?.slot ?? null;
    return hidden ? { ...link, object: ofSlot(hidden, "hidden", link.object!.score) } : link;
  });
}

/** A raid that is the subject of "hit" is told by that verb. */
function withoutEchoes({ view: { is } }: Scene, links: readonly Link[]): Link[] {
  return links.filter((link) => {
    if (link.trigger.verb || link.object || !is(link.frame.relation, "assault")) return true;
    return !links.some((other) => other.cause === link.trigger && is(other.frame.relation, "assault"));
  });
}
