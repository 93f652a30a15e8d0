/* A verb of saying: its content, its speaker, the medium to whom or in which it was said. */
import type { AttributionVerb } from "../../languages/lexicon.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { VerbReading } from "../../model/token.ts";
import { agrees } from "../argument-types.ts";
import { isComplementizer } from "../clauses.ts";
import type { SentenceView, Slot } from "../sentence-view.ts";
import { join, type Scope, type SpeakerMemory, stanceOf } from "./scope.ts";
import { authorOf, canSpeak, isStatement, publishes, resumed } from "./speaker.ts";

const ABOUT = "\u0639\u0646";
const TO = "\u0644";
const WITH = "\u0645\u0639";
const IN = new Set([
  "\u0641\u064A",
  "\u0639\u0628\u0631",
  "\u062E\u0644\u0627\u0644",
  "\u0645\u0646 \u062E\u0644\u0627\u0644",
]);

export function verbCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const token = view.tokens[index]!;
  for (const verb of token.verbs) {
    if (verb.person !== 3) continue;
    const saying = view.lexicon.sayingByVerb.get(verb.verb);
    if (!saying || (view.slotAt(index) && !verb.conjunction)) continue;
    const content = contentOf(view, index, saying);
    if (content === null) continue;
    const { chain, known } = speakersOf(view, index, verb, saying, content, memory);
    if (!known && saying.stance !== "continue" && chain.length === 0) return null;
    return { from: content, to: view.sentence.end, chain, stance: stanceOf(saying.stance), cue: index, outer: false };
  }
  return null;
}

/** Where the content of a verb of saying begins; null when this use of the verb says nothing. */
function contentOf(view: SentenceView, index: number, verb: AttributionVerb): number | null {
  const anna = verb.takes.includes("anna") ? contentAfter(view, index + 1, 26) : null;
  if (anna !== null) return anna;
  return verb.takes.includes("masdar") ? masdarAfter(view, index + 1, 14) : null;
}

/** The event noun that is said to have happened. */
export function masdarAfter(view: SentenceView, from: number, reach: number): number | null {
  for (let at = from; at < Math.min(view.sentence.end, from + reach); at++) {
    const token = view.tokens[at]!;
    if (token.verbs.some((each) => each.person === 3) && !token.nouns.some((noun) => noun.known)) return null;
    const event = token.nouns.some(
      (noun) => noun.known && !noun.conjunction && view.lexicon.frameWords.longest(noun.stem, () => null),
    );
    if (event && !view.slotAt(at)) return at;
  }
  return null;
}

export function contentAfter(view: SentenceView, from: number, reach: number): number | null {
  for (let at = from; at < Math.min(view.sentence.end, from + reach); at++) {
    const token = view.tokens[at]!;
    if (isComplementizer(token) || token.raw === ":") return at + 1;
    if (token.kind === "punctuation" && (token.raw === "." || token.raw === "\u061B")) return null;
    const opens = token.raw === "\u00AB" || token.raw === "\u201C" || token.raw === '"';
    if (opens && !view.slotAt(at) && longQuotation(view, at)) return at + 1;
  }
  return null;
}

function longQuotation(view: SentenceView, at: number): boolean {
  for (let index = at + 1; index < Math.min(view.sentence.end, at + 7); index++)
    if (["\u00BB", "\u201D", '"'].includes(view.tokens[index]!.raw)) return false;
  return at + 7 < view.sentence.end;
}

/** Speakers around the verb: named after it, before it, the subject of the clause before, or the last speaker; media outside. */
function speakersOf(
  view: SentenceView,
  index: number,
  verb: VerbReading,
  saying: AttributionVerb,
  content: number,
  memory: SpeakerMemory,
): { chain: readonly EntityMention[]; known: boolean } {
  const between = view.slots.filter(({ mention }) => mention.first > index && mention.end <= content);
  const manner = between.find((slot) => IN.has(slot.preposition) && isStatement(view, slot.mention));
  const carrier = manner && between.find((slot) => publishes(view, manner.mention.end, slot));
  const after = between.filter((slot) => slot !== manner && slot !== carrier && canSpeak(view, slot.mention));
  const about = saying.stance === "relay" ? after.find((slot) => slot.preposition === ABOUT) : undefined;
  const bare = after.find((slot) => slot.preposition === "" && slot.mention.first - index <= 6);
  const medium =
    carrier ??
    after.find(
      (slot) =>
        slot.mention.identity.type === "Media" &&
        slot !== bare &&
        slot !== about &&
        (slot.preposition === TO || slot.preposition === WITH || slot.mention.first > index + 1),
    );
  const speaker = bare ?? precedingSpeaker(view, index) ?? (carrier ? hostSpeaker(view, index, verb) : null);
  const outside = medium ? [medium.mention] : [];
  if (about) return { chain: join(speaker ? [speaker.mention] : [], [about.mention]), known: true };
  if (!speaker) {
    const host = memory.chain.length === 0 || verb.conjunction ? hostSpeaker(view, index, verb) : null;
    return { chain: join(outside, host ? [host.mention] : memory.chain), known: host !== null };
  }
  const author = isStatement(view, speaker.mention) ? authorOf(view, speaker) : null;
  if (author) return { chain: resumed(view, author, memory) ?? join(outside, [author]), known: true };
  return { chain: resumed(view, speaker.mention, memory) ?? join(outside, [speaker.mention]), known: true };
}

function precedingSpeaker(view: SentenceView, index: number): Slot | null {
  const clause = view.clauseAt(index);
  if (view.tokens[index]!.verbs[0]?.conjunction) return null;
  const slot = view.slots.findLast(
    (each) => each.mention.end <= index && each.mention.first >= clause.first && each.preposition === "",
  );
  return slot && canSpeak(view, slot.mention) && index - slot.mention.end <= 4 ? slot : null;
}

/** "X claimed the attack and said …": the subject of the verb before. */
function hostSpeaker(view: SentenceView, index: number, verb: VerbReading): Slot | null {
  return (
    view.slots.findLast((slot) => {
      const { mention } = slot;
      if (mention.end > index || slot.preposition !== "" || !canSpeak(view, mention) || !agrees(mention, verb))
        return false;
      let before = mention.first - 1;
      while (view.tokens[before]?.raw === '"') before--;
      return before >= view.sentence.first && view.tokens[before]!.verbs.some((each) => each.person === 3);
    }) ?? null
  );
}
