/* "according to X": covers its sentence; with a verb of saying after it ("according to what X said") likewise. */
import { wordKeys } from "../../patterns/word-keys.ts";
import type { SentenceView } from "../sentence-view.ts";
import { join, type Scope, type SpeakerMemory } from "./scope.ts";
import { authorOf, canSpeak, isStatement, resumed } from "./speaker.ts";

const TO = "\u0644";
const HAH = "\u062D";

export function phraseCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const token = view.tokens[index]!;
  for (const { key, reading } of wordKeys(token)) {
    if (reading && reading.preposition && !key.startsWith(HAH)) continue;
    const match = view.lexicon.sayingPhrases.longest(key, (offset) => {
      const next = view.tokens[index + offset];
      return next && next.kind === "word" ? [next.folded, next.folded.startsWith(TO) ? TO : next.folded] : null;
    });
    const phrase = match?.values[0];
    if (!match || !phrase) continue;
    const from = index + match.length;
    const [source, second] = view.slots.filter(
      ({ mention }) =>
        mention.end > index &&
        mention.first >= index &&
        mention.first <= from + (phrase.verb ? 4 : 2) &&
        (canSpeak(view, mention) || isStatement(view, mention)),
    );
    if (!source) continue;
    const author = isStatement(view, source.mention) ? authorOf(view, source) : null;
    const speaker = author ?? source.mention;
    const medium =
      second && second.mention.identity.type === "Media" && second.preposition === TO ? [second.mention] : [];
    const initial = index - view.sentence.first <= 1;
    return {
      from: initial ? source.mention.end : view.sentence.first,
      to: initial ? view.sentence.end : index,
      chain: resumed(view, speaker, memory) ?? join(medium, [speaker]),
      stance: "assert",
      cue: phrase.verb ? from : null,
      outer: true,
    };
  }
  return null;
}
