import type { ClaimRecord } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { wordsOf } from "../words-of.ts";

/** Ends of sentences: full stop, question mark (Latin and Arabic), exclamation mark, line end. */
const END = /[.?\u061F!\n]/u;
/** UTF-16 units to look for one on either side. */
const REACH = 600;
/** A passage of fewer words says too little to know it again: agreement can be chance. */
export const SHORTEST = 12;

/**
 * The sentence in which a claim stands, as its document has it, with those beside it where it is short: one after it,
 * then one before it. The evidence alone where the text is not known.
 */
export function passageOf({ evidence }: ClaimRecord, document: Document | undefined): string {
  if (!document || document.text.slice(evidence.start, evidence.end) !== evidence.text) return evidence.text;
  const { text } = document;
  let start = startOfSentence(text, evidence.start);
  let end = endOfSentence(text, evidence.end);
  if (isShort(text.slice(start, end))) end = endOfSentence(text, skip(text, end, 1));
  if (isShort(text.slice(start, end))) start = startOfSentence(text, skip(text, start, -1));
  return text.slice(start, end);
}

function startOfSentence(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < REACH && !END.test(text[start - 1] ?? "\n")) start--;
  return start;
}

function endOfSentence(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < REACH && !END.test(text[end] ?? "\n")) end++;
  return end;
}

/** Over ends of sentences and blanks between two of them. */
function skip(text: string, from: number, step: 1 | -1): number {
  let at = from;
  const next = () => text[step === 1 ? at : at - 1];
  for (let each = next(); each !== undefined && (END.test(each) || each === " "); each = next()) at += step;
  return at;
}

function isShort(passage: string): boolean {
  return wordsOf(passage).length < SHORTEST;
}
