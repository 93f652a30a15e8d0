import { lettersOf } from "./page-runs.ts";
import { RIGHT_TO_LEFT } from "./run.ts";

/*
 * A ligature of lam and alef is one glyph that stands for two letters. pdf.js turns right-to-left text letter by letter
 * and so turns these two as well. The glyphs themselves tell which words that happened to.
 */

/** Alef, then alef, then lam: what no word has and a turned ligature after the article gives. */
export const TURNED_LIGATURE = /\u0627[\u0622\u0623\u0625\u0627]\u0644/u;
const WORD = /[\p{Script=Arabic}\p{M}]+/gu;

/** Words that were turned wrongly, with how they are right; from glyphs in the order in which they are painted. */
export function ligatureRepairs(glyphRuns: Iterable<readonly string[]>): ReadonlyMap<string, string> {
  const repairs = new Map<string, string>();
  const sound = new Set<string>();
  for (const glyphs of glyphRuns) {
    for (const word of wordsOf(glyphs)) {
      const right = [...word].reverse().join("");
      const wrong = [...word.join("")].reverse().join("");
      if (right === wrong) sound.add(lettersOf(right));
      else repairs.set(lettersOf(wrong), lettersOf(right));
    }
  }
  // A word that also stands there as it is could be either.
  for (const word of sound) repairs.delete(word);
  return repairs;
}

function* wordsOf(glyphs: readonly string[]): Iterable<readonly string[]> {
  let word: string[] = [];
  for (const glyph of [...glyphs, " "]) {
    if (RIGHT_TO_LEFT.test(glyph) || /^\p{M}+$/u.test(glyph)) word.push(glyph);
    else if (word.length > 0) {
      yield word;
      word = [];
    }
  }
}

export function repaired(text: string, repairs: ReadonlyMap<string, string>): string {
  return repairs.size === 0 ? text : text.replace(WORD, (word) => repairs.get(word) ?? word);
}
