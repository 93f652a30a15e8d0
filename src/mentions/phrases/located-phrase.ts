import type { HeadSense } from "../../languages/lexicon.ts";
import type { Identity } from "../../model/mention.ts";
import { adjectivesAfter, nationality } from "./agreement.ts";
import type { Draft } from "./draft.ts";
import { closeQuote, identityOf, isQuote, type PhraseContext, pastQuotes } from "./phrase-context.ts";
import { headAt, isEventWord, isFunctionWord, isNameish, isVerb } from "./word-classes.ts";

const OF = "\u0645\u0646";
const IN = "\u0641\u064A";
const BI = "\u0628";
const AND = "\u0648";
const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);

/** "north of X": the phrase is X with a direction before it. */
export function direction(context: PhraseContext, base: Draft, depth: number): Draft | null {
  // "to the north of X"
  const of = base.definite && context.tokens[base.end]?.folded === OF ? 1 : 0;
  if (base.definite && !base.preposition && !of) return null;
  const owner = context.nominalAt(pastQuotes(context, base.end + of), depth + 1);
  if (!owner) return base.definite ? null : unknownPlace(context, base);
  if (owner.preposition || owner.conjoined || !["Place", "Facility"].includes(owner.type)) return null;
  return {
    ...owner,
    first: base.first,
    start: base.start,
    conjoined: base.conjoined,
    preposition: base.preposition,
    inner: owner,
  };
}

/** "in the south of X": X is a place, be it known or not. */
function unknownPlace(context: PhraseContext, base: Draft): Draft | null {
  const under = base.preposition || (context.tokens[base.first - 1]?.folded ?? "");
  if (![IN, BI, AND + IN].includes(under)) return null;
  const end = properName(context, base.end, false);
  return end > base.end ? { ...base, end, type: "Place", level: "name", definite: true } : null;
}

/** Places, facilities, bodies: a name, a genitive chain, agreeing adjectives, or an unknown proper name. */
export function located(context: PhraseContext, base: Draft, sense: HeadSense, depth: number): Draft | null {
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
  const definite = base.definite || (named && endsDefinite(context, end - 1));
  end = adjectivesAfter(context, end, definite, inner ? [base, inner] : [base]);
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
    hollow: sense.dissolves && !named,
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
  // "Syrian factions" are not the forces of Syria.
  if (base.type === "Government" || (base.type === "ArmedGroup" && national?.type === "StateForce")) return null;
  return national && compatible(base.type, national.type) ? national : null;
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
  if (found === "Media") return wanted === "Organization";
  return found !== "Person" && wanted !== "Media";
}

/** Unknown words that a head takes as its name: quoted, with article, or plain nameish ones. */
function properName(context: PhraseContext, at: number, quoted: boolean): number {
  let end = at;
  if (quoted) {
    while (end < context.tokens.length && end - at < 6 && !isQuote(context.tokens[end])) end++;
    return isQuote(context.tokens[end]) ? end + 1 : at;
  }
  const token = context.tokens[at];
  if (!token || context.timed.has(at)) return at;
  // "the village of umm Hasan": the word that binds is no conjunction here.
  if (context.lexicon.binders.has(token.folded) && isNameish(context, at + 1, false)) return at + 2;
  if (isFunctionWord(context, token)) return at;
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
    // "the village of X in the governorate".
    if (next.nouns.some((reading) => reading.known && reading.preposition)) break;
    if (next.folded.startsWith(AND) && !next.nouns.some((reading) => reading.known && !reading.conjunction)) break;
    end++;
  }
  return end;
}

function endsDefinite(context: PhraseContext, index: number): boolean {
  const token = context.tokens[index];
  return (
    context.names.size > 0 &&
    token !== undefined &&
    (token.folded.startsWith("\u0627\u0644") || isQuote(token) || context.names.has(index))
  );
}
