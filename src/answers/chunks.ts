/* The phrases of a question that can name somebody or something: runs of words between prepositions, verbs and marks. */
import type { Lexicon } from "../languages/lexicon.ts";
import type { Token } from "../model/token.ts";
import { longestAt, stands } from "./phrases.ts";
import type { QuestionReading } from "./question-reading.ts";

export interface Chunk {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** The preposition it stands under, folded; "" when bare. */
  readonly preposition: string;
  /** Joined by "and" to the one before. */
  readonly joined: boolean;
}

export function findChunks(reading: QuestionReading): readonly Chunk[] {
  const { tokens, used } = reading;
  const chunks: Chunk[] = [];
  let open: Token[] = [];
  let preposition = "";
  let joins = false;
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last)
      chunks.push({ tokens: open, first: first.index, end: last.index + 1, preposition, joined: joins });
    if (first) {
      preposition = "";
      joins = false;
    }
    open = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const length = used.has(at) ? 0 : prepositionAt(reading, at);
    if (length > 0) {
      close();
      preposition = tokens
        .slice(at, at + length)
        .map(({ folded }) => folded)
        .join(" ");
      at += length - 1;
    } else if (used.has(at) || token.kind === "punctuation") {
      close();
      if (!reading.isOpening(at)) preposition = "";
    } else if (stands(token, reading.words.joining, reading.fold)) {
      close();
      joins = true;
    } else if (isStop(reading, token)) {
      if (opensPhrase(reading, token)) close();
    } else {
      const written = writtenTo(reading, token);
      if (written && (written.preposition !== "" || written.conjunction !== "")) {
        close();
        if (written.preposition !== "") preposition = written.preposition;
        joins = written.conjunction !== "";
      }
      open.push(token);
    }
  }
  close();
  return chunks;
}

/** Tokens of a preposition that is a word of its own. */
function prepositionAt({ tokens, words, fold, language }: QuestionReading, at: number): number {
  const { agent, place, topic, circumstance, binding, tail } = words;
  if (words.order === "verb-first" && isGivenName(language.lexicon, tokens, at)) return 0;
  const length = longestAt(tokens, at, [...agent, ...place, ...topic, ...circumstance, ...binding, ...tail], fold);
  if (length > 0 && !(length === 1 && tokens[at]?.kind === "word" && tokens[at]?.folded.length === 1)) return length;
  const { prepositions } = language.lexicon;
  if (words.order === "verb-first") return prepositions.has(tokens[at]?.folded ?? "") ? 1 : 0;
  return stands(tokens[at], words.prepositions, fold) ? 1 : 0;
}

/** "towns and villages": a further noun for what is asked for. */
function isFocus({ opening, words, fold, tokens }: QuestionReading, { index }: Token): boolean {
  const nouns = words.focus.filter(({ kind }) => kind === opening?.kind).flatMap((each) => each.words);
  return opening?.focus != null && index === opening.focus + 1 && longestAt(tokens, index, nouns, fold) > 0;
}

/** Written without dots a preposition and a given name are one; between given names it is a name. */
function isGivenName({ given }: Lexicon, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && given.has(token.folded) && given.has(tokens[at - 1]?.folded ?? "");
}

/** An article or a helping verb: what follows is another phrase. */
function opensPhrase({ words, fold }: QuestionReading, token: Token): boolean {
  return stands(token, [...words.articles, ...words.auxiliaries, ...words.passive], fold);
}

function isStop(reading: QuestionReading, token: Token): boolean {
  const { words, fold, language } = reading;
  if (stands(token, words.stop, fold) || stands(token, words.negation, fold)) return true;
  if (isFocus(reading, token)) return true;
  if (token.kind === "number" || stands(token, words.carrying, fold)) return true;
  const { subject, object, place, all } = words.pronouns;
  if (stands(token, [...subject, ...object, ...place, ...all], fold)) return true;
  if (
    words.order === "verb-first" &&
    (isVerbAlone(reading, token) || isPronounUnder(token, words.pronouns.object, language))
  )
    return true;
  const { relatives, demonstratives, pronouns, conjunctions, numberWords, vague } = language.lexicon;
  if (token.nouns.some(({ stem }) => [numberWords, vague].some((trie) => trie.longest(stem, () => null)))) return true;
  return [relatives, demonstratives, pronouns, conjunctions].some((set) => set.has(token.folded));
}

/** A verb that nothing was made of, and that names nobody. */
function isVerbAlone({ names, language }: QuestionReading, token: Token): boolean {
  if (token.verbs.length === 0) return false;
  const { exact, holding } = names.find([names.meant(token)]);
  return (
    exact.length + holding.length === 0 && !token.nouns.some(({ stem }) => language.lexicon.heads.startsWith(stem))
  );
}

/** "on it": a preposition with a pronoun written to it. */
function isPronounUnder(
  { folded }: Token,
  pronouns: readonly string[],
  { lexicon, fold }: QuestionReading["language"],
): boolean {
  return pronouns
    .map(fold)
    .some((pronoun) => folded.endsWith(pronoun) && lexicon.prepositions.has(folded.slice(0, -pronoun.length)));
}

/** A conjunction or preposition written to a word that names something without it. */
function writtenTo({ names, language }: QuestionReading, token: Token) {
  if (token.kind === "latin") return null;
  const borne = (word: string) => {
    const { exact, holding } = names.find([[names.keys.key(word)]]);
    return [...exact, ...holding];
  };
  const whole = borne(token.folded);
  const named = (word: string) => {
    const bearing = borne(word);
    // A text that wrote the preposition to the name has made no other name of it.
    if (whole.length > 0) return whole.every((id) => bearing.includes(id));
    return bearing.length > 0 || language.lexicon.heads.startsWith(word);
  };
  if (whole.length === 0 && language.lexicon.heads.startsWith(token.folded)) return null;
  return (
    token.nouns.find(({ stem, preposition, conjunction }) => `${preposition}${conjunction}` !== "" && named(stem)) ??
    null
  );
}
