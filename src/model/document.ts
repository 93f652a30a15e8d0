import type { Span } from "./span.ts";

/** One text as it was read. `text` is never changed afterwards: every offset of Rawi counts into it. */
export interface Document {
  /** Hash of text, publisher, published and url: the same text from two publishers is two documents. */
  readonly id: string;
  /** As given on the command line, with `/`; `FILE#ID` for a record inside a JSON file; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly url: string | null;
  /** ISO 639-1; documents in a language without a reader are kept without claims. */
  readonly language: string;
  /** SHA-256 of `text`, hex. */
  readonly hash: string;
  /** Page furniture (share buttons, image names, captions): part of `text`, but not read. Sorted, disjoint. */
  readonly furniture: readonly Span[];
}
