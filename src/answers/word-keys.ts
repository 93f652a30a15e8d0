/* Words of names and of questions as they are compared: in either script, by meaning (glossary, synonyms) and by sound. */

import { nameKey } from "../languages/ar/name-key.ts";
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Token } from "../model/token.ts";
import { loadGlossary } from "../resources/load-glossary.ts";
import { loadQuestions } from "../resources/load-questions.ts";

export interface WordKeys {
  /** One key for the forms of a word. */
  key(word: string): string;
  /** Keys of the words of a name, prepositions left out. */
  keysOf(name: string): readonly string[];
  /** All keys that a word of a question can mean. */
  meant(token: Token): readonly string[];
  /** The consonants that are heard in a word of either script. */
  sound(word: string): string;
}

export function wordKeys(language: Language & { readonly lexicon: Lexicon }): WordKeys {
  const { lexicon } = language;
  const known = new Map<string, string>();
  const made = (word: string): string => {
    const folded = language.fold(word);
    const bare = nameKey(folded);
    for (const form of [folded, bare]) {
      const lemma = lexicon.heads.longest(form, () => null)?.values[0]?.lemma;
      if (lemma && !lemma.includes(" ")) return nameKey(lemma);
    }
    return /^[a-z]{5,}s$/u.test(bare) ? bare.slice(0, -1) : bare;
  };
  const key = (word: string): string => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = made(word);
    known.set(word, found);
    return found;
  };
  const glossary = glossaryOf(key);
  const synonyms = synonymsOf(key);
  const withSynonyms = (found: string) => [found, ...(synonyms.get(found) ?? [])];
  return {
    key,
    keysOf: (name) =>
      (name.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => isNaming(word, lexicon, language)).map(key),
    meant(token) {
      if (token.kind === "latin") {
        const own = key(token.folded);
        const singular = token.folded.replace(/(?:ies)$/u, "y").replace(/(?:es|s)$/u, "");
        const meant = glossary.get(token.folded) ?? glossary.get(own) ?? glossary.get(singular) ?? [];
        return [...new Set([own, ...meant.flatMap(withSynonyms)])];
      }
      const stems = token.nouns.flatMap(({ stem, preposition, conjunction }) =>
        preposition !== "" || conjunction !== "" || stem !== token.folded ? [stem] : [],
      );
      return [...new Set([token.folded, ...stems].map(key).flatMap(withSynonyms))];
    },
    sound,
  };
}

function isNaming(word: string, { prepositions, given }: Lexicon, { fold }: Language): boolean {
  const folded = fold(word);
  return (!prepositions.has(folded) || given.has(folded)) && !loadGlossary().particles.includes(folded);
}

function glossaryOf(key: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>();
  for (const { en, ar } of loadGlossary().words)
    for (const word of en) meanings.set(word, [...(meanings.get(word) ?? []), ...ar.map(key)]);
  return meanings;
}

function synonymsOf(key: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const words of loadQuestions("ar").synonyms) {
    const keys = words.map(key);
    for (const each of keys) found.set(each, new Set([...(found.get(each) ?? []), ...keys]));
  }
  return found;
}

/** Vowels and what only lengthens them are left out, doubled consonants are one: transliterations differ in them most. */
function sound(word: string): string {
  const { letters, spellings } = loadGlossary();
  let heard = "";
  let rest = word.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  while (rest !== "") {
    const letter = letters[rest[0] ?? ""];
    const spelt = letter === undefined ? spellings.find(({ en }) => rest.startsWith(en)) : undefined;
    const next = letter ?? spelt?.sound ?? "";
    if (!heard.endsWith(next) || next === "") heard += next;
    rest = rest.slice(spelt ? spelt.en.length : 1);
  }
  return heard;
}
