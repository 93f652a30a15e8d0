import { WAW } from "../patterns/joining.ts";
import type { Draft } from "./phrases/draft.ts";
import { isQuote, type PhraseContext } from "./phrases/phrase-context.ts";

export interface Preposition {
  readonly preposition: string;
  readonly opens: number;
  /** The part that it is told of is joined ("and a number of"). */
  readonly conjoined: boolean;
}

/** Compound prepositions of up to three words ("min qibal", "'ala yad", "bi-rasas"). */
const LONGEST = 3;

/** The preposition over a phrase: its own one-letter one, else the longest declared one that ends right before it. */
export function prepositionBefore(context: PhraseContext, draft: Draft): Preposition {
  const { conjoined } = draft;
  if (draft.preposition || conjoined) return { preposition: draft.preposition, opens: draft.first, conjoined };
  let opens = draft.first;
  for (;;) {
    while (isQuote(context.tokens[opens - 1]) || determines(context, opens - 1)) opens--;
    const part = partBefore(context, opens - 1);
    if (!part) break;
    if (part.preposition || part.conjoined) return part;
    opens = part.opens;
  }
  // "on more than half of it"
  if (opens < draft.first) opens = limitBefore(context, opens);
  const before = opens - 1;
  for (let length = LONGEST; length >= 1; length--) {
    const first = before - length + 1;
    if (first < 0) continue;
    const words = context.tokens.slice(first, before + 1);
    if (words.some((token) => token.kind !== "word")) continue;
    const [head, ...rest] = words;
    const tail = rest.map((token) => token.folded).join(" ");
    for (const key of [
      head!.folded,
      ...head!.nouns.filter((reading) => reading.conjunction).map((reading) => reading.preposition + reading.stem),
      // "and in": too short a word to be read as a noun.
      ...(head!.folded.startsWith(WAW) ? [head!.folded.slice(WAW.length)] : []),
    ]) {
      const phrase = tail ? `${key} ${tail}` : key;
      if (context.lexicon.prepositions.has(phrase)) return { preposition: phrase, opens: first, conjoined };
    }
  }
  while (isQuote(context.tokens[opens])) opens++;
  return { preposition: "", opens, conjoined };
}

const OF = "\u0645\u0646";
/** Adjectives between a part and its whole ("the greatest part of"). */
const BETWEEN = 2;

/** "on the greatest part of the land", "on 80 percent of it": the land stands under "on". */
function partBefore(context: PhraseContext, of: number): Preposition | null {
  const { tokens, lexicon } = context;
  if (tokens[of]?.folded !== OF) return null;
  const share = shareBefore(context, of);
  if (share !== null) return { preposition: "", opens: share, conjoined: false };
  for (let at = of - 1; at >= Math.max(0, of - 1 - BETWEEN); at--) {
    const token = tokens[at]!;
    if (token.kind !== "word") return null;
    const reading = token.nouns.find((each) => lexicon.partitives.has(each.stem));
    if (reading) return { preposition: reading.preposition, opens: at, conjoined: reading.conjunction !== "" };
    if (lexicon.partitives.has(token.folded)) return { preposition: "", opens: at, conjoined: false };
    if (token.verbs.length > 0) return null;
  }
  return null;
}

/** Longest word for a hundredth: "in the hundred". */
const HUNDREDTH = 2;
/** Longest limit of a number: "what is not less than". */
const LIMIT = 4;

/** Where "about 80 percent" begins that ends before "of". */
function shareBefore({ tokens, lexicon }: PhraseContext, of: number): number | null {
  for (let length = HUNDREDTH; length >= 1; length--) {
    const at = of - length;
    const number = tokens[at - 1];
    if (!number || lexicon.percent.longest(tokens[at]!.folded, wordsFrom(tokens, at))?.length !== length) continue;
    const counts = number.kind === "number" || number.nouns.some(({ stem }) => lexicon.numberWords.startsWith(stem));
    return counts ? at - 1 : null;
  }
  return null;
}

/** Where "more than" begins that ends before a token; the token itself without one. */
function limitBefore({ tokens, lexicon }: PhraseContext, end: number): number {
  for (let length = LIMIT; length >= 1; length--) {
    const first = end - length;
    if (first >= 0 && lexicon.modifiers.longest(tokens[first]!.folded, wordsFrom(tokens, first))?.length === length)
      return first;
  }
  return end;
}

function wordsFrom(tokens: PhraseContext["tokens"], first: number): (offset: number) => readonly string[] | null {
  return (offset) => (tokens[first + offset] ? [tokens[first + offset]!.folded] : null);
}

/** "against the last pocket": the noun stands under the preposition all the same. */
function determines({ tokens, lexicon }: PhraseContext, index: number): boolean {
  const token = tokens[index];
  return token?.kind === "word" && lexicon.determiners.has(token.folded);
}
