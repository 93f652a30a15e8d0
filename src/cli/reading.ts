/* Reading documents for a command: faults go to stderr, one line each, and into the exit status. */
import { readDocuments } from "../documents/index.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Reader } from "../pipeline.ts";

export interface Reading {
  failed: number;
  unread: number;
}

/** Documents under the paths; `reading` counts what could not be read and what is in a language without a reader. */
export async function* documentsUnder(
  paths: readonly string[],
  reader: Reader,
  reading: Reading,
): AsyncGenerator<Document> {
  for await (const result of readDocuments(paths, { furniture: reader.resources.words.furniture })) {
    if ("diagnostic" in result) {
      report(result.diagnostic);
      if (result.diagnostic.severity === "error") reading.failed++;
      continue;
    }
    if (result.document.language !== "ar") reading.unread++;
    yield result.document;
  }
  if (reading.unread > 0)
    process.stderr.write(
      `${reading.unread} documents are in languages without a reader and are kept without claims.\n`,
    );
}

export function report(diagnostic: Diagnostic): void {
  const where = diagnostic.file ? `${diagnostic.file}${diagnostic.line === null ? "" : `:${diagnostic.line}`}  ` : "";
  process.stderr.write(`${where}${diagnostic.message}${diagnostic.hint ? ` (${diagnostic.hint})` : ""}\n`);
}
