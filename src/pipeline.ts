/* The way of the data on one screen: documents → tokens → mentions → claims (→ graph → answers). */
import { createHash } from "node:crypto";
import { extractClaims } from "./claims/extract-claims.ts";
import type { LinkKnowledge } from "./graph/link-claims.ts";
import { arabic } from "./languages/ar/index.ts";
import { findMentions } from "./mentions/find-mentions.ts";
import type { ClaimRecord } from "./model/claim.ts";
import type { Document } from "./model/document.ts";
import type { Entity } from "./model/entity.ts";
import { loadResources, type Resources } from "./resources/load-resources.ts";
import { tokenize } from "./tokens/tokenize.ts";

export interface Reader {
  readonly resources: Resources;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly language: ReturnType<typeof arabic>;
  /** Claims of one document, in the order of its text; none in a language without a reader. */
  read(document: Document): ClaimRecord[];
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function openReader(options: { readonly with?: string } = {}): Reader {
  const resources = loadResources(options);
  const language = arabic(resources);
  const { lexicon } = language;
  return {
    resources,
    entities: lexicon.entities,
    language,
    read(document) {
      if (document.language !== language.code) return [];
      const tokenized = tokenize(document, language);
      const mentions = findMentions(tokenized, language, lexicon);
      return extractClaims(tokenized, mentions, language, lexicon, resources.relations, sha256);
    },
  };
}

/** What linking claims needs of the reader's data. */
export function linkKnowledge({ resources, entities, language }: Reader): LinkKnowledge {
  const endings = resources.frames.filter(({ polarity }) => polarity === "negated").map(({ id }) => id);
  const { relations, comparison } = resources;
  return { entities, relations, comparison, endings: new Set(endings), fold: (text) => language.fold(text) };
}
