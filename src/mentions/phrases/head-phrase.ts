/* HEAD + what completes it. Heads of members and arms dissolve into whom they belong to; heads of places and bodies take a name. */
import type { HeadSense } from "../../languages/lexicon.ts";
import type { Identity } from "../../model/mention.ts";
import { type Draft, PLAIN } from "./draft.ts";
import { genderOf, identityOf, isQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";
import {
  type HeadMatch,
  headAt,
  isEventWord,
  isFunctionWord,
  isMasdar,
  isNameish,
  isVerb,
  startOf,
} from "./word-classes.ts";

const OF = "\u0645\u0646";
const BELONGING = ["\u062A\u0627\u0628\u0639", "\u0627\u0644\u062A\u0627\u0628\u0639"]; // tabi', al-tabi' (+ h, in, at)
const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);

export function headPhrase(
  context: PhraseContext,
  index: number,
  match: HeadMatch,
  sense: HeadSense,
  depth: number,
): Draft | null {
  const token = context.tokens[index]!;
  const { reading } = match;
  const base: Draft = {
    ...PLAIN,
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
    definite: reading.article || reading.enclitic !== "",
    gender:
      sense.number === "p" && !sense.victim && sense.category !== "population" && sense.category !== "dissolving"
        ? "f"
        : genderOf(reading.stem),
    number: sense.number,
    mode: sense.mode,
    device: sense.device,
    victim: sense.victim,
    speakingOnly: sense.speakingOnly,
    possessive: reading.enclitic,
  };
  switch (sense.category) {
    case "dissolving":
      return dissolving(context, base, sense, depth);
    case "population":
    case "thing":
      // An event noun makes claims; it is nobody.
      if (isMasdar(context, index)) return null;
      return counted(context, base, depth);
    case "source":
      return source(context, base, depth);
    case "direction":
      return direction(context, base, depth);
    default:
      return located(context, base, sense, depth);
  }
}

/** Members, formations, arms: X acts. */
function dissolving(context: PhraseContext, base: Draft, sense: HeadSense, depth: number): Draft | null {
  const owner = ownerAfter(context, base.end, base.definite, depth);
  if (owner) {
    const identity =
      owner.identity && ACTORS.has(owner.type)
        ? owner.identity
        : owner.type === "Place"
          ? forcesOf(context, owner)
          : null;
    if (identity) return { ...base, end: owner.end, type: identity.type, identity, definite: true, inner: owner };
    if (owner.category !== "place" && owner.category !== "facility" && ACTORS.has(owner.type)) {
      // "fighters of the movement": the movement is found by coreference.
      return {
        ...base,
        end: owner.end,
        type: owner.type,
        inner: owner,
        definite: owner.definite,
        anaphor: owner.anaphor,
        lemma: owner.anaphor ? owner.lemma : base.lemma,
      };
    }
  }
  const end = adjectivesAfter(context, base.end, base.definite);
  const national = nationality(context, base.end, end);
  if (national) return { ...base, end, type: national.type, identity: national, definite: true };
  if (sense.bare === "none" && end === base.end && !base.possessive && base.mode === null) return null;
  return { ...base, end, anaphor: base.definite && end === base.end && !base.possessive };
}

/** The owner of a dissolving head: the next name or body, also under "of" and "belonging to". */
function ownerAfter(context: PhraseContext, at: number, definite: boolean, depth: number): Draft | null {
  const next = pastQuotes(context, at);
  const token = context.tokens[next];
  if (!token) return null;
  if (token.folded === OF) return actorOnly(context.nominalAt(next + 1, depth + 1));
  const belongs = BELONGING.some((word) => token.folded.startsWith(word) && token.folded.length <= word.length + 2);
  if (belongs) {
    const owner = context.nominalAt(pastQuotes(context, next + 1), depth + 1);
    return owner?.preposition === "\u0644" ? actorOnly(owner) : null;
  }
  if (definite && next === at) return null;
  const owner = context.nominalAt(next, depth + 1);
  return owner && owner.preposition === "" && !owner.conjoined && owner.quantity === null
    ? closeQuote(context, owner)
    : null;
}

function actorOnly(draft: Draft | null): Draft | null {
  return draft && (ACTORS.has(draft.type) || draft.category === "dissolving") ? draft : null;
}

/** "army of Turkey": the state's forces. */
function forcesOf(context: PhraseContext, owner: Draft): Identity | null {
  const country = owner.identity && context.lexicon.entities.get(owner.identity.id);
  if (!country || country.kind !== "country") return null;
  for (const entity of context.lexicon.entities.values())
    if (entity.country === country.id && entity.type === "StateForce" && entity.id === `${country.id}-forces`)
      return identityOf(entity);
  return null;
}

/** People and things that are counted: adjectives, then whose they are. */
function counted(context: PhraseContext, base: Draft, depth: number): Draft {
  let { end } = base;
  end = adjectivesAfter(context, end, base.definite);
  const next = pastQuotes(context, end);
  const token = context.tokens[next];
  const partitive = token?.folded === OF;
  const owner =
    token && (partitive || !base.definite) ? context.nominalAt(partitive ? next + 1 : next, depth + 1) : null;
  if (
    owner &&
    (partitive || owner.preposition === "") &&
    !owner.conjoined &&
    base.category === "population" &&
    ["ArmedGroup"].includes(owner.type)
  ) {
    // Prisoners and fugitives of a group are the group (gold/GUIDELINES.md).
    if (owner.identity) return { ...base, end: owner.end, type: owner.type, identity: owner.identity, inner: owner };
  }
  if (
    owner &&
    !partitive &&
    owner.preposition === "" &&
    !owner.conjoined &&
    owner.quantity === null &&
    end === base.end
  )
    end = closeQuote(context, owner).end;
  const national = base.category === "population" ? null : nationality(context, base.end, end);
  return {
    ...base,
    end,
    identity: national && base.type !== "" ? national : null,
    anaphor: base.definite && end === base.end,
  };
}

/** "a military source", "a source in X", "a source close to X". */
function source(context: PhraseContext, base: Draft, depth: number): Draft {
  let end = adjectivesAfter(context, base.end, base.definite);
  // A second kind of the same source: "security and local sources".
  while (
    context.tokens[end]?.nouns.some((reading) => reading.conjunction && reading.stem.endsWith("\u0647")) &&
    adjective(context, end, base.definite, true)
  )
    end++;
  let inner: Draft | null = null;
  const link = context.tokens[end];
  if (
    link &&
    !context.names.has(end) &&
    (link.folded === "\u0641\u064A" ||
      link.folded === OF ||
      link.folded === "\u062F\u0627\u062E\u0644" ||
      link.folded === "\u0644\u062F\u064A")
  ) {
    inner = context.nominalAt(pastQuotes(context, end + 1), depth + 1);
    if (inner && (inner.type === "Place" || inner.conjoined)) inner = null;
  } else if (!base.definite) {
    inner = context.nominalAt(pastQuotes(context, end), depth + 1);
    if (inner && (inner.preposition || inner.conjoined || !ACTORS.has(inner.type))) inner = null;
  }
  return {
    ...base,
    end: inner ? closeQuote(context, inner).end : end,
    inner,
    anaphor: base.definite && !inner && end === base.end,
  };
}

/** "north of X": the phrase is X with a direction before it. */
function direction(context: PhraseContext, base: Draft, depth: number): Draft | null {
  if (base.definite && !base.preposition) return null;
  const owner = context.nominalAt(pastQuotes(context, base.end), depth + 1);
  if (!owner || owner.preposition || owner.conjoined || !["Place", "Facility"].includes(owner.type)) return null;
  return {
    ...owner,
    first: base.first,
    start: base.start,
    conjoined: base.conjoined,
    preposition: base.preposition,
    inner: owner,
  };
}

/** Places, facilities, bodies: a name, a genitive chain, agreeing adjectives, or an unknown proper name. */
function located(context: PhraseContext, base: Draft, sense: HeadSense, depth: number): Draft | null {
  let { end } = base;
  let inner: Draft | null = null;
  const quoted = isQuote(context.tokens[end]) && !context.closing.has(end);
  const at = pastQuotes(context, end);
  if (!base.definite || quoted) {
    inner = context.nominalAt(at, depth + 1);
    if (inner && (inner.preposition || inner.conjoined || inner.quantity)) inner = null;
    if (inner) end = closeQuote(context, inner).end;
    else if (context.tokens[at]) end = properName(context, at, quoted);
  }
  if (end === at && quoted) end = base.end;
  const named = end > base.end;
  end = adjectivesAfter(context, end, base.definite || (named && endsDefinite(context, end - 1)));
  const identity = known(context, base, inner, end);
  const hollow = sense.dissolves && (!identity || identity.id === inner?.identity?.id) && base.category === "facility";
  if (hollow && inner && ACTORS.has(inner.type))
    return { ...base, end, inner, hollow: true, type: inner.type, identity: inner.identity };
  const unknown = !identity && !named && end === base.end;
  if (base.category === "body" && unknown && !base.definite && !base.possessive) return null;
  return {
    ...base,
    end,
    inner,
    identity,
    hollow: sense.dissolves && !named && end === base.end,
    type: identity?.type ?? base.type,
    level: identity || named ? "name" : "nominal",
    definite: base.definite || named,
    anaphor: base.definite && unknown && !base.possessive,
  };
}

/** A declared entity that the whole phrase or its name part means, of a type that the head allows. */
function known(context: PhraseContext, base: Draft, inner: Draft | null, end: number): Identity | null {
  const whole = context.names.get(base.first);
  if (whole && whole.end >= end && compatible(base.type, whole.entity.type)) return identityOf(whole.entity);
  if (inner?.identity && inner.level === "name" && inner.end >= end - 1 && sameKind(context, base, inner))
    return inner.identity;
  const national = base.category === "body" ? nationality(context, base.end, end) : null;
  return national && compatible(base.type, national.type) && base.type !== "Government" ? national : null;
}

/** "city of Aleppo" is Aleppo, "movement Hamas" is Hamas; "surroundings of the prison" is not the prison. */
function sameKind(context: PhraseContext, base: Draft, inner: Draft): boolean {
  const entity = inner.identity && context.lexicon.entities.get(inner.identity.id);
  if (base.category === "place") {
    if (inner.type !== "Place") return false;
    const kinds = ["surroundings", "outskirts", "countryside", "border", "coast", "suburb"];
    const sense = headAt(context, base.first)?.senses.find((each) => each.category === "place");
    return !kinds.includes(sense?.kind ?? "");
  }
  if (base.category === "body") return compatible(base.type, inner.type) && inner.inner === null;
  return base.category === "facility" && inner.type === "Facility" && (entity !== null || inner.lemma !== base.lemma);
}

function compatible(wanted: string, found: string): boolean {
  if (wanted === "" || wanted === found) return true;
  if (wanted === "Place" || found === "Place" || wanted === "Facility" || found === "Facility") return false;
  return found !== "Person" && wanted !== "Media" && found !== "Media";
}

/** Unknown words that a head takes as its name: quoted, with article, or plain nameish ones. */
function properName(context: PhraseContext, at: number, quoted: boolean): number {
  let end = at;
  if (quoted) {
    while (end < context.tokens.length && end - at < 6 && !isQuote(context.tokens[end])) end++;
    return isQuote(context.tokens[end]) ? end + 1 : at;
  }
  const token = context.tokens[at];
  if (!token || context.timed.has(at) || isFunctionWord(context, token)) return at;
  const article = token.nouns.some((reading) => reading.article && !reading.conjunction && !reading.preposition);
  if (article) return !isEventWord(context, at) && !isVerb(token) ? at + 1 : at;
  if (!isNameish(context, at, true)) return at;
  end = at + 1;
  while (
    end - at < 3 &&
    isNameish(context, end, false) &&
    !(context.tokens[end]?.nouns[0]?.conjunction && context.tokens[end]?.nouns[0]?.known)
  ) {
    const next = context.tokens[end]!;
    if (next.folded.startsWith("\u0648") && !next.nouns.some((reading) => reading.known && !reading.conjunction)) break;
    end++;
  }
  return end;
}

function adjectivesAfter(context: PhraseContext, at: number, definite: boolean): number {
  let end = at;
  while (end - at < 3 && adjective(context, end, definite, false)) end++;
  return end;
}

/** An agreeing adjective: with article after a definite noun; without one only when it looks relative or is declared. */
function adjective(context: PhraseContext, index: number, definite: boolean, conjoined: boolean): boolean {
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

function nationality(context: PhraseContext, from: number, to: number): Identity | null {
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

function endsDefinite(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index];
  return (
    context.names.size > 0 &&
    token !== undefined &&
    (token.folded.startsWith("\u0627\u0644") || isQuote(token) || context.names.has(index))
  );
}

/** A quotation mark that closes what a mark before the phrase opened belongs to it. */
export function closeQuote(context: PhraseContext, draft: Draft): Draft {
  return isQuote(context.tokens[draft.first - 1]) && isQuote(context.tokens[draft.end])
    ? { ...draft, end: draft.end + 1 }
    : draft;
}
