import type { Document } from "./document.ts";
import type { Span } from "./span.ts";

/** A noun-like reading: conjunction, preposition and article cut off, what is left, and a possessive suffix. All folded. */
export interface NounReading {
  /** "", waw or feh. */
  readonly conjunction: string;
  /** "", or the one-letter preposition (b, l, k). */
  readonly preposition: string;
  readonly article: boolean;
  readonly stem: string;
  readonly enclitic: string;
  /** The stem is a word of the lexicon. */
  readonly known: boolean;
}

/** A finite verb of the lexicon. */
export interface VerbReading {
  readonly conjunction: string;
  /** "", s (future) or l (purpose). */
  readonly particle: string;
  /** Lemma and form: the key under which frames and cues are found. */
  readonly verb: string;
  readonly tense: "perfect" | "imperfect";
  readonly person: 1 | 3;
  readonly gender: "m" | "f" | "both";
  readonly number: "s" | "d" | "p";
  readonly voice: "active" | "passive" | "both";
  readonly jussive: boolean;
  readonly enclitic: string;
}

export type TokenKind = "word" | "latin" | "number" | "punctuation";

export interface Token {
  readonly index: number;
  readonly span: Span;
  readonly raw: string;
  readonly folded: string;
  readonly kind: TokenKind;
  /** Best first, none thrown away. */
  readonly nouns: readonly NounReading[];
  readonly verbs: readonly VerbReading[];
}

/** Tokens `first` (included) to `end` (excluded). */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly first: number;
  readonly end: number;
}

export interface TokenizedDocument {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}
