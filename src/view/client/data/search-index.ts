import type { PageDocument, PageNode } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { foldText } from "./fold-text.ts";
import { groupBy } from "./group-by.ts";

export type Hit =
  | { readonly kind: "node"; readonly node: PageNode; readonly claims: number }
  | { readonly kind: "document"; readonly document: PageDocument; readonly claims: number }
  | { readonly kind: "relation"; readonly relation: string; readonly claims: number }
  | { readonly kind: "quotes"; readonly words: string; readonly claims: number };

interface Entry {
  readonly names: readonly string[];
  readonly hit: Hit;
}

/** Finds actors, places, documents and relations by any of their names, and quotes by their words. */
export interface SearchIndex {
  find(text: string, most?: number): readonly Hit[];
}

/** `captions`: what a relation is called, in every language. */
export function makeSearchIndex(index: ClaimIndex, captions: (relation: string) => readonly string[]): SearchIndex {
  const entries = [...nodeEntries(index), ...relationEntries(index, captions), ...documentEntries(index)];
  // Folded at the first search, not before the page is seen.
  let quotes: readonly string[] | null = null;
  return {
    find(text, most = 12) {
      const wanted = foldText(text);
      if (wanted === "") return [];
      const ranked = entries
        .map((entry) => ({ entry, rank: rankOf(entry.names, wanted) }))
        .filter(({ rank }) => rank < 3)
        .sort((left, right) => left.rank - right.rank || right.entry.hit.claims - left.entry.hit.claims);
      const hits = ranked.slice(0, most).map(({ entry }) => entry.hit);
      quotes ??= index.graph.claims.map(({ quote }) => foldText(quote.text));
      const inQuotes = quotes.filter((quote) => quote.includes(wanted)).length;
      return inQuotes > 0 ? [...hits, { kind: "quotes", words: text.trim(), claims: inQuotes }] : hits;
    },
  };
}

/** 0 the name, 1 its beginning, 2 a beginning of one of its words, 3 none. */
function rankOf(names: readonly string[], wanted: string): number {
  let best = 3;
  for (const name of names) {
    if (name === wanted) return 0;
    if (name.startsWith(wanted)) best = 1;
    else if (best > 2 && hasWord(name, wanted)) best = 2;
  }
  return best;
}

/** Arabic words wear their article and prepositions in front. */
const PROCLITICS = 3;

function hasWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1))
    if (at - (name.lastIndexOf(" ", at) + 1) <= PROCLITICS) return true;
  return false;
}

function nodeEntries(index: ClaimIndex): Entry[] {
  return index.graph.nodes.map((node) => {
    const names = [node.name, node.nameAr, node.nameEn, ...node.aliases].filter((name) => name !== null);
    return { names: names.map(foldText), hit: { kind: "node", node, claims: index.byNode.get(node.id)?.length ?? 0 } };
  });
}

function documentEntries(index: ClaimIndex): Entry[] {
  return index.graph.documents.map((document) => {
    const names = [document.title, document.publisher, document.path].filter((name) => name !== null);
    const claims = index.byDocument.get(document.id)?.length ?? 0;
    return { names: names.map(foldText), hit: { kind: "document", document, claims } };
  });
}

function relationEntries(index: ClaimIndex, captions: (relation: string) => readonly string[]): Entry[] {
  return [...groupBy(index.graph.claims, ({ relation }) => relation)].map(([relation, { length }]) => ({
    names: [relation, ...captions(relation)].map(foldText),
    hit: { kind: "relation", relation, claims: length },
  }));
}
