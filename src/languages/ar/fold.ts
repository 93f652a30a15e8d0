/*
 * Folding makes spellings that news outlets mix compare equal: marks and tatweel go, the seats of hamza and the forms of alef, yeh and
 * teh marbuta become one, presentation forms become letters. The raw text beside it is never changed.
 */
import { ALEF, HEH, WAW, YEH } from "./letters.ts";

const MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const NEEDS_NFKC = /[\uFB50-\uFDFF\uFE70-\uFEFC\uFF00-\uFFEF]/u;
/** Nothing but letters that fold to themselves: half of all words, and folding is what loading does most. */
const FOLDED = /^[\u0621\u0627\u0628\u062A-\u063A\u0641-\u0648\u064A ]*$/;

/** The form under which a word is looked up. Latin letters become lower case; digits of all scripts become ASCII digits. */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  const plain = NEEDS_NFKC.test(text) ? text.normalize("NFKC") : text;
  return plain
    .replace(MARKS, "")
    .replace(/[\u0622\u0623\u0625\u0671\u0672\u0673]/gu, ALEF)
    .replace(/[\u0649\u0626\u06CC]/gu, YEH)
    .replace(/\u0624/gu, WAW)
    .replace(/\u0629/gu, HEH)
    .replace(/\u06A9/gu, "\u0643")
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .toLowerCase();
}

/** Without vowel marks, tatweel and invisible characters; hamza and teh marbuta stay. For deciding between readings. */
export function stripMarks(text: string): string {
  return (NEEDS_NFKC.test(text) ? text.normalize("NFKC") : text).replace(MARKS, "");
}
