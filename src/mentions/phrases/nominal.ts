/*
 * One noun phrase, read forward: a declared name, an introduced name, a person with office, or a head noun with what completes it
 * (idafa, agreeing adjectives, quoted or unknown names). Grammar of reading-arabic, 3.3.
 */

import { demonym } from "./demonym.ts";
import { type Draft, draftOf } from "./draft.ts";
import { headPhrase } from "./head-phrase.ts";
import { personAt } from "./person.ts";
import { bareName } from "./person-name.ts";
import { genderOf, identityOf, isQuote, type PhraseContext } from "./phrase-context.ts";
import { speakerName } from "./speaker-name.ts";
import { type HeadMatch, headAt, startOf } from "./word-classes.ts";

/** Depth of idafa chains followed; news rarely goes beyond four. */
const DEEPEST = 4;

export function nominalAt(context: PhraseContext, index: number, depth = 0): Draft | null {
  const token = context.tokens[index];
  if (!token || depth > DEEPEST || context.timed.has(index)) return null;
  const name = context.names.get(index);
  const head = headAt(context, index);
  if (name && (!head || name.end >= head.end)) {
    const person = name.entity.type === "Person" ? null : head && personAt(context, index, head, depth);
    const drafted = head ? bodyPhrase(context, index, head, depth, name.end) : null;
    if (person && person.end > name.end) return person;
    // A closing mark alone makes no longer phrase.
    if (drafted && drafted.end > name.end && !(drafted.end === name.end + 1 && isQuote(context.tokens[name.end])))
      return drafted;
    return named(context, name);
  }
  const introduced = introducedAt(context, index);
  if (introduced) return introduced;
  if (head && opensWithVerb(context, index, head)) return null;
  if (!head || head.reading.conjunction !== "" || context.lexicon.called.has(context.tokens[index - 1]?.folded ?? "")) {
    const bare = bareName(context, index) ?? (head ? null : (demonym(context, index) ?? speakerName(context, index)));
    if (bare || !head) return bare;
  }
  return personAt(context, index, head, depth) ?? bodyPhrase(context, index, head, depth, 0);
}

/** "described": at the head of a clause a verb in w is no "and" with a noun. */
function opensWithVerb({ tokens }: PhraseContext, index: number, { reading }: HeadMatch): boolean {
  const before = tokens[index - 1];
  return (
    reading.conjunction !== "" &&
    (before === undefined || before.kind === "punctuation") &&
    tokens[index]!.verbs.some((verb) => verb.person === 3 && verb.conjunction === "" && !verb.jussive)
  );
}

function bodyPhrase(
  context: PhraseContext,
  index: number,
  head: NonNullable<ReturnType<typeof headAt>>,
  depth: number,
  atLeast: number,
): Draft | null {
  let best: Draft | null = null;
  for (const sense of head.senses) {
    if (sense.category === "title") continue;
    const draft = headPhrase(context, index, head, sense, depth);
    if (draft && draft.end > atLeast && (!best || rank(draft) > rank(best))) best = draft;
  }
  // "military vehicles" of nobody are vehicles.
  const shorter = best || head.end - index < 2 ? null : headAt(context, index, 1);
  return shorter ? bodyPhrase(context, index, shorter, depth, atLeast) : best;
}

/** Of two senses of one head, the one that found a known identity, then the longer phrase. */
function rank(draft: Draft): number {
  return (draft.identity ? 100 : 0) + draft.end;
}

function named(context: PhraseContext, name: NonNullable<ReturnType<PhraseContext["names"]["get"]>>): Draft {
  const token = context.tokens[name.first]!;
  const { entity } = name;
  // A mark after the name closes one that stands before it or inside.
  const opened = context.tokens.slice(name.first - 1, name.end).filter((each) => isQuote(each)).length;
  const closing = isQuote(context.tokens[name.end]) && opened % 2 === 1 ? 1 : 0;
  return draftOf({
    first: name.first,
    end: name.end + closing,
    head: name.first,
    start: startOf(token, name.conjunction, name.preposition),
    category: entity.type === "Person" ? "person" : "name",
    level: "name",
    lemma: headAt(context, name.first)?.senses[0]?.lemma ?? "",
    type: entity.type,
    identity: identityOf(entity),
    conjoined: name.conjunction !== "",
    preposition: name.preposition,
    definite: true,
    gender: genderOfName(context, entity.type, name.first),
  });
}

/** Groups, offices and places are spoken of in either gender, unless their first word ends feminine. */
function genderOfName(context: PhraseContext, type: string, first: number): "m" | "f" | null {
  const token = context.tokens[first]!;
  const gender = genderOf(token.nouns.find((each) => each.known)?.stem ?? token.folded);
  return gender === "m" && type !== "Person" && type !== "Facility" ? null : gender;
}

function introducedAt(context: PhraseContext, index: number): Draft | null {
  const token = context.tokens[index]!;
  for (const reading of token.nouns.length > 0 ? token.nouns : [null]) {
    const key = reading ? (reading.article ? "\u0627\u0644" : "") + reading.stem : token.folded;
    const match = context.introduced.longest(key, (offset) => {
      const next = context.tokens[index + offset];
      return next ? (isQuote(next) ? [""] : [next.folded]) : null;
    });
    const identity =
      match?.values[0] ?? (reading?.conjunction || token.kind !== "word" ? null : context.families.get(key));
    if (!identity) continue;
    return draftOf({
      first: index,
      end: index + (match?.length ?? 1),
      head: index,
      start: startOf(token, reading?.conjunction ?? "", reading?.preposition ?? ""),
      category: identity.type === "Person" ? "person" : "name",
      level: "name",
      lemma: "",
      type: identity.type,
      identity,
      conjoined: (reading?.conjunction ?? "") !== "",
      preposition: reading?.preposition ?? "",
      definite: true,
      gender: genderOf(context.fold(identity.name).split(" ")[0] ?? ""),
    });
  }
  return null;
}
