import type { Sentence, Token } from "../model/token.ts";

const ENDS = new Set([".", "!", "?", "\u061F", "\u06D4", "\u2026"]);
const CLOSERS = new Set(['"', "\u201D", "\u00BB", ")", "\u2019", "'", "\u201C"]);

/**
 * Tokens after which a comma ends a sentence, and twice as many end it anywhere: no writer goes on so long, and what reads a sentence
 * takes time with the square of its length.
 */
const LONGEST = 300;
const COMMAS = new Set(["\u060C", ",", "\u061B", ";"]);

/** Sentences end at full stops, question marks and line breaks; a closing quotation mark after the stop belongs to it. */
export function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (end: number) => {
    if (end > first)
      sentences.push({
        index: sentences.length,
        span: { start: tokens[first]!.span.start, end: tokens[end - 1]!.span.end },
        first,
        end,
      });
    first = end;
  };
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const next = tokens[index + 1];
    const gap = next ? text.slice(token.span.end, next.span.start) : "";
    if (/[\n\r\u2028\u2029]/u.test(gap)) {
      close(index + 1);
      continue;
    }
    const length = index + 1 - first;
    if (length >= 2 * LONGEST || (length >= LONGEST && COMMAS.has(token.raw))) {
      close(index + 1);
      continue;
    }
    if (token.kind !== "punctuation" || !ENDS.has(token.raw)) continue;
    if (token.raw === "." && isAbbreviation(tokens, index, gap)) continue;
    let end = index + 1;
    while (
      end < tokens.length &&
      CLOSERS.has(tokens[end]!.raw) &&
      tokens[end]!.span.start === tokens[end - 1]!.span.end
    )
      end++;
    while (end < tokens.length && ENDS.has(tokens[end]!.raw)) end++;
    close(end);
    index = end - 1;
  }
  close(tokens.length);
  return sentences;
}

/** "d. Name": a single letter before a stop, or a stop without space inside a Latin name. */
function isAbbreviation(tokens: readonly Token[], index: number, gap: string): boolean {
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!before || !next) return false;
  const joined = before.span.end === tokens[index]!.span.start;
  return (
    joined &&
    ((before.raw.length === 1 && before.kind !== "punctuation") ||
      (gap === "" && before.kind === "latin" && next.kind === "latin"))
  );
}
