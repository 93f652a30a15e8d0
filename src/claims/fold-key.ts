/** Folding of lexicon lemmas without importing a language: only what lemmas contain. */
export function foldKey(lemma: string): string {
  return lemma
    .replace(/[\u064B-\u065F\u0670\u0640]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/gu, "\u0627")
    .replace(/[\u0649\u0626]/gu, "\u064A")
    .replace(/\u0624/gu, "\u0648")
    .replace(/\u0629/gu, "\u0647");
}
