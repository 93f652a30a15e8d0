/*
 * The readings of a written word: [waw|feh] [s|l|b|k] [al] stem [suffix]. Nothing is thrown away; a word that is known whole is not cut.
 * Lookups are folded, decisions are taken on the raw letters: outlets write hamza and teh marbuta in 98 to 100 % of cases.
 */
import type { NounReading, VerbReading } from "../../model/token.ts";
import type { WordAnalysis } from "../language.ts";
import { fold, stripMarks } from "./fold.ts";
import {
  AL,
  ALEF,
  ALEF_HAMZA_BELOW,
  BEH,
  FATHATAN,
  FEH,
  HEH,
  KAF,
  LAM,
  MEEM,
  NOON,
  SEEN,
  TEH,
  TEH_MARBUTA,
  WAW,
  YEH,
} from "./letters.ts";
import type { IndexedForm } from "./verb-index.ts";

export interface Vocabulary {
  readonly verbs: ReadonlyMap<string, readonly IndexedForm[]>;
  /** Folded stems that are words: never cut further. */
  readonly whole: ReadonlySet<string>;
  /** Folded stems of declared nouns, names' first words and the like. */
  readonly nouns: ReadonlySet<string>;
}

const SUFFIXES = [
  HEH + MEEM + ALEF,
  HEH + ALEF,
  HEH + MEEM,
  HEH + NOON,
  NOON + ALEF,
  KAF + MEEM,
  HEH,
  NOON + YEH,
  YEH,
  KAF,
];

interface Cut {
  readonly conjunction: string;
  readonly preposition: string;
  readonly article: boolean;
  readonly rest: string;
}

export function analyzeWord(raw: string, vocabulary: Vocabulary): WordAnalysis {
  const folded = fold(raw);
  return { nouns: nounReadings(folded, stripMarks(raw), vocabulary), verbs: verbReadings(folded, raw, vocabulary) };
}

function nounReadings(word: string, raw: string, vocabulary: Vocabulary): NounReading[] {
  const readings: NounReading[] = [];
  const isWord = (stem: string) => vocabulary.nouns.has(stem) || vocabulary.whole.has(stem);
  const put = (cut: Cut, stem: string, enclitic: string, known: boolean) =>
    readings.push({
      conjunction: cut.conjunction,
      preposition: cut.preposition,
      article: cut.article,
      stem,
      enclitic,
      known,
    });
  if (vocabulary.whole.has(word)) {
    put({ conjunction: "", preposition: "", article: false, rest: word }, word, "", true);
    return readings;
  }
  const cuts = cutsOf(word, vocabulary.whole);
  // Teh marbuta in the raw word ends it: no suffix can follow, and the folded heh is none.
  const open = !raw.endsWith(TEH_MARBUTA);
  for (const cut of cuts) {
    if (isWord(cut.rest)) {
      put(cut, cut.rest, "", true);
    } else if (!cut.article && open) {
      for (const suffix of SUFFIXES) {
        const stem = cut.rest.slice(0, -suffix.length);
        if (!cut.rest.endsWith(suffix) || stem.length < 2) continue;
        const known = [
          stem,
          stem.endsWith(TEH) ? stem.slice(0, -1) + HEH : "",
          stem.endsWith(YEH) ? `${stem}${NOON}` : "",
        ].find((form) => form && isWord(form));
        if (known) {
          put(cut, known, suffix, true);
          break;
        }
      }
    }
  }
  const whole = cuts[0]!;
  if (!readings.some((reading) => reading.conjunction === "" && reading.preposition === ""))
    put(whole, whole.rest, "", false);
  // An unknown word after a conjunction or with an article: the cut readings stay as alternatives for names.
  for (const cut of cuts.slice(1)) {
    const certain =
      cut.article || (cut.conjunction === WAW && !cut.preposition && cut.rest.length >= 3) || cut.rest.length >= 4;
    if (
      certain &&
      !readings.some((r) => r.stem === cut.rest && r.article === cut.article && r.conjunction === cut.conjunction)
    )
      put(cut, cut.rest, "", false);
  }
  return readings.sort((a, b) => Number(b.known) - Number(a.known));
}

/** The ways to cut proclitics, fewest first. The letters of the article are kept in words that are known whole (allah, aliyat). */
function cutsOf(word: string, whole: ReadonlySet<string>): Cut[] {
  const cuts: Cut[] = word.length < 2 ? [{ conjunction: "", preposition: "", article: false, rest: word }] : [];
  const article = (conjunction: string, preposition: string, rest: string) => {
    if (rest.length < 2) return;
    if (rest.startsWith(AL) && rest.length >= 4 && preposition !== LAM && !whole.has(rest)) {
      cuts.push({ conjunction, preposition, article: true, rest: rest.slice(2) });
      if (preposition === "" && conjunction === "") return;
    }
    cuts.push({ conjunction, preposition, article: false, rest });
  };
  const prepositions = (conjunction: string, rest: string) => {
    article(conjunction, "", rest);
    if (rest.length < 4 && !(rest.length === 3 && rest.startsWith(LAM))) return;
    if (rest.startsWith(LAM + LAM) && rest.length >= 4)
      cuts.push({ conjunction, preposition: LAM, article: true, rest: rest.slice(2) });
    for (const letter of [BEH, LAM, KAF])
      if (rest.startsWith(letter) && rest.length >= 3) article(conjunction, letter, rest.slice(1));
  };
  prepositions("", word);
  for (const letter of [WAW, FEH]) if (word.startsWith(letter) && word.length >= 3) prepositions(letter, word.slice(1));
  return cuts;
}

function verbReadings(word: string, raw: string, vocabulary: Vocabulary): VerbReading[] {
  if (raw.includes(FATHATAN) || raw.endsWith(TEH_MARBUTA) || vocabulary.whole.has(word)) return [];
  const bare = stripMarks(raw);
  const readings: VerbReading[] = [];
  for (const conjunction of ["", WAW, FEH]) {
    if (conjunction && (!word.startsWith(conjunction) || word.length < 3)) continue;
    const afterConjunction = word.slice(conjunction.length);
    if (conjunction && vocabulary.whole.has(afterConjunction)) continue;
    for (const particle of ["", SEEN, LAM]) {
      if (particle && (!afterConjunction.startsWith(particle) || afterConjunction.length < 4)) continue;
      const rest = afterConjunction.slice(particle.length);
      const rawRest = bare.slice(conjunction.length + particle.length);
      if (rawRest.startsWith(ALEF_HAMZA_BELOW)) continue;
      for (const [stem, enclitic] of withSuffixes(rest))
        for (const form of vocabulary.verbs.get(stem) ?? []) {
          if (form.encliticOnly && !enclitic) continue;
          if (particle && form.tense !== "imperfect") continue;
          if (rawRest.startsWith(ALEF) && form.person === 1 && form.tense === "imperfect") continue;
          readings.push({
            conjunction,
            particle,
            verb: form.verb,
            tense: form.tense,
            person: form.person,
            gender: form.gender,
            number: form.number,
            voice: form.voice,
            jussive: form.jussive,
            enclitic,
          });
        }
    }
  }
  return readings.sort((a, b) => cost(a) - cost(b));
}

function cost(reading: VerbReading): number {
  return (
    (reading.conjunction ? 1 : 0) +
    (reading.particle ? 1 : 0) +
    (reading.enclitic ? 2 : 0) +
    (reading.jussive ? 2 : 0) +
    (reading.person === 1 ? 4 : 0)
  );
}

function* withSuffixes(rest: string): Generator<readonly [string, string]> {
  yield [rest, ""];
  for (const suffix of SUFFIXES)
    if (suffix !== YEH && rest.endsWith(suffix) && rest.length - suffix.length >= 2)
      yield [rest.slice(0, -suffix.length), suffix];
}
