/*
 * Languages in Arabic script, told by the letters that only they have. Letters are escapes, so that no line mixes
 * directions.
 */
const KURDISH = /[\u06D5\u06CE\u06C6\u06B5\u0695]/g;
const PASHTO = /[\u067C\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD\u06D0]/g;
const URDU = /[\u0679\u0688\u0691\u06C1\u06D2\u06BA]/g;
const PERSIAN = /[\u067E\u0686\u0698\u06AF\u06A9\u06CC]/g;
/** Ta marbuta: every thirtieth letter of Arabic, next to absent from the others. */
const TA_MARBUTA = /\u0629/g;

/** Enough to tell a language, and the same for a note and a book. */
const SAMPLE = 20_000;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/**
 * The language of a text by its letters: `ar`, `fa`, `ur`, `ps`, `ku` in Arabic script, `en` for every text in Latin
 * letters, `und` for the rest. Rough, and meant to be: it decides who reads the text, and a given language comes
 * first.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  const arabic = count(sample, /\p{Script=Arabic}(?<=\p{L})/gu);
  if (letters === 0) return "und";
  if (arabic * 2 < letters) return count(sample, /\p{Script=Latin}/gu) * 2 >= letters ? "en" : "und";

  const share = (pattern: RegExp) => count(sample, pattern) / arabic;
  if (share(KURDISH) > 0.05) return "ku";
  if (share(PASHTO) > 0.02) return "ps";
  if (share(URDU) > 0.03) return "ur";
  return share(PERSIAN) > 0.04 && share(TA_MARBUTA) < 0.01 ? "fa" : "ar";
}

/** True when both languages are written in Arabic script, or neither is. */
export function sameScript(left: string, right: string): boolean {
  const arabicScript = ["ar", "fa", "ur", "ps", "ku", "ckb", "sd", "ug"];
  return arabicScript.includes(left) === arabicScript.includes(right);
}
