/* "X managed to seize", "X's attempt to storm", "the army began shelling": the agent stands with the word above. */
import { isActor, isCountry } from "../argument-types.ts";
import type { Trigger } from "../triggers.ts";
import type { Argument } from "./argument.ts";
import { agentOfEvent } from "./event-noun.ts";
import type { Scene } from "./scene.ts";
import { syntaxOf } from "./verb-subject.ts";

const REACH = 12;

/** Subject of the operator verb over an event noun or a purpose verb; null when none stands over it. */
export function controllerOf(scene: Scene, trigger: Trigger, score: number): Argument | null {
  const { view } = scene;
  const clause = view.clauseAt(trigger.first);
  for (let index = trigger.first - 1; index >= Math.max(clause.first, trigger.first - REACH); index--) {
    const token = view.tokens[index]!;
    const verb = token.verbs.find((reading) => reading.person === 3 && view.lexicon.operatorsByVerb.has(reading.verb));
    if (!verb || view.slotAt(index)) continue;
    if (
      token.nouns.some((noun) => noun.known) &&
      !verb.conjunction &&
      verb.tense === "perfect" &&
      index > clause.begins + 1
    )
      continue;
    const { subjects } = syntaxOf(scene, index, index + 1, verb, null);
    const best = subjects
      .filter(({ argument, phrase }) =>
        argument
          ? !argument.slot ||
            (argument.slot.mention.end <= trigger.first &&
              (isActor(argument.slot.mention) || isCountry(argument.slot.mention)))
          : phrase?.event != null,
      )
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score <= 0) return null;
    const argument = best.argument ?? agentOfEvent(scene, best.phrase!.event!);
    return argument ? { ...argument, how: "controller", score: Math.min(score, best.score) } : null;
  }
  return null;
}
