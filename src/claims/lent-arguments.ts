/* Subjects and targets that another word of the sentence lends. */
import { agrees, isActor, isCountry } from "./argument-types.ts";
import { isComplementizer } from "./clauses.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

/** "announced that she …": the pronoun on the complementizer is the speaker before it. */
export function resumedSubject(view: SentenceView, trigger: Trigger): Slot | null {
  const clause = view.clauseAt(trigger.first);
  const opener = view.tokens[clause.first];
  if (!opener || !isComplementizer(opener) || !/(?:\u0647|\u0647\u0627|\u0647\u0645)$/u.test(opener.folded))
    return null;
  return (
    view.slots.findLast(
      (slot) => slot.mention.end <= clause.first && slot.preposition === "" && isActor(slot.mention),
    ) ?? null
  );
}

/** "X managed to seize", "X tried to storm", "X took part in": the operator's subject is the event's. */
export function operatorSubject(view: SentenceView, trigger: Trigger): Slot | null {
  const clause = view.clauseAt(trigger.first);
  for (let index = trigger.first - 1; index >= Math.max(clause.first, trigger.first - 10); index--) {
    const token = view.tokens[index]!;
    const verb = token.verbs.find((reading) => view.lexicon.operatorsByVerb.has(reading.verb) && reading.person === 3);
    if (!verb || view.slotAt(index) || view.lexicon.sayingByVerb.has(verb.verb)) continue;
    const after = view.slots.find(
      (slot) =>
        slot.mention.first > index &&
        slot.mention.end <= trigger.first &&
        slot.preposition === "" &&
        (isActor(slot.mention) || isCountry(slot.mention)),
    );
    if (after) return after;
    const before = view.slots.findLast(
      (slot) =>
        slot.mention.end <= index &&
        slot.preposition === "" &&
        index - slot.mention.end <= 6 &&
        (isActor(slot.mention) || isCountry(slot.mention)) &&
        agrees(slot.mention, verb),
    );
    return before ?? null;
  }
  return null;
}

/** What an event noun after the verb was aimed at: "claimed the attack on X". */
export function eventTarget(view: SentenceView, trigger: Trigger): Slot | null {
  const aimed = new Set(["\u0639\u0644\u064A", "\u0636\u062F"]);
  return (
    view.slots.find(
      (slot) =>
        slot.mention.first > trigger.end && slot.mention.first - trigger.end <= 16 && aimed.has(slot.preposition),
    ) ?? null
  );
}
