import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { checkShape } from "./check-shape.ts";
import { faultAt } from "./fault.ts";
import type { Key, Placed } from "./placed-value.ts";
import type { ReadResult } from "./read-result.ts";

const HINTS: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: "put the text in quotes",
  BAD_INDENT: "a bracket is not closed, or a line starts too far left",
  BLOCK_AS_IMPLICIT_KEY: 'text that holds ": " stands in quotes',
  DUPLICATE_KEY: "write the key once, with all its values",
  MISSING_CHAR: "a quotation mark or bracket is not closed",
  MULTILINE_IMPLICIT_KEY: 'a key and its ":" stand on one line',
  TAB_AS_INDENT: "indent with spaces",
};

/** Text of a YAML file, checked against a schema. `file` is how the faults name it. */
export function readYaml<T>(text: string, schema: z.ZodType<T>, file: string): ReadResult<T> {
  const { value: tree, diagnostics } = parseYaml(text, file);
  return tree ? checkShape(tree, schema) : { value: null, diagnostics };
}

/**
 * Text of a YAML file to a tree whose parts know their lines. Of several syntax errors on a line only the first is
 * told.
 */
export function parseYaml(text: string, file: string): ReadResult<Placed> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent" });
  const faults = new Map<number, Diagnostic>();
  const report = (offset: number, message: string, hint: string | null) => {
    const line = lines.linePos(offset).line;
    if (!faults.has(line)) faults.set(line, faultAt("resources/yaml", { file, line, path: [] }, message, hint));
  };
  for (const fault of [...document.errors, ...document.warnings]) {
    report(startOf(document, fault.pos[0]), `this is not YAML: ${fault.message}`, HINTS[fault.code] ?? null);
  }

  const place = (node: unknown, line: number, path: readonly Key[]): Placed => {
    const at = { file, line, path };
    if (isMap(node)) {
      const entries = new Map<string, Placed>();
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
        const keyLine = lineOf(lines, pair.key) ?? line;
        entries.set(key, place(pair.value, keyLine, [...path, key]));
      }
      return { kind: "map", place: at, entries };
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) => place(item, lineOf(lines, item) ?? line, [...path, index]));
      return { kind: "list", place: at, items };
    }
    if (isAlias(node)) report(node.range?.[0] ?? 0, "this is an alias (*name)", "write the value out");
    return { kind: "scalar", place: at, value: isScalar(node) ? node.value : null };
  };

  const tree = place(document.contents, lineOf(lines, document.contents) ?? 1, []);
  const diagnostics = [...faults.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { value: diagnostics.length ? null : tree, diagnostics };
}

/**
 * Where to look for a fault: of what is never closed, where it was opened, since the fault itself is at the end of the
 * file.
 */
function startOf(document: Document, offset: number): number {
  let start = offset;
  if (document.range && offset < document.range[1] - 1) return start;
  visit(document, {
    Node: (_key, node) => {
      const closes = isScalar(node) ? node.type?.startsWith("QUOTE") : isCollection(node) && node.flow;
      if (closes && node.range && node.range[1] >= offset) start = node.range[0];
    },
  });
  return start;
}

function lineOf(lines: LineCounter, node: unknown): number | undefined {
  const range = (node as Node | null)?.range;
  return range ? lines.linePos(range[0]).line : undefined;
}
