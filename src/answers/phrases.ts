/* Phrases of questions.yaml in the words of a question. */
import { FEH, WAW } from "../languages/ar/letters.ts";
import type { Token } from "../model/token.ts";

export type Fold = (word: string) => string;

/** The longest of `phrases` that stands at `at`; 0: none. A conjunction written to its first word is passed over. */
export function longestAt(tokens: readonly Token[], at: number, phrases: readonly string[], fold: Fold): number {
  let longest = 0;
  for (const phrase of phrases) {
    const parts = phrase.split(/\s+/u).map(fold);
    if (parts.length > longest && parts.every((part, offset) => isWord(tokens[at + offset], part, offset === 0)))
      longest = parts.length;
  }
  return longest;
}

function isWord(token: Token | undefined, word: string, first: boolean): boolean {
  if (!token) return false;
  if (token.folded === word) return true;
  return first && token.kind === "word" && (token.folded === WAW + word || token.folded === FEH + word);
}

export function stands(token: Token | undefined, words: readonly string[], fold: Fold): boolean {
  return token !== undefined && words.some((word) => fold(word) === token.folded);
}
