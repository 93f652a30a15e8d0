/* What somebody says: where it begins after a word of saying, and where it ends. */

import type { AttributionVerb } from "../../languages/lexicon.ts";
import { isComplementizer } from "../../patterns/complementizer.ts";
import { foldKey } from "../fold-key.ts";
import type { SentenceView } from "../sentence-view.ts";
import { verbLike } from "../triggers.ts";
import { connectorAt } from "./connectors.ts";
import { stanceOf } from "./scope.ts";

export interface Content {
  readonly from: number;
  readonly to: number;
}

/** How far from its verb a clause or quotation may begin, in tokens. */
const CLAUSE_REACH = 36;
const EVENT_REACH = 22;
const ABOUT = "\u0639\u0646";
const COMMA = "\u060C";
const PREPOSITION_REACH = 10;
const OPENING = new Set(["\u00AB", "\u201C", '"']);
const CLOSING = new Set(["\u00BB", "\u201D", '"']);
/** Shorter quotations are names, and words held at a distance. */
const QUOTATION = 7;

/** The content of a verb of saying: what begins first; null when this use of the verb says nothing. */
export function contentOf(view: SentenceView, index: number, verb: AttributionVerb): Content | null {
  if (!verb.bare && !isUnder(view, index, verb)) return null;
  const takes = (what: AttributionVerb["takes"][number]) => verb.takes.includes(what);
  const clause = takes("anna") || takes("quote") ? clauseAfter(view, index + 1, CLAUSE_REACH, takes("anna")) : null;
  const event = takes("masdar") ? eventAfter(view, index + 1, EVENT_REACH, verb) : null;
  if (event === null || (clause && clause.from < event)) return clause;
  return { from: event, to: isFactual(verb.stance) ? eventEnd(view, event) : commaAfter(view, event) };
}

/** Facts are told at length; what is demanded, threatened or charged is the event alone. */
export function isFactual(stance: string): boolean {
  return ["assert", "deny", "doubt"].includes(stanceOf(stance));
}

/** An event noun alone: up to the next comma. */
export function commaAfter(view: SentenceView, from: number): number {
  const to = eventEnd(view, from);
  let comma = from + 1;
  while (comma < to && view.tokens[comma]!.raw !== COMMA) comma++;
  return Math.min(comma, to);
}

/** Does its preposition follow the verb before the next verb or mark? */
function isUnder(view: SentenceView, index: number, { prepositions }: AttributionVerb): boolean {
  const own = new Set(prepositions.map(foldKey));
  for (let at = index + 1; at < Math.min(view.sentence.end, index + PREPOSITION_REACH); at++) {
    const { folded, nouns, raw } = view.tokens[at]!;
    if (own.has(folded) || nouns.some((noun) => own.has(noun.preposition))) return true;
    if (raw === ":" || raw === ".") return false;
    if (isComplementizer(view.tokens[at])) return own.has(folded.slice(0, 1));
  }
  return false;
}

/** Does a word stand bare, or under a preposition that its verb of saying takes? */
function governed(view: SentenceView, at: number, { prepositions, bare }: AttributionVerb): boolean {
  const before = view.tokens[at - 1]?.folded ?? "";
  const own = view.tokens[at]!.nouns.find((noun) => noun.known)?.preposition ?? "";
  const under = own || (view.lexicon.prepositions.has(before) ? before : "");
  return under === "" ? bare : prepositions.some((each) => foldKey(each) === under);
}

/** A clause with "that", a quotation, what stands after a colon. `that`: whether "that" counts. */
export function clauseAfter(view: SentenceView, from: number, reach: number, that = true): Content | null {
  for (let at = from; at < Math.min(view.sentence.end, from + reach); at++) {
    const token = view.tokens[at]!;
    if (connectorAt(view, at)?.effect === "turns" || (at > from && participleSays(view, at))) return null;
    if (isComplementizer(token)) return that ? { from: at + 1, to: view.sentence.end } : null;
    if (token.raw === ":") return { from: at + 1, to: quotationEnd(view, at + 1) ?? view.sentence.end };
    if (token.kind === "punctuation" && (token.raw === "." || token.raw === "\u061B")) return null;
    if (OPENING.has(token.raw) && !view.slotAt(at) && longQuotation(view, at))
      return { from: at + 1, to: quotationEnd(view, at) ?? view.sentence.end };
  }
  return null;
}

/** ", explaining that": what follows is the participle's. */
function participleSays(view: SentenceView, at: number): boolean {
  if (!view.lexicon.sayingParticiples.has(view.tokens[at]!.folded)) return false;
  return [1, 2, 3].some((offset) => isComplementizer(view.tokens[at + offset]));
}

function longQuotation(view: SentenceView, at: number): boolean {
  for (let index = at + 1; index < Math.min(view.sentence.end, at + QUOTATION); index++)
    if (CLOSING.has(view.tokens[index]!.raw)) return false;
  return at + QUOTATION < view.sentence.end;
}

/** Where a quotation that opens at a token is closed inside the sentence; null where it is not, or none opens. */
function quotationEnd(view: SentenceView, at: number): number | null {
  if (!OPENING.has(view.tokens[at]?.raw ?? "")) return null;
  for (let index = at + 1; index < view.sentence.end; index++) if (CLOSING.has(view.tokens[index]!.raw)) return index;
  return null;
}

/** The event noun that is said to have happened; with another noun before it ("the occurrence of …") from that. */
export function eventAfter(
  view: SentenceView,
  from: number,
  reach: number,
  verb: AttributionVerb | null = null,
): number | null {
  let noun: number | null = null;
  for (let at = from; at < Math.min(view.sentence.end, from + reach); at++) {
    const token = view.tokens[at]!;
    const covered = view.slotAt(at) !== undefined;
    if (at > from && opensClause(view, at)) return null;
    if (isTopic(view, at, verb)) return at;
    if (covered || token.kind !== "word") continue;
    const event = eventAt(view, at);
    const told = event && (noun !== null || (!event.conjunction && (verb === null || governed(view, at, verb))));
    if (told) return noun ?? at;
    if (noun === null && isObject(view, at)) noun = at;
  }
  return null;
}

/** "announced (of) an operation that …": any noun under the preposition of a verb that states. */
function isTopic(view: SentenceView, at: number, verb: AttributionVerb | null): boolean {
  if (verb === null || verb.stance !== "assert" || view.tokens[at]!.kind !== "word") return false;
  if (view.slotAt(at)) return false;
  const before = view.tokens[at - 1]?.folded ?? "";
  return before === ABOUT && verb.prepositions.some((each) => foldKey(each) === ABOUT);
}

function eventAt(view: SentenceView, at: number) {
  return view.tokens[at]!.nouns.find(
    (each) => each.known && view.lexicon.frameWords.longest(each.stem, () => null) !== null,
  );
}

/** An event noun, or a word that turns the event after it ("involvement in"). */
export function isEvent(view: SentenceView, at: number): boolean {
  const turning = view.tokens[at]!.nouns.some(({ stem }) => view.lexicon.operatorWords.longest(stem, () => null));
  return turning || eventAt(view, at) !== undefined;
}

/** Another clause begins, or another verb stands there. */
function opensClause(view: SentenceView, at: number): boolean {
  const clause = view.clauses.find((each) => each.first === at);
  if (clause && clause.kind !== "coordinate" && clause.kind !== "main") return true;
  const token = view.tokens[at]!;
  if (view.slotAt(at)) return false;
  return token.verbs.some(
    (verb) =>
      verb.person === 3 &&
      (!token.nouns.some((noun) => noun.known) || (verb.enclitic === "" && verbLike(view, at, verb))),
  );
}

/** A bare noun of the lexicon that no mention and no time covers, right after one. */
function isObject(view: SentenceView, at: number): boolean {
  if (view.times.some((time) => at >= time.first && at < time.end)) return false;
  const before = view.slots.findLast(({ mention }) => mention.end <= at);
  const gap = before ? view.tokens.slice(before.mention.end, at) : null;
  return (
    gap !== null &&
    gap.every((token) => token.kind === "punctuation") &&
    view.tokens[at]!.nouns.some((each) => each.known && !each.conjunction && !each.preposition && !each.article)
  );
}

/** What is said in an event noun ends where the text goes on with a clause of its own. */
export function eventEnd(view: SentenceView, from: number): number {
  for (let at = from + 1; at < view.sentence.end; at++) {
    const connector = connectorAt(view, at);
    if (connector?.effect === "turns" || connector?.effect === "closes") return at;
    const clause = view.clauses.find((each) => each.first === at);
    if (clause?.kind === "coordinate" && view.tokens[at]!.kind === "word" && !view.slotAt(at)) return at;
  }
  return view.sentence.end;
}
