/* Reading documents for a command: faults go to stderr, one line each, and into the exit status. */
import { readDocuments } from "../documents/index.ts";
import { type Diagnostic, withHint } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Reader } from "../pipeline.ts";
import type { Progress } from "./progress.ts";

export interface Reading {
  failed: number;
  unread: number;
  /** Paths of which something could not be read. */
  readonly faulty: Set<string>;
  readonly progress?: Progress;
}

/** Documents under the paths; `reading` counts what could not be read and what is in a language without a reader. */
export async function* documentsUnder(
  paths: readonly string[],
  reader: Reader,
  reading: Reading,
): AsyncGenerator<Document> {
  for await (const result of readDocuments(paths, { furniture: reader.resources.words.furniture })) {
    if ("diagnostic" in result) {
      reading.progress?.clear();
      report(result.diagnostic);
      if (result.diagnostic.severity !== "error") continue;
      reading.failed++;
      if (result.diagnostic.file !== null) reading.faulty.add(result.diagnostic.file);
      continue;
    }
    if (result.document.language !== "ar") reading.unread++;
    yield result.document;
  }
  if (reading.unread > 0) reading.progress?.clear();
  if (reading.unread > 0)
    process.stderr.write(
      reading.unread === 1
        ? "1 document is in a language without a reader and is kept without claims.\n"
        : `${reading.unread} documents are in languages without a reader and are kept without claims.\n`,
    );
}

export function report(diagnostic: Diagnostic): void {
  const where = diagnostic.file ? `${diagnostic.file}${diagnostic.line === null ? "" : `:${diagnostic.line}`}  ` : "";
  process.stderr.write(`${where}${withHint(diagnostic)}\n`);
}

/** What the loader has to say of a user's own data files. */
export function reportWarnings({ resources }: Reader): void {
  if (resources.overlay) for (const warning of resources.warnings) report(warning);
}
