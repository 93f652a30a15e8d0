/* "three Syrians", "the Palestinians", "the killing of a Sudanese": a nationality that stands as a noun of people. */
import { adjectivesAfter, describesNoun } from "./agreement.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { startOf } from "./word-classes.ts";

const AL = "\u0627\u0644";
const SOUND_PLURAL = /(?:\u0648\u0646|\u064A\u0646)$/u;
const DUAL = /[^\u064A]\u064A\u0627\u0646$/u;
const FEMININE = /(?:\u0647|\u0627\u062A)$/u;
const ACCUSATIVE = /\u064A\u0627$/u;

export function demonym(context: PhraseContext, index: number): Draft | null {
  const token = context.tokens[index]!;
  if (token.kind !== "word") return null;
  for (const reading of token.nouns.length > 0 ? token.nouns : []) {
    if (reading.enclitic) continue;
    const word = (reading.article ? AL : "") + reading.stem;
    const id = context.nationality(word);
    const entity = id === undefined ? undefined : context.lexicon.entities.get(id);
    // An adjective of a group or an ideology is spoken of as the group; only peoples are peoples.
    if (!entity?.country || !entity.id.endsWith("-forces")) continue;
    const plural = SOUND_PLURAL.test(word) || context.lexicon.demonyms.has(reading.stem);
    const dual = DUAL.test(word);
    // A thing is feminine singular and a singular with the article describes the noun before it.
    if (!plural && !dual && (reading.article || FEMININE.test(word))) continue;
    if (describesNoun(context, index, reading, plural || dual)) continue;
    const base = draftOf({
      first: index,
      end: index + 1,
      head: index,
      start: startOf(token, reading.conjunction, reading.preposition),
      category: "population" as const,
      level: "nominal" as const,
      lemma: context.fold(entity.country),
      type: "Population",
      identity: null,
      aliases: formsOf(reading.stem),
      conjoined: reading.conjunction !== "",
      preposition: reading.preposition,
      definite: reading.article,
      gender: FEMININE.test(word) ? ("f" as const) : ("m" as const),
      number: plural ? ("p" as const) : dual ? ("d" as const) : ("s" as const),
      victim: true,
      person: true,
    });
    return { ...base, end: adjectivesAfter(context, index + 1, reading.article, [base]) };
  }
  return null;
}

/** The other forms of the noun: singular, accusative, plurals. */
function formsOf(stem: string): string[] {
  const base = stem.replace(SOUND_PLURAL, "").replace(ACCUSATIVE, "\u064A");
  if (!base.endsWith("\u064A")) return [];
  return [base, `${base}\u0627`, `${base}\u0648\u0646`, `${base}\u064A\u0646`];
}
