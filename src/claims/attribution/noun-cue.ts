/* "despite the army's announcement of …": a noun of saying with its speaker in the genitive. */
import type { SentenceView, Slot } from "../sentence-view.ts";
import { verbLike } from "../triggers.ts";
import { clauseAfter, eventAfter } from "./content.ts";
import { resumed, type SpeakerMemory } from "./memory.ts";
import { join, type Scope, stanceOf } from "./scope.ts";
import { canSpeak } from "./speaker.ts";

const COMMA = "\u060C";

export function nounCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const noun = view.tokens[index]!.nouns.find((reading) => reading.known && view.lexicon.sayingNouns.has(reading.stem));
  if (!noun || noun.article || isVerb(view, index)) return null;
  const named = noun.enclitic === "" ? genitiveOf(view, index) : undefined;
  const speaker = named ?? (noun.enclitic === "" || view.slotAt(index) ? undefined : ownerOf(view, index));
  if (!speaker || !canSpeak(view, speaker.mention)) return null;
  const from = named ? named.mention.end : index + 1;
  const content = clauseAfter(view, from, 8)?.from ?? eventAfter(view, from, 8);
  if (content === null) return null;
  let to = content;
  while (to < view.sentence.end && view.tokens[to]!.raw !== COMMA) to++;
  return {
    from: content,
    to,
    chain: resumed(view, speaker.mention, memory) ?? join([speaker.mention]),
    stance: stanceOf(view.lexicon.sayingNouns.get(noun.stem)!),
    at: index,
    cue: index,
    place: null,
  };
}

/** "he denied" and "denial" are written alike but for the last letter. */
function isVerb(view: SentenceView, index: number): boolean {
  const { raw, verbs } = view.tokens[index]!;
  return raw.endsWith("\u0649") || verbs.some((verb) => verb.person === 3 && verbLike(view, index, verb));
}

/** The noun of saying and its genitive may be one mention: "the statement of the minister". */
function genitiveOf(view: SentenceView, index: number): Slot | undefined {
  const around = view.slotAt(index);
  // "in a statement by the spokesman" is how somebody else says it.
  if (around) {
    const whole = around.mention.head === index && around.mention.category === "dissolving";
    return whole && around.preposition === "" ? around : undefined;
  }
  const next = view.slots.find(({ mention }) => mention.first > index);
  return next?.preposition === "" && next.mention.first - index <= 2 ? next : undefined;
}

/** "its announcement": the last actor before it that stands as a subject. */
function ownerOf(view: SentenceView, index: number) {
  return view.slots.findLast(
    (slot) => slot.mention.end <= index && slot.preposition === "" && canSpeak(view, slot.mention),
  );
}
