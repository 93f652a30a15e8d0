/* Adjectives that agree with their noun, and whose nationality they name. */
import type { Identity } from "../../model/mention.ts";
import { identityOf, type PhraseContext } from "./phrase-context.ts";
import { headAt, isEventWord, isFunctionWord } from "./word-classes.ts";

export function adjectivesAfter(context: PhraseContext, at: number, definite: boolean): number {
  let end = at;
  while (end - at < 3 && adjective(context, end, definite, false)) end++;
  return end;
}

/** An agreeing adjective: with article after a definite noun; without one only when it looks relative or is declared. */
export function adjective(context: PhraseContext, index: number, definite: boolean, conjoined: boolean): boolean {
  const token = context.tokens[index];
  if (!token || token.kind !== "word" || context.timed.has(index) || isFunctionWord(context, token)) return false;
  if (context.names.has(index) && !context.lexicon.adjectives.has(token.folded)) return false;
  if (!conjoined && context.lexicon.adjectives.has(token.folded))
    return definite === token.folded.startsWith("\u0627\u0644");
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
  const otherwise =
    head &&
    head.reading === reading &&
    !head.senses.every(
      (sense) => sense.category === "dissolving" || sense.category === "direction" || sense.category === "source",
    );
  if (isEventWord(context, index) && !relative(token.folded)) return false;
  if (definite) return !otherwise || relative(token.folded);
  return relative(token.folded) && !otherwise;
}

/** Relative adjectives end in -i, -iyya, -iyyin (askari, mahalliyya). */
function relative(folded: string): boolean {
  return (
    folded.length >= 4 && /(?:\u064A|\u064A\u0647|\u064A\u064A\u0646|\u064A\u0648\u0646|\u064A\u0627)$/u.test(folded)
  );
}

export function nationality(context: PhraseContext, from: number, to: number): Identity | null {
  for (let index = from; index < to; index++) {
    const id = context.lexicon.adjectives.get(context.tokens[index]!.folded);
    const two =
      index + 1 < to
        ? context.lexicon.adjectives.get(`${context.tokens[index]!.folded} ${context.tokens[index + 1]!.folded}`)
        : undefined;
    const entity = context.lexicon.entities.get(two ?? id ?? "");
    if (entity) return identityOf(entity);
  }
  return null;
}
