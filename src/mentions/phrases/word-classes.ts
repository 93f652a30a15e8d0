/* Small questions about a token that several phrase rules ask. */
import type { HeadSense } from "../../languages/lexicon.ts";
import type { NounReading, Token } from "../../model/token.ts";
import { innerKeys, wordKeys } from "../../patterns/word-keys.ts";
import type { PhraseContext } from "./phrase-context.ts";

export interface HeadMatch {
  readonly senses: readonly HeadSense[];
  readonly end: number;
  readonly reading: NounReading;
}

/** The longest head noun of the lexicon that begins at a token, of at most so many words. */
export function headAt(context: PhraseContext, index: number, words = Number.POSITIVE_INFINITY): HeadMatch | null {
  const token = context.tokens[index];
  if (!token || token.kind !== "word" || context.timed.has(index)) return null;
  let best: HeadMatch | null = null;
  for (const reading of token.nouns) {
    if (!reading.known) continue;
    const match = context.lexicon.heads.longest(reading.stem, (offset) => {
      const next = offset < words ? context.tokens[index + offset] : undefined;
      return next && next.kind === "word" ? innerKeys(next) : null;
    });
    if (match && (!best || match.length > best.end - index))
      best = { senses: match.values, end: index + match.length, reading };
  }
  return best;
}

const CLOSED = ["relatives", "demonstratives", "pronouns"] as const;

export function isFunctionWord(context: PhraseContext, token: Token): boolean {
  const { lexicon } = context;
  // "alladhi" is no noun with an article, however it may be cut.
  if (CLOSED.some((words) => lexicon[words].has(token.folded))) return true;
  return (
    wordKeys(token).some(
      ({ key }) =>
        lexicon.stop.has(key) ||
        lexicon.prepositions.has(key) ||
        lexicon.conjunctions.has(key) ||
        lexicon.relatives.has(key) ||
        lexicon.pronouns.has(key) ||
        lexicon.demonstratives.has(key),
    ) &&
    !token.nouns.some(
      (reading) => reading.known && reading.conjunction === "" && reading.preposition === "" && reading.article,
    )
  );
}

/** A finite verb unless the token is (also) a known noun in its plainest reading. */
export function isVerb(token: Token): boolean {
  const verb = token.verbs.find((reading) => reading.person === 3);
  if (!verb) return false;
  const noun = token.nouns.find(
    (reading) => reading.known && reading.conjunction === verb.conjunction && !reading.preposition,
  );
  return !noun;
}

export function isEventWord(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index];
  if (!token) return false;
  return token.nouns.some(
    (reading) =>
      reading.known &&
      context.lexicon.frameWords.longest(reading.stem, (offset) =>
        context.tokens[index + offset] ? innerKeys(context.tokens[index + offset]!) : null,
      ) !== null,
  );
}

export function isMasdar(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index];
  return (token?.nouns ?? []).some((reading) =>
    context.lexicon.frameWords
      .longest(reading.stem, (offset) =>
        context.tokens[index + offset] ? innerKeys(context.tokens[index + offset]!) : null,
      )
      ?.values.some((sense) => sense.frame.kind === "masdar"),
  );
}

/** Does an adverbial phrase that makes claims begin here ("led by", "supported by")? */
export function isCircumstance(context: PhraseContext, index: number): boolean {
  const match = context.lexicon.frameWords.longest(context.tokens[index]!.folded, (offset) =>
    context.tokens[index + offset] ? innerKeys(context.tokens[index + offset]!) : null,
  );
  return match?.values.some((sense) => sense.frame.kind === "circumstance") ?? false;
}

/** Could this word be part of a proper name that nobody has declared? */
export function isNameish(context: PhraseContext, index: number, first: boolean): boolean {
  const token = context.tokens[index];
  if (!token || context.timed.has(index)) return false;
  if (token.kind === "latin") return true;
  if (token.kind !== "word" || token.folded.length < 2 || isFunctionWord(context, token)) return false;
  if (context.nationality(token.folded) !== undefined) return false;
  if (token.nouns.some((reading) => reading.article && !reading.conjunction && !reading.preposition) && first)
    return false;
  if (first && token.nouns.some((reading) => reading.known && reading.preposition)) return false;
  if (isVerb(token) || isQuality(context, token) || token.raw.includes("\u064B")) return false;
  const head = headAt(context, index);
  if (head && head.reading.conjunction === "" && head.reading.preposition === "") return false;
  return !isEventWord(context, index) && !context.lexicon.sayingParticiples.has(token.folded);
}

/** Declared everyday adjectives (big, new, several): never names. */
export function isQuality(context: PhraseContext, token: Token): boolean {
  return token.nouns.some(
    (reading) => !reading.conjunction && !reading.preposition && context.lexicon.qualities.has(reading.stem),
  );
}

/** The offset of a token's first letter after its conjunction and one-letter preposition. */
export function startOf(token: Token, conjunction: string, preposition: string): number {
  // In lil- the lam is the preposition's and the article's: it stays.
  const shared = preposition === "\u0644" && token.folded.startsWith(`${conjunction}\u0644\u0644`);
  const skipped = conjunction.length + (shared ? 0 : preposition.length);
  if (skipped === 0) return token.span.start;
  // Vowel marks may stand between the letters: count letters, not characters.
  let letters = 0;
  let offset = 0;
  while (offset < token.raw.length && letters < skipped) {
    if (!/\p{M}|\u0640/u.test(token.raw[offset]!)) letters++;
    offset++;
  }
  while (offset < token.raw.length && /\p{M}/u.test(token.raw[offset]!)) offset++;
  return token.span.start + offset;
}
