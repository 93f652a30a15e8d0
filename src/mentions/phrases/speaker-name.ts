/* "Madsen added that": words that no file knows, between a verb of saying and what is said, name who says it. */
import { isComplementizer } from "../../patterns/complementizer.ts";
import { type Draft, draftOf } from "./draft.ts";
import { nameRun, unknownPerson } from "./person-name.ts";
import { genderOf, isQuote, type PhraseContext } from "./phrase-context.ts";

const LONGEST = 4;
const NAME = 6;
const AFTER = new Set([":", "\u060C", ","]);
/** Sound plurals: several people of a kind, no name. */
const PLURAL = /(?:\u0648\u0646|\u064A\u0646|\u0627\u062A)$/u;

export function speakerName(context: PhraseContext, index: number): Draft | null {
  const token = context.tokens[index]!;
  if (token.kind !== "word" || token.folded.length < 3 || !saysSomething(context, index - 1)) return null;
  if (token.nouns.some((noun) => noun.known && !noun.conjunction)) return null;
  const { end } = nameRun(context, index, LONGEST);
  if (end === index || (end === index + 1 && PLURAL.test(token.folded))) return null;
  const next = context.tokens[end];
  const opens =
    next && (AFTER.has(next.raw) || isQuotation(context, end) || isComplementizer(next) || context.timed.has(end));
  if (!opens) return null;
  return draftOf({
    first: index,
    end,
    head: index,
    start: token.span.start,
    category: "person",
    level: "name",
    lemma: "",
    type: "Person",
    identity: unknownPerson(context, index, end),
    conjoined: false,
    preposition: "",
    definite: true,
    gender: end - index > 1 ? genderOf(token.folded) : null,
  });
}

/** A verb of saying that is nothing else. */
function saysSomething(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index];
  if (token?.kind !== "word") return false;
  const verb = token.verbs.find((each) => each.person === 3 && context.lexicon.sayingByVerb.has(each.verb));
  return (
    verb?.number === "s" &&
    verb.enclitic === "" &&
    !token.nouns.some((noun) => noun.known && noun.conjunction === verb.conjunction)
  );
}

/** A short quotation after a word is its name: "the page X". */
function isQuotation(context: PhraseContext, index: number): boolean {
  if (!isQuote(context.tokens[index])) return false;
  for (let at = index + 1; at <= index + NAME; at++) if (isQuote(context.tokens[at])) return false;
  return true;
}
