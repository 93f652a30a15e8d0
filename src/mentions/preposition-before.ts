import { WAW } from "../patterns/joining.ts";
import type { Draft } from "./phrases/draft.ts";
import { isQuote, type PhraseContext } from "./phrases/phrase-context.ts";

export interface Preposition {
  readonly preposition: string;
  readonly opens: number;
}

/** Compound prepositions of up to three words ("min qibal", "'ala yad", "bi-rasas"). */
const LONGEST = 3;

/** The preposition over a phrase: its own one-letter one, else the longest declared one that ends right before it. */
export function prepositionBefore(context: PhraseContext, draft: Draft): Preposition {
  if (draft.preposition || draft.conjoined) return { preposition: draft.preposition, opens: draft.first };
  let before = draft.first - 1;
  while (isQuote(context.tokens[before]) || determines(context, before)) before--;
  const part = partitiveBefore(context, before);
  if (part) {
    if (part.preposition) return { preposition: part.preposition, opens: part.opens };
    before = part.opens - 1;
  }
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
      if (context.lexicon.prepositions.has(phrase)) return { preposition: phrase, opens: first };
    }
  }
  return { preposition: "", opens: part?.opens ?? draft.first };
}

const OF = "\u0645\u0646";
/** Adjectives between a part and its whole ("the greatest part of"). */
const BETWEEN = 2;

/** "on the greatest part of the land": the land stands under "on". */
function partitiveBefore({ tokens, lexicon }: PhraseContext, of: number): Preposition | null {
  if (tokens[of]?.folded !== OF) return null;
  for (let at = of - 1; at >= Math.max(0, of - 1 - BETWEEN); at--) {
    const token = tokens[at]!;
    if (token.kind !== "word") return null;
    const reading = token.nouns.find((each) => lexicon.partitives.has(each.stem));
    if (reading) return { preposition: reading.preposition, opens: at };
    if (lexicon.partitives.has(token.folded)) return { preposition: "", opens: at };
    if (token.verbs.length > 0) return null;
  }
  return null;
}

/** "against the last pocket": the noun stands under the preposition all the same. */
function determines({ tokens, lexicon }: PhraseContext, index: number): boolean {
  const token = tokens[index];
  return token?.kind === "word" && lexicon.determiners.has(token.folded);
}
