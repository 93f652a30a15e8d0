import type { TokenKind } from "../model/token.ts";

export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/* A number may hold separators between digits (2,500 · 3.5 · 10:30 · 2022-01-28); a word may hold marks, tatweel and joiners. */
const PIECES =
  /(?<number>[0-9\u0660-\u0669\u06F0-\u06F9]+(?:[.,:/\-\u066B\u066C][0-9\u0660-\u0669\u06F0-\u06F9]+)*)|(?<word>[\p{Script=Arabic}\p{M}\u0640\u200C\u200D]+)|(?<latin>[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[.'’&_-][\p{L}\p{N}]+)*)|(?<punctuation>[^\s])/gu;

/* Arabic script has punctuation of its own, which \p{Script=Arabic} may take into a word. */
const ARABIC_PUNCTUATION = /[\u060C\u061B\u061E\u061F\u066A-\u066D\u06D4]/u;

/**
 * Cuts a text into words, numbers and single punctuation marks; white space is dropped, and so are the marks of hashtags: #two_words are
 * two words. Spans count UTF-16 units.
 */
export function splitWords(text: string): RawToken[] {
  const tokens: RawToken[] = [];
  for (const match of text.matchAll(PIECES)) {
    const { number, word, latin } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (isHashtagMark(text, start)) continue;
    if (word !== undefined && ARABIC_PUNCTUATION.test(word)) {
      splitPunctuation(word, start, tokens);
      continue;
    }
    tokens.push({
      start,
      end,
      kind:
        number !== undefined ? "number" : word !== undefined ? "word" : latin !== undefined ? "latin" : "punctuation",
    });
  }
  return tokens;
}

/** "#" before a letter; "_" between the words of a tag. */
function isHashtagMark(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== "#" && mark !== "_") return false;
  const word = /[\p{L}\p{M}\p{N}]/u;
  return word.test(text[at + 1] ?? "") && (mark === "#" || word.test(text[at - 1] ?? ""));
}

function splitPunctuation(word: string, offset: number, tokens: RawToken[]): void {
  let from = 0;
  const flush = (to: number) => {
    if (to > from) tokens.push({ start: offset + from, end: offset + to, kind: "word" });
  };
  for (let index = 0; index < word.length; index++) {
    if (!ARABIC_PUNCTUATION.test(word[index]!)) continue;
    flush(index);
    tokens.push({ start: offset + index, end: offset + index + 1, kind: "punctuation" });
    from = index + 1;
  }
  flush(word.length);
}
