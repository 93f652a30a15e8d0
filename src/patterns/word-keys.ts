import type { NounReading, Token } from "../model/token.ts";

export interface WordKey {
  /** Folded, with its article, without conjunction and one-letter preposition. */
  readonly key: string;
  readonly reading: NounReading | null;
}

const ARTICLE = "\u0627\u0644";
/* Kept under the readings, which all tokens of one spelling share. */
const keysOf = new WeakMap<Token["nouns"], readonly WordKey[]>();
const innerKeysOf = new WeakMap<Token["nouns"], readonly string[]>();

/** The spellings under which a token can begin a phrase: as written, then without conjunction and preposition. */
export function wordKeys(token: Token): readonly WordKey[] {
  const known = keysOf.get(token.nouns);
  if (known) return known;
  const keys: WordKey[] = [];
  if (token.nouns.length === 0) keys.push({ key: token.folded, reading: null });
  for (const reading of token.nouns) {
    const key = (reading.article ? ARTICLE : "") + (reading.enclitic ? token.folded : reading.stem);
    if (!keys.some((each) => each.key === key && each.reading?.preposition === reading.preposition))
      keys.push({ key, reading });
  }
  if (!keys.some((each) => each.key === token.folded)) keys.push({ key: token.folded, reading: null });
  keys.sort((a, b) => proclitics(a) - proclitics(b));
  keysOf.set(token.nouns, keys);
  return keys;
}

function proclitics({ reading }: WordKey): number {
  return reading ? reading.conjunction.length + reading.preposition.length : 0;
}

/** The stem with or without article, for words inside a phrase. */
export function innerKeys(token: Token): readonly string[] {
  const known = innerKeysOf.get(token.nouns);
  if (known) return known;
  const keys = [token.folded];
  for (const reading of token.nouns)
    if (!reading.conjunction && !reading.preposition && reading.article) keys.push(reading.stem);
  innerKeysOf.set(token.nouns, keys);
  return keys;
}
