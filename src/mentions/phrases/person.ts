/* Persons: office + body + name in the orders that news uses; ranks; names known or recognized by their place after an office. */

import type { Identity } from "../../model/mention.ts";
import type { Title } from "../../resources/nouns.schema.ts";
import { type Draft, draftOf } from "./draft.ts";
import { nameAfter, nameRun } from "./person-name.ts";
import { genderOf, identityOf, isQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";
import { type HeadMatch, headAt, startOf } from "./word-classes.ts";

const BODY_TYPES = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Place", "Facility"]);
const IN = "\u0641\u064A";

interface Office {
  readonly title: Title;
  readonly first: number;
  readonly end: number;
  readonly body: Draft | null;
  readonly definite: boolean;
}

export function personAt(context: PhraseContext, index: number, match: HeadMatch, depth: number): Draft | null {
  const titles = match.senses.flatMap((sense) => (sense.title ? [sense] : []));
  const sense = titles[0];
  if (!sense?.title) return null;
  const title = titles.find((each) => each.title && !each.title.rank)?.title ?? sense.title;
  const office = withoutHolder(context, officeAt(context, index, match, title, depth));
  const named = nameAfter(context, office.end);
  const token = context.tokens[index]!;
  const definite = match.reading.article || office.body !== null;
  const of = {
    first: index,
    start: startOf(token, match.reading.conjunction, match.reading.preposition),
    lemma: sense.lemma,
    conjoined: match.reading.conjunction !== "",
    preposition: match.reading.preposition,
    number: sense.number,
    gender: genderOf(match.reading.stem),
    inner: office.body,
    title: { id: title.id, first: index, end: office.end, body: office.body },
  };
  if (named)
    return draftOf({
      ...of,
      end: named.end,
      head: named.first,
      category: "person",
      level: "name",
      type: "Person",
      identity: named.identity,
      definite: true,
    });
  if (title.rank || title.unnamed === "none") return null;
  const indefinite = !match.reading.article && !(office.body && directGenitive(context, office));
  const type = title.unnamed === "source" && indefinite ? "Source" : "Person";
  return draftOf({
    ...of,
    end: office.end,
    head: index,
    category: type === "Source" ? "source" : "person",
    level: "nominal",
    type,
    identity: null,
    definite,
    anaphor: match.reading.article && office.body === null && office.end === match.end,
  });
}

/** The body stands as a genitive (the minister of defence), not under "in" (an officer in the army). */
function directGenitive(context: PhraseContext, office: Office): boolean {
  return office.body !== null && !office.body.preposition && context.tokens[office.body.first - 1]?.folded !== IN;
}

/** "the mayor of NAKHLA KAMAL DIB": an unknown body does not take the words that name its head. */
function withoutHolder(context: PhraseContext, office: Office): Office {
  const { body } = office;
  if (!body || body.identity || body.level !== "name" || !["body", "place", "facility"].includes(body.category))
    return office;
  const from = (headAt(context, body.head)?.end ?? body.head) as number;
  const run = nameRun(context, from, 5);
  const length = run.end - from;
  if (length < 3 || isQuote(context.tokens[from]) || nameAfter(context, office.end)) return office;
  const end = from + (length === 3 ? 1 : 2);
  return { ...office, end, body: { ...body, end } };
}

function officeAt(context: PhraseContext, index: number, match: HeadMatch, title: Title, depth: number): Office {
  const own = titleEnd(context, index, match);
  let end = own;
  const definite = match.reading.article;
  let state: Identity | null = null;
  // Adjectives of the office: the official spokesman, the American president, the former commander.
  for (let steps = 0; steps < 3; steps++) {
    const token = context.tokens[end];
    if (!token || token.kind !== "word" || context.timed.has(end)) break;
    const country = context.nationality(token.folded);
    const article = token.folded.startsWith("\u0627\u0644");
    if (country && article) {
      state = stateBody(context, country, title);
      end++;
      continue;
    }
    const preposition = title.prepositions.some((each) => context.fold(each) === token.folded);
    const plain = token.nouns[0];
    if (
      !definite ||
      !article ||
      preposition ||
      context.names.has(end) ||
      headAt(context, end) ||
      plain?.conjunction ||
      plain?.preposition
    )
      break;
    if (isFamily(context, end)) break;
    end++;
  }
  let at = end;
  let needs: string | null = null;
  for (const each of title.prepositions) {
    const words = context.fold(each).split(" ");
    if (words.every((word, offset) => context.tokens[end + offset]?.folded === word)) at = end + words.length;
    else if (words.length === 1 && words[0]!.length === 1) needs = words[0]!;
  }
  const open = pastQuotes(context, at);
  let body = context.nominalAt(open, depth + 1);
  if (
    body &&
    (body.conjoined ||
      !BODY_TYPES.has(body.type) ||
      body.quantity ||
      (body.category === "dissolving" && !body.identity))
  )
    body = null;
  if (body?.preposition && body.preposition !== needs && body.preposition !== "\u0644") body = null;
  if (body && !body.preposition && at === end && definite && !state && end > own) body = null;
  if (body) {
    end = isQuote(context.tokens[open - 1]) && isQuote(context.tokens[body.end]) ? body.end + 1 : body.end;
    const after = context.tokens[end];
    const country = after && after.folded.startsWith("\u0627\u0644") ? context.nationality(after.folded) : undefined;
    if (country) end++;
    if (body.type === "Place" && title.stateBody && body.identity) {
      const entity = context.lexicon.entities.get(`${body.identity.id}-${title.stateBody}`);
      if (entity) body = { ...body, type: entity.type, identity: identityOf(entity) };
    }
  }
  if (!body && state) {
    const entity = state;
    body = draftOf({
      first: end - 1,
      end,
      head: end - 1,
      start: context.tokens[end - 1]!.span.start,
      category: "name",
      level: "name",
      lemma: "",
      type: entity.type,
      identity: entity,
      conjoined: false,
      preposition: "",
      definite: true,
      gender: null,
    });
  }
  return { title, first: index, end, body, definite };
}

/** "the son of a minister" + "of defence": the office in a title goes on where it is a longer one. */
function titleEnd(context: PhraseContext, index: number, match: HeadMatch): number {
  const inner = match.end - index > 1 ? headAt(context, match.end - 1) : null;
  return inner?.senses.some(({ title }) => title) ? Math.max(match.end, inner.end) : match.end;
}

function stateBody(context: PhraseContext, forces: string, title: Title): Identity | null {
  const entity = context.lexicon.entities.get(forces);
  if (!entity) return null;
  const body = entity.country
    ? context.lexicon.entities.get(`${entity.country}-${title.stateBody ?? "government"}`)
    : undefined;
  return identityOf(body ?? entity);
}

/** "al-Assad" after an office is the name, not an adjective. */
function isFamily(context: PhraseContext, index: number): boolean {
  return context.names.get(index)?.entity.type === "Person" || context.families.has(context.tokens[index]!.folded);
}
