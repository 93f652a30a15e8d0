import type { Language } from "../languages/language.ts";
import type { Document } from "../model/document.ts";
import type { Token, TokenizedDocument } from "../model/token.ts";
import { knownWord } from "./known-words.ts";
import { findSentences } from "./sentences.ts";
import { splitWords } from "./split-words.ts";

/** Stage 2: words with all their readings, and sentences. Furniture of the page is left out; offsets count into the whole text. */
export function tokenize(document: Document, language: Language): TokenizedDocument {
  const tokens: Token[] = [];
  const { furniture } = document;
  let passed = 0;
  for (const piece of splitWords(document.text)) {
    // Furniture is sorted: what ends before a word ends before all after it.
    while (passed < furniture.length && furniture[passed]!.end <= piece.start) passed++;
    if (passed < furniture.length && piece.start >= furniture[passed]!.start) continue;
    const raw = document.text.slice(piece.start, piece.end);
    const { folded, nouns, verbs } = knownWord(language, raw, piece.kind);
    tokens.push({
      index: tokens.length,
      span: { start: piece.start, end: piece.end },
      raw,
      folded,
      kind: piece.kind,
      nouns,
      verbs,
    });
  }
  return { document, tokens, sentences: findSentences(document.text, tokens) };
}
