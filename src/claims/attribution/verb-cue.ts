/* A verb of saying with its content and its speakers. */
import type { VerbReading } from "../../model/token.ts";
import type { SentenceView } from "../sentence-view.ts";
import { connectorAt } from "./connectors.ts";
import { contentOf } from "./content.ts";
import type { SpeakerMemory } from "./memory.ts";
import { type Scope, stanceOf } from "./scope.ts";
import { type SayingVerb, speakersOf } from "./speakers-of.ts";

export function verbCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  for (const verb of view.tokens[index]!.verbs) {
    if (verb.person !== 3) continue;
    const saying = view.lexicon.sayingByVerb.get(verb.verb);
    if (!saying || (view.slotAt(index) && !verb.conjunction)) continue;
    const content = contentOf(view, index, saying);
    if (content === null || isImpersonal(view, index, verb)) continue;
    const said = { verb, saying, at: index, content: content.from };
    const { chain, known, joint = [] } = speakersOf(view, said, memory);
    if (saying.by.length > 0 && !saying.by.some((type) => chain.at(-1)?.identity.type === type)) continue;
    if (!known && ((saying.stance !== "continue" && chain.length === 0) || isBelieved(said))) return null;
    return { ...content, chain, joint, stance: stanceOf(saying.stance), at: index, cue: index, place: null };
  }
  return null;
}

/** "it is worth mentioning that": the text itself goes on. */
function isImpersonal(view: SentenceView, index: number, verb: VerbReading): boolean {
  const opener = connectorAt(view, index);
  return opener?.effect === "text" && verb.gender !== "f" && opener.form.includes(" ");
}

/** "it is believed that", "it is expected that": passives of nobody. */
function isBelieved({ verb, saying, at, content }: SayingVerb): boolean {
  return (
    stanceOf(saying.stance) === "possible" &&
    verb.tense === "imperfect" &&
    verb.gender === "m" &&
    verb.number === "s" &&
    content - at <= 3
  );
}
