/* Who can speak, and whose words a statement, a report or a recording are. */
import type { EntityMention } from "../../model/mention.ts";
import { isCountry } from "../argument-types.ts";
import type { SentenceView, Slot } from "../sentence-view.ts";

const SPEAKERS = new Set(["Person", "ArmedGroup", "StateForce", "Government", "Organization", "Media", "Source"]);
const ALEF = "\u0627";
const IN = "\u0641\u064A";
/** Under these a statement's author stands: of, from, by. */
const AUTHOR = new Set(["\u0644", "\u0639\u0646", "\u0645\u0646", "\u0644\u062F\u064A"]);

export function canSpeak({ lexicon }: SentenceView, mention: EntityMention): boolean {
  if (mention.category === "quantity" || mention.category === "thing" || mention.device) return false;
  const { type } = mention.identity;
  if (type === "Place") return isCountry(lexicon, mention);
  // "a girl said", "one of the residents": counted only by being one.
  if (type === "Population") return mention.quantity === null || mention.number === "s" || mention.quantity.value === 1;
  return SPEAKERS.has(type);
}

/** An indefinite accusative is nobody who speaks. */
export function isAccusative({ tokens }: SentenceView, mention: EntityMention): boolean {
  return mention.level === "nominal" && mention.lemma !== "" && tokens[mention.head]!.folded === mention.lemma + ALEF;
}

/** "a statement", "a report": words, not somebody. */
export function isStatement({ lexicon }: SentenceView, mention: EntityMention): boolean {
  return (
    mention.lemma !== "" && lexicon.manners.longest(IN, (offset) => (offset === 1 ? [mention.lemma] : null)) !== null
  );
}

/** The author of a statement; null when the text names none there. */
export function authorOf(view: SentenceView, slot: Slot): EntityMention | null {
  const { mention } = slot;
  const inner = mention.inner === null ? undefined : view.mentions[mention.inner];
  if (inner && canSpeak(view, inner)) return inner;
  const next = view.slots.find((each) => each.mention.first >= mention.end);
  if (!next || !canSpeak(view, next.mention)) return null;
  if (next.mention.opens - mention.end <= 2 && AUTHOR.has(next.preposition)) return next.mention;
  return publishes(view, mention.end, next) ? next.mention : null;
}

/** "a statement that M published": the verb carries the suffix of the statement. */
export function publishes(view: SentenceView, from: number, by: Slot): boolean {
  if (by.preposition !== "" || by.mention.first - from > 3) return false;
  for (let index = from; index < by.mention.first; index++)
    if (view.tokens[index]!.verbs.some((verb) => verb.person === 3 && verb.enclitic !== "")) return true;
  return false;
}

/** A network on which anybody speaks hands nothing on. */
export function isPlatform({ lexicon }: SentenceView, mention: EntityMention): boolean {
  return lexicon.entities.get(mention.identity.id)?.kind === "platform";
}
