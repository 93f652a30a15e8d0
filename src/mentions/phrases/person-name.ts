/* Names of persons that no file declares: by their place after an office, by a given name, by an age in brackets. */
import type { Identity } from "../../model/mention.ts";
import type { Token } from "../../model/token.ts";
import { type Draft, draftOf } from "./draft.ts";
import { genderOf, identityOf, isQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";
import { headAt, isNameish, startOf } from "./word-classes.ts";

const COMMA = new Set(["\u060C", ",", "-", "\u2013"]);
const IN = "\u0641\u064A";
const WAW = "\u0648";
/** Longest name in words; news rarely goes beyond four and the words that bind. */
const LONGEST = 6;

export interface Named {
  readonly first: number;
  readonly end: number;
  readonly identity: Identity;
}

/** A name right after the office, or after a comma, a rank, "in PLACE", "called". */
export function nameAfter(context: PhraseContext, at: number): Named | null {
  let index = at;
  if (context.tokens[index]?.folded === IN) {
    const place = context.nominalAt(pastQuotes(context, index + 1), 3);
    if (place?.type === "Place") index = place.end;
  }
  if (COMMA.has(context.tokens[index]?.raw ?? "")) index++;
  const called = context.lexicon.called.has(context.tokens[index]?.folded ?? "");
  if (called) index++;
  for (let ranks = 0; ranks < 2; ranks++) {
    const head = headAt(context, index);
    if (!head?.senses.some((sense) => sense.title?.rank) || head.reading.conjunction || head.reading.preposition) break;
    index = head.end;
  }
  index = pastQuotes(context, index);
  const known = context.names.get(index);
  if (known?.entity.type === "Person" && !known.preposition && !known.conjunction)
    return { first: index, end: closing(context, index, known.end), identity: identityOf(known.entity) };
  if (known && !known.conjunction && !known.preposition) return null;
  return unknownName(context, index);
}

/** Two to four nameish words; one alone only when this document named the family before. */
function unknownName(context: PhraseContext, index: number): Named | null {
  if (!context.tokens[index] || joins(context, index)) return null;
  const run = nameRun(context, index, LONGEST);
  const family = context.families.get(context.tokens[index]?.folded ?? "");
  if (run.end - index === 1 && family) return { first: index, end: run.end, identity: family };
  return run.end - index < 2 ? null : named(context, index, run.end, "");
}

/** The person of an earlier name that ends in the same word, else a new one. */
export function unknownPerson(context: PhraseContext, first: number, end: number): Identity {
  const family = end - first === 1 ? context.families.get(context.tokens[first]!.folded) : undefined;
  return family ?? named(context, first, end, "").identity;
}

function named(context: PhraseContext, first: number, end: number, proclitic: string): Named {
  const words = context.tokens.slice(first, end);
  const name = words.map((token) => token.raw).join(" ");
  const folded = words.map((token) => token.folded).join(" ");
  const cut = proclitic.length;
  const identity: Identity = {
    id: `person:${folded.slice(cut).replaceAll(" ", "-")}`,
    name: name.slice(cut),
    type: "Person",
    aliases: [],
  };
  context.families.set(words.at(-1)!.folded, identity);
  return { first, end: closing(context, first, end), identity };
}

/** Nameish words side by side; "abd", "abu", "bin", "al" bind the next word to them. A conjoined word begins another name. */
export function nameRun(context: PhraseContext, index: number, longest: number): { end: number; units: number } {
  let end = index;
  let units = 0;
  while (end - index < longest && units < 4) {
    const token = context.tokens[end];
    if (!token || (end > index && joins(context, end))) break;
    const binds = context.lexicon.binders.has(token.folded) && isNameish(context, end + 1, false);
    if (!binds && !isNameish(context, end, end === index) && !isAli(context, end, end > index)) break;
    end++;
    if (!binds) units++;
  }
  return { end, units };
}

/** The name Ali is written like the preposition, but for its last letter: inside a name, or before another given name. */
function isAli(context: PhraseContext, index: number, inside: boolean): boolean {
  const token = context.tokens[index]!;
  if (!context.lexicon.given.has(token.folded) || token.raw.endsWith("\u0649")) return false;
  const next = context.tokens[index + 1];
  return inside || context.lexicon.given.has(next?.folded ?? "") || isFamilyName(context, next);
}

/** "al-Hamdi": an article, the ending of descent, and no people. */
function isFamilyName(context: PhraseContext, token: Token | undefined): boolean {
  if (!token || !/^\u0627\u0644.{2,}\u064A$/u.test(token.folded)) return false;
  return context.nationality(token.folded) === undefined && !token.nouns.some((noun) => noun.known && noun.article);
}

/** "and X": a waw that is no letter of the word. */
function joins(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index]!;
  if (!token.folded.startsWith(WAW)) return false;
  return !token.nouns.some((reading) => reading.known && !reading.conjunction && !reading.preposition);
}

/** "Salim al-Numan (25 years)", "a man called Salim", "Salim al-Numan": nobody's office stands before them. */
export function bareName(context: PhraseContext, index: number): Draft | null {
  const token = context.tokens[index]!;
  if (token.kind !== "word") return null;
  const reading = token.nouns.find(
    (each) =>
      context.lexicon.given.has(each.stem) &&
      !each.article &&
      !each.enclitic &&
      (!context.lexicon.prepositions.has(each.stem) || isAli(context, index, false)),
  );
  const conjoined = token.nouns.find((each) => each.conjunction === WAW && !each.preposition && !each.article);
  const before = context.tokens[index - 1];
  const called = before !== undefined && context.lexicon.called.has(before.folded);
  const run = nameRun(context, index, LONGEST);
  const from = index + 1;
  const end = run.end > index ? run.end : reading ? nameRun(context, from, LONGEST - 1).end : index;
  const aged = end - index >= 2 && isAge(context, end);
  if (!(reading && end - index >= 2) && !aged && !(called && end > index)) return null;
  const cut = reading ?? (aged ? conjoined : undefined);
  const proclitic = cut ? cut.conjunction + cut.preposition : "";
  const name = named(context, index, end, proclitic);
  return draftOf({
    first: index,
    end,
    head: index,
    start: startOf(token, cut?.conjunction ?? "", cut?.preposition ?? ""),
    category: "person",
    level: "name",
    lemma: "",
    type: "Person",
    identity: name.identity,
    conjoined: (cut?.conjunction ?? "") !== "",
    preposition: cut?.preposition ?? "",
    definite: true,
    gender: genderOf(cut?.stem ?? token.folded),
  });
}

/** "(25 years)", ", 25 years". */
function isAge(context: PhraseContext, at: number): boolean {
  const open = context.tokens[at]?.raw ?? "";
  if (open !== "(" && !COMMA.has(open)) return false;
  const unit = context.tokens[at + 2]?.folded ?? "";
  return (
    context.tokens[at + 1]?.kind === "number" &&
    context.lexicon.calendar.units.some(
      (each) => each.days >= 365 && [...each.singular, ...each.plural].some((form) => context.fold(form) === unit),
    )
  );
}

function closing(context: PhraseContext, first: number, end: number): number {
  return isQuote(context.tokens[first - 1]) && isQuote(context.tokens[end]) ? end + 1 : end;
}
