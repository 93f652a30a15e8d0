/* Whose words a statement, a report or a recording are. */
import type { SentenceView, Slot } from "../sentence-view.ts";
import { type Chain, resumed, type SpeakerMemory } from "./memory.ts";
import { authorOf, canSpeak, isStatement } from "./speaker.ts";

/** The chain of a statement: its author in the sentence, who issued it there, who did before; null when nobody is known. */
export function wordsOf(view: SentenceView, slot: Slot, memory: SpeakerMemory): Chain | null {
  const author = authorOf(view, slot) ?? issuerOf(view, slot)?.mention;
  if (author) return resumed(view, author, memory) ?? [author];
  return resumed(view, slot.mention, memory);
}

/** "the army issued a statement": the subject that stands between its verb and the statement. */
function issuerOf(view: SentenceView, slot: Slot): Slot | null {
  if (slot.preposition !== "" || slot.mention.definite) return null;
  const before = view.slots[view.slots.indexOf(slot) - 1];
  if (!before || before.preposition !== "" || slot.mention.first - before.mention.end > 2) return null;
  const verb = view.tokens[before.mention.first - 1]?.verbs.some((each) => each.person === 3);
  return verb && canSpeak(view, before.mention) ? before : null;
}

/** Keeps the authors of the statements of a sentence, for "the statement said" further on. */
export function noteStatements(view: SentenceView, memory: SpeakerMemory): void {
  for (const slot of view.slots) {
    if (!isStatement(view, slot.mention) || slot.mention.anaphor) continue;
    const words = wordsOf(view, slot, memory);
    if (words) memory.authors.set(slot.mention.lemma, words);
  }
}
