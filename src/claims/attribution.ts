/*
 * Who says it (PARC: source, cue, content). A cue stands in the claim's own sentence or the claim stands in an open quotation; speakers
 * do not leak over full stops (reading-arabic, 2.3 and 3.8). Chains are outermost first.
 */
import type { AttributionVerb } from "../languages/lexicon.ts";
import type { EntityMention } from "../model/mention.ts";
import { wordKeys } from "../patterns/word-keys.ts";
import { isComplementizer } from "./clauses.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";

export type Stance = "assert" | "deny" | "doubt" | "possible" | "intend";

export interface Scope {
  readonly from: number;
  readonly to: number;
  readonly chain: readonly EntityMention[];
  readonly stance: Stance;
  /** Token of the verb of saying, null for phrases. */
  readonly cue: number | null;
  /** Postposed phrases stand outside verbs of saying. */
  readonly outer: boolean;
}

/** What is remembered from sentence to sentence. */
export interface SpeakerMemory {
  chain: readonly EntityMention[];
  quoted: readonly EntityMention[] | null;
}

const SPEAKERS = new Set([
  "Person",
  "ArmedGroup",
  "StateForce",
  "Government",
  "Organization",
  "Media",
  "Source",
  "Population",
  "Place",
]);
const ABOUT = "\u0639\u0646";
const TO = "\u0644";

export function findScopes(view: SentenceView, memory: SpeakerMemory): Scope[] {
  const scopes: Scope[] = [];
  const { sentence, tokens } = view;
  if (memory.quoted)
    scopes.push({
      from: sentence.first,
      to: sentence.end,
      chain: memory.quoted,
      stance: "assert",
      cue: null,
      outer: false,
    });
  for (let index = sentence.first; index < sentence.end; index++) {
    const token = tokens[index]!;
    if (token.kind !== "word") continue;
    const phrase = phraseCue(view, index, memory);
    if (phrase) {
      scopes.push(phrase);
      continue;
    }
    const participle = view.lexicon.sayingParticiples.get(token.folded);
    if (
      participle &&
      (token.raw.includes("\u064B") || token.folded.endsWith("\u0627") || token.folded.endsWith("\u0647")) &&
      contentAfter(view, index + 1, 4) !== null
    ) {
      const speaker = scopes.findLast((scope) => !scope.outer)?.chain ?? memory.chain;
      if (speaker.length > 0)
        scopes.push({
          from: index,
          to: sentence.end,
          chain: speaker,
          stance: stanceOf(participle.stance),
          cue: index,
          outer: false,
        });
      continue;
    }
    const scope = verbCue(view, index, memory);
    if (scope) {
      scopes.push(scope);
      if (scope.chain.length > 0) memory.chain = scope.chain;
    }
  }
  for (const scope of scopes) if (scope.outer && scope.chain.length > 0) memory.chain = scope.chain;
  return scopes;
}

function verbCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const token = view.tokens[index]!;
  for (const verb of token.verbs) {
    if (verb.person !== 3) continue;
    const saying = view.lexicon.sayingByVerb.get(verb.verb);
    if (!saying || (view.slotAt(index) && !verb.conjunction)) continue;
    const content = contentOf(view, index, saying);
    if (content === null) continue;
    const { chain, known } = speakersOf(view, index, content, memory);
    if (!known && saying.stance !== "continue" && chain.length === 0) return null;
    return { from: content, to: view.sentence.end, chain, stance: stanceOf(saying.stance), cue: index, outer: false };
  }
  return null;
}

/** Where the content of a verb of saying begins; null when this use of the verb says nothing. */
function contentOf(view: SentenceView, index: number, verb: AttributionVerb): number | null {
  const anna = verb.takes.includes("anna") ? contentAfter(view, index + 1, 22) : null;
  if (anna !== null) return anna;
  if (!verb.takes.includes("masdar")) return null;
  for (let at = index + 1; at < Math.min(view.sentence.end, index + 14); at++) {
    const token = view.tokens[at]!;
    if (token.verbs.some((each) => each.person === 3) && !token.nouns.some((noun) => noun.known)) return null;
    const event = token.nouns.some(
      (noun) => noun.known && !noun.conjunction && view.lexicon.frameWords.longest(noun.stem, () => null),
    );
    if (event && !view.slotAt(at)) return at;
  }
  return null;
}

function contentAfter(view: SentenceView, from: number, reach: number): number | null {
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

/** Speakers around the verb: named after it, before it, or the last speaker; relays and media hops outside. */
function speakersOf(
  view: SentenceView,
  index: number,
  content: number,
  memory: SpeakerMemory,
): { chain: readonly EntityMention[]; known: boolean } {
  const after = view.slots.filter(
    (slot) => slot.mention.first > index && slot.mention.end <= content && SPEAKERS.has(slot.mention.identity.type),
  );
  const about = after.find((slot) => slot.preposition === ABOUT);
  const bare = after.find(
    (slot) => slot.preposition === "" && slot.mention.category !== "quantity" && slot.mention.first - index <= 6,
  );
  const medium = after.find(
    (slot) =>
      slot.mention.identity.type === "Media" &&
      slot !== bare &&
      slot !== about &&
      (slot.preposition === TO || slot.preposition === "\u0645\u0639" || slot.mention.first > index + 1),
  );
  const before = bare ? null : precedingSpeaker(view, index);
  const speaker = bare ?? before;
  if (about && view.tokens[index]!.verbs.some((verb) => view.lexicon.sayingByVerb.get(verb.verb)?.stance === "relay"))
    return { chain: [...(speaker ? [speaker.mention] : []), about.mention], known: true };
  if (!speaker) return { chain: memory.chain, known: false };
  if (
    speaker.mention.anaphor &&
    memory.chain.length > 0 &&
    speaker.mention.identity.id === memory.chain.at(-1)!.identity.id
  )
    return { chain: memory.chain, known: true };
  return { chain: medium ? [medium.mention, speaker.mention] : [speaker.mention], known: true };
}

function precedingSpeaker(view: SentenceView, index: number): Slot | null {
  const clause = view.clauseAt(index);
  const token = view.tokens[index]!;
  if (token.verbs[0]?.conjunction) return null;
  const slot = view.slots.findLast(
    (each) => each.mention.end <= index && each.mention.first >= clause.first && each.preposition === "",
  );
  return slot && SPEAKERS.has(slot.mention.identity.type) && index - slot.mention.end <= 4 ? slot : null;
}

/** "the source", when nothing of that name came before: the last speaker. */
function unresolved(mention: EntityMention): boolean {
  return mention.anaphor && mention.category === "source";
}

/** "according to X": covers its sentence; with a verb of saying after it ("according to what X said") likewise. */
function phraseCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const token = view.tokens[index]!;
  for (const { key, reading } of wordKeys(token)) {
    if (reading && reading.preposition && !key.startsWith("\u062D")) continue;
    const match = view.lexicon.sayingPhrases.longest(key, (offset) => {
      const next = view.tokens[index + offset];
      return next && next.kind === "word" ? [next.folded, next.folded.startsWith(TO) ? TO : next.folded] : null;
    });
    const phrase = match?.values[0];
    if (!match || !phrase) continue;
    const from = index + match.length;
    const slots = view.slots.filter(
      (slot) =>
        slot.mention.end > index &&
        slot.mention.first >= index &&
        slot.mention.first <= from + (phrase.verb ? 4 : 2) &&
        SPEAKERS.has(slot.mention.identity.type),
    );
    const [source, second] = slots;
    if (!source) continue;
    const medium =
      second && second.mention.identity.type === "Media" && second.preposition === TO ? [second.mention] : [];
    const resumed = unresolved(source.mention) && memory.chain.length > 0 ? memory.chain : null;
    const initial = index - view.sentence.first <= 1;
    return {
      from: initial ? source.mention.end : view.sentence.first,
      to: initial ? view.sentence.end : index,
      chain: resumed ?? [...medium, source.mention],
      stance: "assert",
      cue: phrase.verb ? from : null,
      outer: true,
    };
  }
  return null;
}

function stanceOf(stance: string): Stance {
  if (stance === "deny") return "deny";
  if (stance === "doubt" || stance === "accuse") return "doubt";
  if (stance === "possible" || stance === "warn") return "possible";
  return ["threaten", "commit", "demand"].includes(stance) ? "intend" : "assert";
}

/** The chain over a token: postposed phrases outside, then verbs from the outer to the inner. */
export function chainAt(scopes: readonly Scope[], token: number): { chain: readonly EntityMention[]; stance: Stance } {
  const over = scopes.filter((scope) => token >= scope.from && token < scope.to && scope.chain.length > 0);
  const inner = over.filter((scope) => !scope.outer).at(-1);
  const outer = over.find((scope) => scope.outer);
  const chain: EntityMention[] = [];
  for (const mention of [...(outer?.chain ?? []), ...(inner?.chain ?? [])])
    if (!chain.some((each) => each.identity.id === mention.identity.id)) chain.push(mention);
  return { chain, stance: inner?.stance ?? "assert" };
}
