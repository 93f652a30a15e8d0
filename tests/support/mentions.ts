import { arabic } from "../../src/languages/ar/index.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Document } from "../../src/model/document.ts";
import type { EntityMention } from "../../src/model/mention.ts";
import { tokenize } from "../../src/tokens/tokenize.ts";
import { documentOf, reader } from "./reading.ts";

export const language = arabic(reader.resources);

/** Mentions of a text of one's own, published on Saturday 22 January 2022. */
export function mentionsOf(text: string, more: Partial<Document> = {}) {
  const document = documentOf(text, more);
  const { entities, times } = findMentions(tokenize(document, language), language, language.lexicon);
  const words = (span: { readonly start: number; readonly end: number }) => document.text.slice(span.start, span.end);
  return { entities, times, words };
}

/** The top-level mentions as "words = type:name" lines, names as the mention's identity has them. */
export function phrases(text: string): string[] {
  const { entities, words } = mentionsOf(text);
  return entities
    .filter((mention) => !mention.nested)
    .map((mention) => `${words(mention.span)} = ${mention.identity.type} ${mention.identity.name}`);
}

/** The mention with exactly these words. */
export function mentionNamed(text: string, words: string): EntityMention | undefined {
  const found = mentionsOf(text);
  return found.entities.find((mention) => found.words(mention.span) === words);
}
