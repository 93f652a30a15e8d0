import type { Language, WordAnalysis } from "../languages/language.ts";
import type { TokenKind } from "../model/token.ts";

interface KnownWord extends WordAnalysis {
  readonly folded: string;
}

/** Words kept; with more of them all are forgotten, so that a stream of any length takes constant memory. */
const MOST = 30_000;
/** Longer ones hardly come again. */
const LONGEST = 40;

const known = new WeakMap<Language, Map<string, KnownWord>>();

/**
 * The readings of a written word, worked out once for all documents: tokens of one spelling share their readings, under which later
 * stages keep what they work out in turn.
 */
export function knownWord(language: Language, raw: string, kind: TokenKind): KnownWord {
  const words = known.get(language) ?? new Map<string, KnownWord>();
  known.set(language, words);
  const met = words.get(raw);
  if (met) return met;
  const analysis = kind === "word" ? language.analyze(raw) : { nouns: [], verbs: [] };
  const word = { folded: language.fold(raw), nouns: analysis.nouns, verbs: analysis.verbs };
  if (raw.length > LONGEST) return word;
  if (words.size >= MOST) words.clear();
  words.set(raw, word);
  return word;
}
