/* Who says it, with a verb of saying: named after the verb, before it, understood; and the medium to whom it was said. */
import type { AttributionVerb } from "../../languages/lexicon.ts";
import type { VerbReading } from "../../model/token.ts";
import { agrees } from "../argument-types.ts";
import { listFrom, type SentenceView, type Slot } from "../sentence-view.ts";
import { isEvent } from "./content.ts";
import { type Chain, goesOn, resumed, type SpeakerMemory } from "./memory.ts";
import { join } from "./scope.ts";
import { canSpeak, isAccusative, isPlatform, isStatement, publishes } from "./speaker.ts";
import { wordsOf } from "./statement.ts";

const ABOUT = "\u0639\u0646";
/** Prepositions of those who were spoken to; an object has none. */
const TO = new Set(["\u0644", "\u0645\u0639", "\u0627\u0644\u064A", "\u0639\u0628\u0631", "\u0639\u0644\u064A", ""]);
const IN = new Set([
  "\u0641\u064A",
  "\u0639\u0628\u0631",
  "\u062E\u0644\u0627\u0644",
  "\u0645\u0646 \u062E\u0644\u0627\u0644",
]);
/** How far a subject may stand from its verb, in tokens. */
const SUBJECT_REACH = 6;
/** Words that may stand before the first verb of a sentence. */
const OPENING = 3;

/** A use of a verb of saying: its token and where its content begins. */
export interface SayingVerb {
  readonly verb: VerbReading;
  readonly saying: AttributionVerb;
  readonly at: number;
  readonly content: number;
}

export interface Speakers {
  readonly chain: Chain;
  /** Chains of those who say it with the first. */
  readonly joint?: readonly Chain[];
  /** Named or understood in the sentence itself. */
  readonly known: boolean;
}

export function speakersOf(view: SentenceView, said: SayingVerb, memory: SpeakerMemory): Speakers {
  const { at, content, saying } = said;
  const between = view.slots.filter(({ mention }) => mention.first > at && mention.end <= content);
  const manner = between.find((slot) => IN.has(slot.preposition) && isStatement(view, slot.mention));
  const carrier = manner && between.find((slot) => publishes(view, manner.mention.end, slot));
  const after = between.filter((slot) => slot !== manner && slot !== carrier && canSpeak(view, slot.mention));
  const bare = after.find(
    (slot) =>
      slot.preposition === "" &&
      slot.mention.first - at <= SUBJECT_REACH &&
      mayBeSubject(view, slot, said) &&
      !isAccusative(view, slot.mention),
  );
  const about = after.find((slot) => slot.preposition === ABOUT && relays(said, bare, slot));
  const medium =
    carrier ??
    after.find(
      (slot) =>
        slot.mention.identity.type === "Media" && slot.list !== bare?.list && slot !== about && isHop(view, slot),
    );
  const outside = medium ? [medium.mention] : [];
  const speaker = bare ?? precedingSpeaker(view, said) ?? (carrier ? hostSpeaker(view, said) : null);
  if (about) return { chain: join(speaker ? [speaker.mention] : [], [about.mention]), known: true };
  if (speaker) {
    const [first, ...joint] = listFrom(view, speaker)
      .filter((slot) => slot === speaker || canSpeak(view, slot.mention))
      .map((slot) => chainOf(view, slot, outside, memory));
    return { chain: first!, joint, known: true };
  }
  if (saying.stated && !manner) return { chain: [], known: false };
  if (manner && saying.stated) return { chain: wordsOf(view, manner, memory) ?? [], known: true };
  return understood(view, said, outside, memory);
}

/** Nobody stands there: who spoke in this sentence, the subject of the clause before, the last who spoke. */
function understood(
  view: SentenceView,
  said: SayingVerb,
  outside: Chain,
  memory: SpeakerMemory,
): { chain: Chain; known: boolean } {
  const { verb } = said;
  const last = memory.told.at(-1);
  if (last?.sentence === view.sentence.index && agrees(last.chain.at(-1)!, verb))
    return { chain: join(outside, last.chain), known: true };
  const inside = verb.conjunction !== "" || said.at - view.sentence.first > OPENING;
  const host = !last || inside ? hostSpeaker(view, said) : null;
  if (host) return { chain: chainOf(view, host, outside, memory), known: true };
  return { chain: join(outside, goesOn(view, verb, memory)), known: false };
}

function chainOf(view: SentenceView, speaker: Slot, outside: Chain, memory: SpeakerMemory): Chain {
  if (isStatement(view, speaker.mention)) {
    const words = wordsOf(view, speaker, memory);
    if (words) return join(outside, words);
  }
  const before = outside.length === 0 ? resumed(view, speaker.mention, memory) : null;
  return before ?? join(outside, [speaker.mention]);
}

/** "M quoted X": any verb of saying does, where a medium has it from an unnamed source. */
function relays({ saying }: SayingVerb, bare: Slot | undefined, { mention }: Slot): boolean {
  return saying.stance === "relay" || (bare?.mention.identity.type === "Media" && mention.category === "source");
}

/** After a feminine verb no one man stands ("she demanded of the council"), and behind an object no subject. */
function mayBeSubject(view: SentenceView, { mention }: Slot, { verb, at }: SayingVerb): boolean {
  const next = view.tokens[at + 1]!;
  const bare = next.nouns.some((noun) => !noun.article && !noun.preposition && !noun.conjunction);
  if (bare && mention.first > at + 1 && !view.slotAt(at + 1) && isEvent(view, at + 1)) return false;
  return verb.gender !== "f" || mention.gender !== "m" || mention.number !== "s" || mention.level === "name";
}

function isHop(view: SentenceView, slot: Slot): boolean {
  return TO.has(slot.preposition) && !isPlatform(view, slot.mention);
}

function precedingSpeaker(view: SentenceView, { at, verb }: SayingVerb): Slot | null {
  const clause = view.clauseAt(at);
  if (verb.conjunction) return null;
  const slot = view.slots.findLast(
    (each) => each.mention.end <= at && each.mention.first >= clause.first && each.preposition === "",
  );
  if (!slot || at - slot.mention.end > 4) return null;
  if (isAccusative(view, slot.mention) && !isStatement(view, slot.mention)) return null;
  return canSpeak(view, slot.mention) ? slot : null;
}

/** "X claimed the attack and said …": the subject of the verb before. */
function hostSpeaker(view: SentenceView, { at, verb }: SayingVerb): Slot | null {
  return (
    view.slots.findLast((slot) => {
      const { mention } = slot;
      if (mention.end > at || slot.preposition !== "" || !canSpeak(view, mention) || !agrees(mention, verb))
        return false;
      if (isAccusative(view, mention)) return false;
      let before = mention.first - 1;
      while (view.tokens[before]?.raw === '"') before--;
      return before >= view.sentence.first && view.tokens[before]!.verbs.some((each) => each.person === 3);
    }) ?? null
  );
}
