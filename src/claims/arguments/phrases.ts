/* Noun phrases and event nouns of a sentence in one row: what can stand before or after a verb. */
import type { SentenceView, Slot } from "../sentence-view.ts";
import type { Trigger } from "../triggers.ts";

export interface Phrase {
  readonly first: number;
  readonly end: number;
  /** Token of the preposition, else the first token. */
  readonly opens: number;
  readonly preposition: string;
  readonly conjoined: boolean;
  readonly slot: Slot | null;
  /** The event that it names. */
  readonly event: Trigger | null;
}

/** The second word of "suicide attack" is no man. */
function swallows(trigger: Trigger, token: number): boolean {
  const noun = trigger.verb ? trigger.light : trigger;
  return noun !== null && token > noun.first && token < noun.end;
}

/** An event noun, or the noun of a light verb. */
function names(trigger: Trigger, token: number): boolean {
  const noun = trigger.verb ? trigger.light : trigger;
  return noun !== null && noun.first <= token && noun.end > token;
}

export function phrasesOf(view: SentenceView, triggers: readonly Trigger[]): Phrase[] {
  const slots = view.slots.filter(({ mention }) => !triggers.some((trigger) => swallows(trigger, mention.first)));
  const phrases: Phrase[] = slots.map((slot) => {
    const { first, end, opens, conjoined, head, category } = slot.mention;
    const event = category === "thing" ? (triggers.find((each) => names(each, head)) ?? null) : null;
    return { first, end, opens, conjoined, preposition: slot.preposition, slot, event };
  });
  for (const trigger of triggers) {
    if (trigger.verb || !trigger.noun || view.slotAt(trigger.first)) continue;
    const before = view.tokens[trigger.first - 1];
    const under = before && view.lexicon.prepositions.has(before.folded) ? before.folded : "";
    phrases.push({
      first: trigger.first,
      end: trigger.end,
      opens: under ? trigger.first - 1 : trigger.first,
      preposition: trigger.noun.preposition || under,
      conjoined: trigger.noun.conjunction !== "",
      slot: null,
      event: trigger,
    });
  }
  return phrases.sort((a, b) => a.first - b.first || a.end - b.end);
}
