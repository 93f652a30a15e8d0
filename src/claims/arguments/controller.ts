/* "X managed to seize", "X's attempt to storm", "the army began shelling": the agent stands with the word above. */
import { isActor, isCountry } from "../argument-types.ts";
import type { Trigger } from "../triggers.ts";
import type { Argument } from "./argument.ts";
import { agentOfEvent, genitiveOf, underPreposition } from "./event-noun.ts";
import type { Scene } from "./scene.ts";
import { syntaxOf } from "./verb-subject.ts";

const REACH = 12;

/** Subject of the operator verb over an event noun or a purpose verb; null when none stands over it. */
export function controllerOf(scene: Scene, trigger: Trigger, score: number): Argument | null {
  const { view } = scene;
  const clause = view.clauseAt(trigger.first);
  for (let index = trigger.first - 1; index >= Math.max(clause.first, trigger.first - REACH); index--) {
    const token = view.tokens[index]!;
    const holder = nounHolder(scene, index, trigger, score);
    if (holder) return holder;
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
              (isActor(argument.slot.mention) || isCountry(view.lexicon, argument.slot.mention)))
          : phrase?.event != null,
      )
      .sort((a, b) => b.score - a.score)[0];
    if (!best || best.score <= 0) return null;
    const argument = best.argument ?? agentOfEvent(scene, best.phrase!.event!);
    return argument ? { ...argument, how: "controller", score: Math.min(score, best.score) } : null;
  }
  return null;
}

const BY = "\u0645\u0646 \u0642\u0628\u0644";

/** "X's attempt to storm", "an attempt by X to storm", "the launching by X of raids": whose the operator noun is. */
function nounHolder(scene: Scene, index: number, trigger: Trigger, score: number): Argument | null {
  const { view } = scene;
  const noun = view.tokens[index]!.nouns.find(
    (reading) => reading.known && view.lexicon.operatorWords.longest(reading.stem, () => null),
  );
  if (!noun) return null;
  const operator: Trigger = {
    first: index,
    end: index + 1,
    kind: "masdar",
    frames: [],
    verb: null,
    noun,
    number: "s",
    light: null,
  };
  const genitive = genitiveOf(scene, operator, score);
  const by = underPreposition(scene, index + 1, BY, score)[0];
  const holder = by ?? genitive;
  if (!holder) return null;
  const mention = holder.slot?.mention;
  if (mention && (mention.first >= trigger.first || !(isActor(mention) || isCountry(view.lexicon, mention))))
    return null;
  return { ...holder, how: "controller" };
}
