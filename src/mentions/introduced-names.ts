/* Names that a document introduces for itself: bracketed aliases, quoted names of groups, family names after full names. */
import type { EntityMention } from "../model/mention.ts";
import type { Draft } from "./phrases/draft.ts";
import { isQuote, type PhraseContext } from "./phrases/phrase-context.ts";

const NAMED = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media"]);

export function introduceNames(context: PhraseContext, draft: Draft, mention: EntityMention): void {
  const { identity } = mention;
  if (identity.type === "Person" && mention.level === "name") {
    const last = context.fold(identity.name).split(" ").at(-1);
    if (last && last.length > 2) context.families.set(last, identity);
    return;
  }
  if (mention.level !== "name" || !NAMED.has(identity.type)) return;
  bracketed(context, draft, mention);
  if (draft.category === "body" && draft.end - draft.first === 2 + quotesIn(context, draft)) {
    const name = context.tokens.slice(draft.first + 1, draft.end).filter((token) => !isQuote(token))[0];
    if (name && name.folded.length > 3 && identity.id.includes(":")) context.introduced.add([name.folded], identity);
  }
}

/** "X (Y)": Y is X for the rest of the document. */
function bracketed(context: PhraseContext, draft: Draft, mention: EntityMention): void {
  if (context.tokens[draft.end]?.raw !== "(") return;
  let end = draft.end + 1;
  while (end < context.tokens.length && end - draft.end <= 5 && context.tokens[end]!.raw !== ")") end++;
  const inside = context.tokens.slice(draft.end + 1, end).filter((token) => !isQuote(token));
  if (context.tokens[end]?.raw !== ")" || inside.length === 0 || inside.length > 4) return;
  if (
    inside.some((token) => token.kind === "number" || token.kind === "punctuation") ||
    context.names.has(draft.end + 1)
  )
    return;
  context.introduced.add(
    inside.map((token) => token.folded),
    mention.identity,
  );
}

function quotesIn(context: PhraseContext, draft: Draft): number {
  let quotes = 0;
  for (let index = draft.first; index < draft.end; index++) if (isQuote(context.tokens[index])) quotes++;
  return quotes;
}
