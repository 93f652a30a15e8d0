/* What may be jumped over between a verb and its arguments: ", which …," and "(…)" and "– … –". */

import type { Lexicon } from "../languages/lexicon.ts";
import type { Sentence, Token } from "../model/token.ts";
import { isRelative } from "./clauses.ts";

interface Stretch {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly lexicon: Lexicon;
}

const LONGEST = 24;
const COMMAS = new Set(["\u060C", ","]);
const PAIRS: Readonly<Record<string, string>> = { "(": ")", "-": "-", "\u2013": "\u2013", "\u2014": "\u2014" };

/** From the token that opens an insertion to the token after its end. */
export function insertionsOf(view: Stretch): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const { first, end } = view.sentence;
  for (let index = first; index < end; index++) {
    const token = view.tokens[index]!;
    const closes = PAIRS[token.raw];
    if (closes) {
      const close = seek(view, index + 1, (raw) => raw === closes);
      if (close !== null) {
        found.set(index, close + 1);
        index = close;
      }
      continue;
    }
    if (!COMMAS.has(token.raw) || !opensInsertion(view, index + 1)) continue;
    const close = seek(view, index + 2, (raw) => COMMAS.has(raw));
    if (close !== null) found.set(index, close + 1);
  }
  return found;
}

/** ", which …" or ", he being …". */
function opensInsertion(view: Stretch, index: number): boolean {
  const token = view.tokens[index];
  if (!token || isRelative(token, view.lexicon)) return token !== undefined;
  return token.folded.startsWith("\u0648") && view.lexicon.pronouns.has(token.folded.slice(1));
}

function seek(view: Stretch, from: number, closes: (raw: string) => boolean): number | null {
  const limit = Math.min(view.sentence.end, from + LONGEST);
  for (let index = from; index < limit; index++) if (closes(view.tokens[index]!.raw)) return index;
  return null;
}
