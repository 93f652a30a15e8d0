import type { Identity } from "../model/mention.ts";
import type { Draft } from "./phrases/draft.ts";
import { isQuote, type PhraseContext } from "./phrases/phrase-context.ts";

/**
 * The identity of a phrase: the declared one, else a named unknown (the same in every document, by type and folded name), else a
 * thing of this document only. Sources and populations without a name never join across documents (design.md, section 4).
 */
export function nameDraft(context: PhraseContext, draft: Draft): Identity {
  if (draft.identity) return draft.identity;
  const name = surface(context, draft);
  const type = draft.type || "Thing";
  const folded = context
    .fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/gu, "");
  const own = draft.level !== "name" || type === "Source" || type === "Population" || type === "Thing";
  const scope = own ? `${context.doc.document.id}:` : "";
  return { id: `${scope}${type.toLowerCase()}:${folded}`, name, type, aliases: aliasesOf(draft, name) };
}

function surface(context: PhraseContext, draft: Draft): string {
  const words: string[] = [];
  const from = draft.quantity && draft.category !== "quantity" ? draft.head : draft.first;
  for (let index = from; index < (draft.wordsEnd ?? draft.end); index++) {
    const token = context.tokens[index]!;
    if (isQuote(token)) continue;
    words.push(index === draft.first ? withArticle(draft, context.text.slice(draft.start, token.span.end)) : token.raw);
  }
  return words.join(" ");
}

/** "lil-jaysh" names "al-jaysh". */
function withArticle(draft: Draft, word: string): string {
  return draft.preposition === "\u0644" && word.startsWith("\u0644\u0644") ? `\u0627\u0644${word.slice(2)}` : word;
}

/** A counted noun is also known by its other forms. */
function aliasesOf(draft: Draft, name: string): readonly string[] {
  return draft.category === "population" || draft.category === "dissolving" || draft.category === "thing"
    ? draft.aliases.filter((alias) => alias !== name)
    : [];
}
