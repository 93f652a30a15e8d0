import type { Diagnostic } from "../model/diagnostic.ts";
import { type DecodeOptions, decode } from "./decode.ts";
import { binary, damagedUtf8, tooLargeFile, undecodable } from "./faults.ts";
import type { Metadata } from "./metadata.ts";

/** The bytes of one input, already unpacked. */
export interface SourceFile {
  /** As given, with `/`; `-` for standard input. */
  readonly path: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Most bytes of what has to be held whole. */
  readonly maxBytes: number;
}

/** A text as its format gives it, before metadata of other places are added. */
export interface RawDocument {
  /** What follows `#` in the document's path; null when the file is one document. */
  readonly fragment: string | null;
  /** 1-based line at which it begins, where faults are reported; null when the file is one document. */
  readonly line: number | null;
  readonly text: string;
  /** From front matter or JSON fields: stronger than documents.yaml. */
  readonly stated: Metadata;
  /** From the page itself (HTML meta): weaker than documents.yaml. */
  readonly implied: Metadata;
}

export type Reading = { readonly raw: RawDocument } | { readonly diagnostic: Diagnostic };

/** How one kind of file is read. */
export interface Format {
  readonly endings: readonly string[];
  read(source: SourceFile): AsyncIterable<Reading>;
}

/** All bytes of a file; null when they are more than it may have. */
export async function wholeFile(source: SourceFile): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    size += chunk.length;
    if (size > source.maxBytes) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** The text of a whole file, with what has to be said about it; null when there is none. */
export async function wholeText(
  source: SourceFile,
  optionsFor: (bytes: Buffer) => DecodeOptions = () => ({}),
): Promise<{ readonly text: string | null; readonly diagnostics: readonly Diagnostic[] }> {
  const bytes = await wholeFile(source);
  if (bytes === null) return { text: null, diagnostics: [tooLargeFile(source.path, source.maxBytes)] };
  const decoded = decode(bytes, optionsFor(bytes));
  if ("fault" in decoded) {
    const fault = decoded.fault === "binary" ? binary(source.path) : undecodable(source.path);
    return { text: null, diagnostics: [fault] };
  }
  const diagnostics = decoded.replaced > 0 ? [damagedUtf8(source.path, decoded.replaced)] : [];
  return { text: decoded.text, diagnostics };
}
