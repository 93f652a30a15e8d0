import type { Diagnostic } from "../model/diagnostic.ts";
import { badField, noText, notRecord, repeatedId } from "./faults.ts";
import { checkMetadata } from "./metadata.ts";
import type { Reading } from "./source-file.ts";

function idOf(value: unknown, path: string, line: number, faults: Diagnostic[]): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "string" || typeof value === "number") return String(value);
  faults.push(badField(path, line, "id"));
  return null;
}

/**
 * Reads records of one file: objects with `text` and, if they will, id, title, publisher, published, url, language;
 * other fields are passed over. A document is known by its id, or by its line where it has none or one that stood
 * before.
 */
export function recordReader(path: string): (value: unknown, line: number) => Iterable<Reading> {
  const ids = new Set<string>();
  return function* (value, line) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      yield { diagnostic: notRecord(path, line) };
      return;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    if (typeof fields.text !== "string") {
      yield { diagnostic: noText(path, line) };
      return;
    }
    const faults: Diagnostic[] = [];
    let id = idOf(fields.id, path, line, faults);
    if (id !== null && ids.has(id)) {
      faults.push(repeatedId(path, line, id));
      id = null;
    }
    if (id !== null) ids.add(id);
    const { metadata, diagnostics } = checkMetadata(fields, path, line);
    for (const diagnostic of [...faults, ...diagnostics]) yield { diagnostic };
    yield { raw: { fragment: id ?? String(line), line, text: fields.text, stated: metadata, implied: {} } };
  };
}
