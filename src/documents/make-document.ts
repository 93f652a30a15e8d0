import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { Span } from "../model/span.ts";
import { detectLanguage } from "./detect-language.ts";
import { firstStated, type Metadata } from "./metadata.ts";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What makes a document itself: the same text from two publishers is two documents (design.md, section 4). */
export function documentId(of: Pick<Document, "text" | "publisher" | "published" | "url">): string {
  return sha256(JSON.stringify([of.text, of.publisher, of.published, of.url])).slice(0, 16);
}

/** A document from its text and from what the places say of it, strongest first. */
export function makeDocument(
  path: string,
  text: string,
  layers: readonly Metadata[],
  findFurniture: (text: string) => readonly Span[],
): Document {
  const publisher = firstStated("publisher", layers);
  const published = firstStated("published", layers);
  const url = firstStated("url", layers);
  return {
    id: documentId({ text, publisher, published, url }),
    path,
    text,
    title: firstStated("title", layers),
    publisher,
    published,
    url,
    language: firstStated("language", layers) ?? detectLanguage(text),
    hash: sha256(text),
    furniture: findFurniture(text),
  };
}
