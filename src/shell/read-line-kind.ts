/* What a line is (design.md, section 7): a command, a query or a question. */
import { tryParse } from "../cypher/index.ts";
import type { RawiError } from "../model/diagnostic.ts";
import { dropDirectionMarks } from "./editor/clean-input.ts";
import { beginsLikeCypher } from "./statement-end.ts";

export type ShellLine =
  | { readonly kind: "nothing" }
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  | { readonly kind: "query"; readonly text: string }
  /** `fault`: why it is no query, when it begins like one. */
  | { readonly kind: "question"; readonly text: string; readonly fault: RawiError | null };

/** A line of a script that is for its readers. */
const COMMENT = /^(?:\/\/|--|#)/u;

export function readLineKind(typed: string): ShellLine {
  const line = dropDirectionMarks(typed).trim();
  if (line === "" || line === ";") return { kind: "nothing" };
  if (line.startsWith(".")) {
    const [name = line] = line.split(/\s/u, 1);
    return { kind: "command", name, argument: line.slice(name.length).trim() };
  }
  const { query, error } = tryParse(line);
  if (query) return { kind: "query", text: line.replace(/;\s*$/u, "") };
  if (COMMENT.test(line)) return { kind: "nothing" };
  return { kind: "question", text: line, fault: beginsLikeCypher(line) ? error : null };
}
