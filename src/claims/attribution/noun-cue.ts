/* "despite the army's announcement of …": a noun of saying with its speaker in the genitive. */
import type { SentenceView } from "../sentence-view.ts";
import { join, type Scope, type SpeakerMemory, stanceOf } from "./scope.ts";
import { canSpeak, resumed } from "./speaker.ts";
import { contentAfter, masdarAfter } from "./verb-cue.ts";

const COMMA = "\u060C";

export function nounCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const noun = view.tokens[index]!.nouns.find((reading) => reading.known && view.lexicon.sayingNouns.has(reading.stem));
  if (!noun || noun.article || view.slotAt(index)) return null;
  const genitive = view.slots.find(({ mention }) => mention.first > index);
  const named =
    noun.enclitic === "" && genitive && genitive.preposition === "" && genitive.mention.first - index <= 2
      ? genitive
      : undefined;
  const speaker = named ?? (noun.enclitic === "" ? undefined : ownerOf(view, index));
  if (!speaker || !canSpeak(view, speaker.mention)) return null;
  const from = named ? named.mention.end : index + 1;
  const content = contentAfter(view, from, 8) ?? masdarAfter(view, from, 8);
  if (content === null) return null;
  let to = content;
  while (to < view.sentence.end && view.tokens[to]!.raw !== COMMA) to++;
  return {
    from: content,
    to,
    chain: resumed(view, speaker.mention, memory) ?? join([speaker.mention]),
    stance: stanceOf(view.lexicon.sayingNouns.get(noun.stem)!),
    cue: index,
    outer: false,
  };
}

/** "its announcement": the last actor before it that stands as a subject. */
function ownerOf(view: SentenceView, index: number) {
  return view.slots.findLast(
    (slot) => slot.mention.end <= index && slot.preposition === "" && canSpeak(view, slot.mention),
  );
}
