/* Adjectives that agree with their noun, and whose nationality they name. */
import type { HeadSense } from "../../languages/lexicon.ts";
import type { Identity } from "../../model/mention.ts";
import type { NounReading, Token } from "../../model/token.ts";
import type { Draft } from "./draft.ts";
import { identityOf, type PhraseContext } from "./phrase-context.ts";
import { type HeadMatch, headAt, isEventWord, isFunctionWord, isQuality, isVerb } from "./word-classes.ts";

/** What an adjective has to agree with: its head noun, or the genitive before it. */
export type Agreeing = Pick<Draft, "gender" | "number" | "category">;

export function adjectivesAfter(
  context: PhraseContext,
  at: number,
  definite: boolean,
  heads: readonly Agreeing[],
): number {
  let end = at;
  while (end - at < 3 && adjective(context, end, definite, false, heads)) end++;
  return end;
}

/** An agreeing adjective: with article after a definite noun; without one only when it looks relative or is declared. */
export function adjective(
  context: PhraseContext,
  index: number,
  definite: boolean,
  conjoined: boolean,
  heads: readonly Agreeing[],
): boolean {
  const token = context.tokens[index];
  if (!token || token.kind !== "word" || context.timed.has(index) || isFunctionWord(context, token)) return false;
  if (!heads.some((head) => formAgrees(context, token, head))) return false;
  const national = context.nationality(token.folded) !== undefined;
  if (context.names.has(index) && !national) return false;
  if (!conjoined && national) return definite === token.folded.startsWith("\u0627\u0644");
  const reading = token.nouns.find(
    (each) =>
      (each.conjunction !== "") === conjoined && !each.preposition && each.article === definite && !each.enclitic,
  );
  if (
    !reading ||
    token.verbs.some((verb) => verb.person === 3 && !verb.enclitic) ||
    context.lexicon.relatives.has(token.folded)
  )
    return false;
  const head = headAt(context, index);
  const own = head !== null && head.reading === reading;
  const noun = own && !head.senses.some((sense) => adjectival(sense));
  if (isEventWord(context, index) && !relative(token.folded)) return false;
  // "the government's army, the rebels": many people describe no single thing.
  if (
    own &&
    definite &&
    heads.every(({ number }) => number === "s") &&
    head.senses.every(({ number }) => number === "p")
  )
    return false;
  if (definite) return !noun || relative(token.folded);
  return (relative(token.folded) || own || isQuality(context, token)) && !noun;
}

/** Heads that are adjectives after a noun: relative ones (askari, madani), participles (musallah), directions. */
function adjectival(sense: HeadSense): boolean {
  if (sense.category === "direction") return true;
  if (sense.category === "place") return relative(sense.lemma);
  if (!["dissolving", "source", "population"].includes(sense.category)) return false;
  return relative(sense.lemma) || /^\u0645.{3,}/u.test(sense.lemma);
}

const FEMININE = /(?:\u0647|\u0627\u0621)$/u;
const SOUND_MASCULINE = /(?:\u064A\u064A\u0646|\u0648\u0646)$/u;
const SOUND_FEMININE = /\u0627\u062A$/u;
const DUAL = /(?:\u0627|\u064A)\u0646$/u;
const MAKSURA = "\u0649";
const AGREES_AS_FEMININE = new Set(["place", "facility", "thing", "body", "direction", "name"]);

/** Does the written form allow that this word describes that noun? Broken plurals of adjectives are declared. */
function formAgrees(context: PhraseContext, token: Token, head: Agreeing): boolean {
  const { folded, raw } = token;
  const feminine = FEMININE.test(folded) || raw.endsWith(MAKSURA);
  const plural = SOUND_MASCULINE.test(folded) || SOUND_FEMININE.test(folded);
  if (head.number === "s") {
    if (head.gender === "f") return feminine;
    if (head.gender === "m") return (!feminine || /\u0627\u0621$/u.test(folded)) && !plural;
    return !plural;
  }
  if (head.number === "d") return DUAL.test(folded);
  if (AGREES_AS_FEMININE.has(head.category) || head.gender === "f") return feminine || SOUND_FEMININE.test(folded);
  return plural || feminine || isQuality(context, token) || context.nationality(folded) !== undefined;
}

const VICTIMS = new Set(["KILLED", "INJURED", "ARRESTED", "ABDUCTED", "FREED", "SURRENDERED_TO", "HELD_IN"]);

/**
 * "a suicide attack", "civil society": a head that describes the noun before it and is nobody. After the event nouns that take a
 * person ("the killing of a policeman") it is one.
 */
export function describesWordBefore(
  context: PhraseContext,
  index: number,
  match: HeadMatch,
  sense: HeadSense,
): boolean {
  const { reading } = match;
  if (sense.number !== "s" || match.end - index > 1 || !adjectival(sense) || sense.category === "direction")
    return false;
  return describesNoun(context, index, reading, false);
}

/** Does a word that can be adjective or noun describe the noun before it? */
export function describesNoun(context: PhraseContext, index: number, reading: NounReading, plural: boolean): boolean {
  if (reading.conjunction || reading.preposition || reading.enclitic) return false;
  const before = context.tokens[index - 1];
  if (before?.kind !== "word" || isFunctionWord(context, before) || isVerb(before)) return false;
  if (before.nouns.some(({ stem }) => isNumberWord(context, stem))) return false;
  const known = before.nouns.find((noun) => noun.known && !noun.enclitic);
  if (plural)
    return SOUND_MASCULINE.test(before.folded) && before.folded.startsWith("\u0627\u0644") === reading.article;
  if (!known) {
    // An unknown word is a noun where a preposition stands before it, or by its ending.
    const earlier = context.tokens[index - 2];
    const noun = before.raw.endsWith("\u0629") || (earlier && context.lexicon.prepositions.has(earlier.folded));
    return Boolean(noun) && before.folded.startsWith("\u0627\u0644") === reading.article;
  }
  if (known.article !== reading.article) return false;
  const senses = context.lexicon.frameWords.longest(known.stem, () => null)?.values ?? [];
  return reading.article || !senses.some((each) => VICTIMS.has(each.frame.relation));
}

/** "thirty gunmen": what a number counts is no adjective. */
function isNumberWord({ lexicon }: PhraseContext, stem: string): boolean {
  return lexicon.numberWords.startsWith(stem) || lexicon.scales.has(stem) || lexicon.vague.startsWith(stem);
}

/** Relative adjectives end in -i, -iyya, -iyyin (askari, mahalliyya). */
function relative(folded: string): boolean {
  return (
    folded.length >= 4 && /(?:\u064A|\u064A\u0647|\u064A\u064A\u0646|\u064A\u0648\u0646|\u064A\u0627)$/u.test(folded)
  );
}

export function nationality(context: PhraseContext, from: number, to: number): Identity | null {
  for (let index = from; index < to; index++) {
    const id = context.nationality(context.tokens[index]!.folded);
    const two =
      index + 1 < to
        ? context.nationality(`${context.tokens[index]!.folded} ${context.tokens[index + 1]!.folded}`)
        : undefined;
    const entity = context.lexicon.entities.get(two ?? id ?? "");
    if (entity) return identityOf(entity);
  }
  return null;
}
