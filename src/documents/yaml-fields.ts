import { isAlias, isMap, isScalar, LineCounter, type Node, parseDocument } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import { badYaml } from "./faults.ts";

/** One entry of a YAML map. A number stands as it was written, so that `publisher: 24` is the string "24". */
export interface YamlField {
  readonly key: string;
  /** null, a string, the fields of a map, or undefined for anything else. */
  readonly value: string | null | undefined;
  readonly fields: readonly YamlField[] | null;
  /** 1-based, in the file. */
  readonly line: number;
}

function scalarText(node: unknown): string | null | undefined {
  if (node === null) return null;
  if (!isScalar(node)) return undefined;
  if (node.value === null) return null;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/**
 * The entries of a YAML map with their lines. What is no YAML, or no map, is one fault in `faults` and no entries.
 * `above`: lines of the file before the block.
 */
export function readYamlFields(text: string, file: string, above: number, faults: Diagnostic[]): YamlField[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + above;

  const error = document.errors[0];
  if (error) {
    faults.push(badYaml(file, lineAt(Math.min(error.pos[0], text.trimEnd().length)), error.message));
    return [];
  }
  const fieldsOf = (node: unknown): YamlField[] | null => {
    const target = isAlias(node) ? node.resolve(document) : node;
    if (!isMap(target)) return null;
    return target.items.map(({ key, value }) => {
      const content = isAlias(value) ? value.resolve(document) : value;
      return {
        key: String(scalarText(key) ?? ""),
        value: scalarText(content),
        fields: fieldsOf(content),
        line: lineAt((key as Node | null)?.range?.[0] ?? 0),
      };
    });
  };
  if (document.contents === null) return [];
  const fields = fieldsOf(document.contents);
  if (!fields) faults.push(badYaml(file, lineAt(document.contents.range?.[0] ?? 0), "keys with values are expected"));
  return fields ?? [];
}
