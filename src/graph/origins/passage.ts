import type { ClaimRecord } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";

/** Ends of sentences: full stop, question mark (Latin and Arabic), exclamation mark, line end. */
const END = /[.?\u061F!\n]/u;
/** UTF-16 units to look for one on either side. */
const REACH = 600;

/** The sentence in which a claim stands, as its document has it; the evidence alone where the text is not known. */
export function passageOf({ evidence }: ClaimRecord, document: Document | undefined): string {
  if (!document || document.text.slice(evidence.start, evidence.end) !== evidence.text) return evidence.text;
  const { text } = document;
  let start = evidence.start;
  while (start > 0 && evidence.start - start < REACH && !END.test(text[start - 1] ?? "\n")) start--;
  let end = evidence.end;
  while (end < text.length && end - evidence.end < REACH && !END.test(text[end] ?? "\n")) end++;
  return text.slice(start, end);
}
