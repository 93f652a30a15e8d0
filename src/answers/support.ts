import type { ClaimRecord } from "../model/claim.ts";

export interface Support {
  readonly documents: number;
  readonly publishers: number;
  /** Names of distinct origins, sorted. */
  readonly origins: readonly string[];
  readonly unnamed: number;
}

/** Documents, publishers and origins, counted apart (design.md, section 4): a source without a name is no origin. */
export function supportOf(claims: readonly ClaimRecord[]): Support {
  const documents = new Set<string>();
  const publishers = new Set<string>();
  const origins = new Map<string, string>();
  const unnamed = new Set<string>();
  for (const { document, attribution } of claims) {
    const publisher = document.publisher ?? document.path;
    documents.add(document.id);
    publishers.add(document.publisher ?? document.id);
    const source = attribution.at(-1);
    if (!source) origins.set(`publisher:${document.publisher ?? document.id}`, publisher);
    else if (source.type === "Source") unnamed.add(`${document.id} ${source.id}`);
    else origins.set(source.id, source.name);
  }
  return {
    documents: documents.size,
    publishers: publishers.size,
    origins: [...new Set(origins.values())].sort(),
    unnamed: unnamed.size,
  };
}
