/* Quotation marks of a sentence: what stands inside, and a quotation that goes on over the full stop. */
import type { SentenceView } from "../sentence-view.ts";
import type { Chain, SpeakerMemory } from "./memory.ts";
import { chainAt, type Scope } from "./scope.ts";

const STRAIGHT = '"';
const OPENING = new Set(["\u00AB", "\u201C"]);
const CLOSING = new Set(["\u00BB", "\u201D"]);
/** How many tokens on a quotation may be closed that goes on over the full stop. */
const LONGEST = 150;

/** The token that opens the quotation around a token; null outside quotations. */
export function quotationAround(view: SentenceView, index: number): number | null {
  let open: number | null = null;
  for (let at = view.sentence.first; at < index; at++) {
    const { raw } = view.tokens[at]!;
    if (raw === STRAIGHT) open = open === null ? at : null;
    else if (OPENING.has(raw)) open = at;
    else if (CLOSING.has(raw)) open = null;
  }
  return open;
}

/** What is still said in the quotation that the sentence before left open. */
export function carriedOn(view: SentenceView, memory: SpeakerMemory): Scope | null {
  const chain = memory.open;
  if (!chain) return null;
  const close = closingAfter(view, view.sentence.first);
  return {
    from: view.sentence.first,
    to: Math.min(close ?? view.sentence.end, view.sentence.end),
    chain,
    stance: "assert",
    at: view.sentence.first,
    cue: null,
    place: null,
  };
}

/** Whose quotation stays open at the end of the sentence; null when none does. */
export function leftOpen(view: SentenceView, scopes: readonly Scope[], memory: SpeakerMemory): Chain | null {
  const { first, end } = view.sentence;
  const carried = memory.open ? closingAfter(view, first) : null;
  if (memory.open && carried !== null && carried >= end) return memory.open;
  const open = quotationAround(view, end);
  if (open === null || (carried !== null && open <= carried)) return null;
  const { chain } = chainAt(scopes, open + 1);
  const close = closingAfter(view, end);
  return chain.length > 0 && close !== null ? chain : null;
}

/** The next mark that closes a quotation, inside the paragraph; null when another is opened before. */
function closingAfter(view: SentenceView, from: number): number | null {
  const { tokens, doc } = view;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST); at++) {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    if (before && at > from && doc.document.text.slice(before.span.end, token.span.start).includes("\n")) return null;
    if (CLOSING.has(token.raw)) return at;
    if (OPENING.has(token.raw)) return null;
    if (token.raw === STRAIGHT) return before?.span.end === token.span.start ? at : null;
  }
  return null;
}
