import type { NounReading, VerbReading } from "../model/token.ts";

export interface WordAnalysis {
  readonly nouns: readonly NounReading[];
  readonly verbs: readonly VerbReading[];
}

/** What a stage may ask of a language; stages never import a language directly. */
export interface Language {
  readonly code: string;
  fold(text: string): string;
  /** All readings of one written word, best first. */
  analyze(raw: string): WordAnalysis;
}
