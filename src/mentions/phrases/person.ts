/* Persons: office + body + name in the orders that news uses; ranks; names known or recognized by their place after an office. */

import type { Identity } from "../../model/mention.ts";
import type { Title } from "../../resources/lexicon.schema.ts";
import { type Draft, PLAIN } from "./draft.ts";
import { genderOf, identityOf, isQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";
import { type HeadMatch, headAt, isNameish, startOf } from "./word-classes.ts";

const COMMA = new Set(["\u060C", ",", "-", "\u2013"]);
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
  const office = officeAt(context, index, match, title, depth);
  const named = nameAfter(context, office.end);
  const token = context.tokens[index]!;
  const base = {
    ...PLAIN,
    first: index,
    head: index,
    start: startOf(token, match.reading.conjunction, match.reading.preposition),
    category: "person" as const,
    lemma: sense.lemma,
    aliases: [],
    conjoined: match.reading.conjunction !== "",
    preposition: match.reading.preposition,
    number: sense.number,
    gender: genderOf(match.reading.stem),
    inner: office.body,
  };
  if (named) {
    const end = named.end;
    return {
      ...base,
      end,
      head: named.first,
      level: "name",
      type: "Person",
      identity: named.identity,
      definite: true,
      title: { id: title.id, first: index, end: office.end, body: office.body },
    };
  }
  if (title.rank || title.unnamed === "none") return null;
  const definite = match.reading.article || office.body !== null;
  const indefinite = !match.reading.article && !(office.body && directGenitive(context, office));
  const type = title.unnamed === "source" && indefinite ? "Source" : title.unnamed === "source" ? "Person" : "Person";
  return {
    ...base,
    end: office.end,
    level: "nominal",
    type,
    identity: null,
    definite,
    category: type === "Source" ? "source" : "person",
    anaphor: match.reading.article && office.body === null && office.end === match.end,
    title: { id: title.id, first: index, end: office.end, body: office.body },
  };
}

/** The body stands as a genitive (the minister of defence), not under "in" (an officer in the army). */
function directGenitive(context: PhraseContext, office: Office): boolean {
  return office.body !== null && !office.body.preposition && context.tokens[office.body.first - 1]?.folded !== IN;
}

function officeAt(context: PhraseContext, index: number, match: HeadMatch, title: Title, depth: number): Office {
  let end = match.end;
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
  if (body && !body.preposition && at === end && definite && !state && end > match.end) body = null;
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
    body = {
      ...PLAIN,
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
    };
  }
  return { title, first: index, end, body, definite };
}

function stateBody(context: PhraseContext, forces: string, title: Title): Identity | null {
  const entity = context.lexicon.entities.get(forces);
  if (!entity) return null;
  const body = entity.country
    ? context.lexicon.entities.get(`${entity.country}-${title.stateBody ?? "government"}`)
    : undefined;
  return identityOf(body ?? entity);
}

interface Named {
  readonly first: number;
  readonly end: number;
  readonly identity: Identity;
}

/** A name right after the office, or after a comma, a rank, "in PLACE". */
function nameAfter(context: PhraseContext, at: number): Named | null {
  let index = at;
  if (context.tokens[index]?.folded === IN) {
    const place = context.nominalAt(pastQuotes(context, index + 1), 3);
    if (place?.type === "Place") index = place.end;
  }
  if (COMMA.has(context.tokens[index]?.raw ?? "")) index++;
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
  return unknownName(context, index, index !== at);
}

/** Two to four nameish words; one alone only when this document named the family before. */
function unknownName(context: PhraseContext, index: number, separated: boolean): Named | null {
  let end = index;
  while (end - index < 4 && isNameish(context, end, end === index)) {
    const token = context.tokens[end]!;
    const joined = token.nouns.some((reading) => reading.conjunction !== "" && reading.known) && end > index;
    if (joined || (end > index && token.folded.startsWith("\u0648") && headAt(context, end))) break;
    end++;
  }
  const family = context.families.get(context.tokens[index]?.folded ?? "");
  if (end - index === 1 && family) return { first: index, end, identity: family };
  if (end - index < 2) return null;
  const next = context.tokens[end];
  if (separated && end - index > 4 && next?.kind === "word") return null;
  const words = context.tokens.slice(index, end);
  const name = words.map((token) => token.raw).join(" ");
  const folded = words.map((token) => token.folded).join(" ");
  const identity: Identity = { id: `person:${folded.replaceAll(" ", "-")}`, name, type: "Person", aliases: [] };
  context.families.set(words.at(-1)!.folded, identity);
  return { first: index, end: closing(context, index, end), identity };
}

function closing(context: PhraseContext, first: number, end: number): number {
  return isQuote(context.tokens[first - 1]) && isQuote(context.tokens[end]) ? end + 1 : end;
}

/** "al-Assad" after an office is the name, not an adjective. */
function isFamily(context: PhraseContext, index: number): boolean {
  return context.names.get(index)?.entity.type === "Person" || context.families.has(context.tokens[index]!.folded);
}
