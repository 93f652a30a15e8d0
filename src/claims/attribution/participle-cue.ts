/* ", adding that", ", confirming the death of": a participle speaks for the speaker of its sentence. */
import type { SentenceView, Slot } from "../sentence-view.ts";
import { type Content, clauseAfter, commaAfter, eventAfter, eventEnd, isFactual } from "./content.ts";
import { type Chain, resumed, type SpeakerMemory } from "./memory.ts";
import { type Scope, stanceOf } from "./scope.ts";
import { canSpeak } from "./speaker.ts";

const TANWIN = "\u064B";
const ALEF = "\u0627";
const HEH = "\u0647";
/** How far its clause, and its event noun, may begin from it, in tokens. */
const CLAUSE_REACH = 4;
const EVENT_REACH = 8;

export function participleCue(
  view: SentenceView,
  index: number,
  scopes: readonly Scope[],
  memory: SpeakerMemory,
): Scope | null {
  const token = view.tokens[index]!;
  const participle = view.lexicon.sayingParticiples.get(token.folded);
  const adverbial = token.raw.includes(TANWIN) || token.folded.endsWith(ALEF) || token.folded.endsWith(HEH);
  if (!participle || !adverbial) return null;
  const content = clauseAfter(view, index + 1, CLAUSE_REACH) ?? eventOf(view, index);
  if (!content) return null;
  const chain = speakerOf(view, index, scopes, memory);
  if (chain.length === 0) return null;
  return { ...content, chain, stance: stanceOf(participle.stance), at: index, cue: index, place: null };
}

/** An event noun; what is demanded, threatened or accused of ends at the next comma. */
function eventOf(view: SentenceView, index: number): Content | null {
  const from = eventAfter(view, index + 1, EVENT_REACH);
  if (from === null) return null;
  const { stance } = view.lexicon.sayingParticiples.get(view.tokens[index]!.folded)!;
  return { from, to: isFactual(stance) ? eventEnd(view, from) : commaAfter(view, from) };
}

/** Who says it: the last who is said to say something in the sentence, else the subject of its verb, else who spoke last. */
function speakerOf(view: SentenceView, index: number, scopes: readonly Scope[], memory: SpeakerMemory): Chain {
  const verb = scopes.findLast((scope) => scope.place === null && scope.cue !== null && !isNoun(view, scope.cue));
  if (verb) return verb.chain;
  const subject = subjectBefore(view, index);
  return subject ? (resumed(view, subject.mention, memory) ?? [subject.mention]) : (memory.told.at(-1)?.chain ?? []);
}

/** Beside its verb, in no clause inside another. */
function subjectBefore(view: SentenceView, index: number): Slot | undefined {
  const finite = (at: number) => view.tokens[at]?.verbs.some((verb) => verb.person === 3) && !view.slotAt(at);
  return view.slots.findLast(({ mention, preposition }) => {
    if (mention.end > index || preposition !== "" || !canSpeak(view, mention)) return false;
    const { kind } = view.clauseAt(mention.first);
    if (kind === "relative" || kind === "complement") return false;
    return finite(mention.first - 1) || finite(mention.end);
  });
}

/** "its announcement" is no verb that a participle goes with. */
function isNoun(view: SentenceView, cue: number): boolean {
  return view.tokens[cue]!.nouns.some((noun) => noun.known && view.lexicon.sayingNouns.has(noun.stem));
}
