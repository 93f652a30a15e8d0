import type { Lexicon } from "../../languages/lexicon.ts";
import type { Entity } from "../../model/entity.ts";
import type { Identity, TimeMention } from "../../model/mention.ts";
import type { Sentence, Token, TokenizedDocument } from "../../model/token.ts";
import type { PhraseTrie } from "../../patterns/phrase-trie.ts";
import type { Draft } from "./draft.ts";

export interface NameMatch {
  readonly entity: Entity;
  readonly first: number;
  readonly end: number;
  readonly conjunction: string;
  readonly preposition: string;
}

/** What phrase rules see: the document, the lexicon, and what is already known of this document. */
export interface PhraseContext {
  readonly doc: TokenizedDocument;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly fold: (text: string) => string;
  /** Longest gazetteer name at a token, ambiguous ones already decided. */
  readonly names: ReadonlyMap<number, NameMatch>;
  /** Whose adjective a folded word is: the id of a state's forces or of a group; ambiguous ones already decided. */
  readonly nationality: (folded: string) => string | undefined;
  readonly times: ReadonlyMap<number, TimeMention>;
  /** Tokens inside a date. */
  readonly timed: ReadonlySet<number>;
  /** Names that this document introduced: unknown groups, family names, bracketed aliases. */
  readonly introduced: PhraseTrie<Identity>;
  /** Last word of an introduced person's name. */
  readonly families: Map<string, Identity>;
  /** Quotation marks that close. */
  readonly closing: ReadonlySet<number>;
  /** Reads one noun phrase (nominal.ts): passed along, because phrases nest. */
  readonly nominalAt: (index: number, depth: number) => Draft | null;
}

const QUOTES = new Set(['"', "“", "”", "«", "»", "'", "‘", "’", "„"]);

export function isQuote(token: Token | undefined): boolean {
  return token?.kind === "punctuation" && QUOTES.has(token.raw);
}

/** Next position that is no opening quotation mark. */
export function pastQuotes(context: PhraseContext, index: number): number {
  let at = index;
  while (isQuote(context.tokens[at]) && !context.closing.has(at)) at++;
  return at;
}

/** Quotation marks that close one opened before in the same sentence; straight marks alternate. */
export function closingQuotes(tokens: readonly Token[], sentences: readonly Sentence[]): Set<number> {
  const closing = new Set<number>();
  for (const sentence of sentences) {
    let open = false;
    for (let index = sentence.first; index < sentence.end; index++) {
      const { raw } = tokens[index]!;
      if (raw === "\u201D" || raw === "\u00BB" || raw === "\u2019") closing.add(index);
      if (raw !== '"') continue;
      if (open) closing.add(index);
      open = !open;
    }
  }
  return closing;
}

export function identityOf(entity: Entity): Identity {
  return {
    id: entity.id,
    name: entity.nameAr,
    type: entity.type,
    aliases:
      entity.nameEn && !entity.aliases.includes(entity.nameEn) ? [entity.nameEn, ...entity.aliases] : entity.aliases,
  };
}

const FEMININE_ENDINGS = ["\u0647", "\u0627\u062A"];

/** Grammatical gender by ending: teh marbuta and the sound feminine plural. */
export function genderOf(folded: string): "m" | "f" {
  return FEMININE_ENDINGS.some((ending) => folded.length > 2 && folded.endsWith(ending)) ? "f" : "m";
}

/** A quotation mark that closes what a mark before the phrase opened belongs to it. */
export function closeQuote(context: PhraseContext, draft: Draft): Draft {
  return isQuote(context.tokens[draft.first - 1]) && isQuote(context.tokens[draft.end])
    ? { ...draft, end: draft.end + 1 }
    : draft;
}
