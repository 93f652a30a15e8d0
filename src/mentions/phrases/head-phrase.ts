/* HEAD + what completes it. Heads of members and arms dissolve into whom they belong to; heads of places and bodies take a name. */
import type { HeadSense } from "../../languages/lexicon.ts";
import { describesWordBefore } from "./agreement.ts";
import { bordering } from "./bordering.ts";
import { counted, source } from "./counted-phrase.ts";
import { dissolving } from "./dissolving-phrase.ts";
import { type Draft, draftOf } from "./draft.ts";
import { direction, located } from "./located-phrase.ts";
import { genderOf, type PhraseContext } from "./phrase-context.ts";
import { type HeadMatch, isCircumstance, isMasdar, startOf } from "./word-classes.ts";

export function headPhrase(
  context: PhraseContext,
  index: number,
  match: HeadMatch,
  sense: HeadSense,
  depth: number,
): Draft | null {
  const token = context.tokens[index]!;
  const { reading } = match;
  // "led by", "with support of": the phrase makes a claim; whom it names stands behind it.
  if (reading.preposition && isCircumstance(context, index)) return null;
  if (describesWordBefore(context, index, match, sense)) return null;
  // An event noun makes claims; it is nobody.
  if ((sense.category === "population" || sense.category === "thing") && isMasdar(context, index)) return null;
  const base = draftOf({
    first: index,
    end: match.end,
    head: index,
    start: startOf(token, reading.conjunction, reading.preposition),
    category: sense.category === "title" ? "person" : sense.category,
    level: "nominal",
    lemma: sense.lemma,
    type: sense.type ?? "",
    identity: null,
    aliases: sense.forms,
    conjoined: reading.conjunction !== "",
    preposition: reading.preposition,
    definite: reading.article || reading.enclitic !== "" || genitiveArticle(context, index, match.end),
    gender: genderOfHead(sense, reading.stem),
    number: sense.number,
    mode: sense.mode,
    device: sense.device,
    victim: sense.victim,
    person: sense.person,
    speakingOnly: sense.speakingOnly,
    possessive: reading.enclitic,
  });
  switch (sense.category) {
    case "dissolving":
      return dissolving(context, base, sense, depth);
    case "population":
    case "thing":
      return counted(context, base, depth);
    case "source":
      return source(context, base, depth);
    case "direction":
      return direction(context, base, depth);
    default: {
      const place = located(context, base, sense, depth);
      return place && sense.kind === "border" ? bordering(context, place, depth) : place;
    }
  }
}

/** "forces of the security": a head of several words is definite by the article of its last. */
function genitiveArticle(context: PhraseContext, index: number, end: number): boolean {
  return end - index > 1 && (context.tokens[end - 1]?.nouns.some((noun) => noun.article) ?? false);
}

/** Plurals of things are feminine; a source in the plural is people (the observers) or things (sources). */
function genderOfHead(sense: HeadSense, stem: string): "m" | "f" | null {
  const people = sense.victim || sense.category === "population" || sense.category === "dissolving";
  if (sense.number !== "p" || people) return genderOf(stem);
  if (sense.category !== "source") return "f";
  return /(?:\u0648\u0646|\u064A\u0646)$/u.test(stem) ? "m" : null;
}
