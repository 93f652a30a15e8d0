/* What a line is (design.md, section 7): a command, a query or a question. */
import { tryParse } from "../cypher/index.ts";
import type { RawiError } from "../model/diagnostic.ts";

export type ShellLine =
  | { readonly kind: "nothing" }
  | { readonly kind: "command"; readonly name: string; readonly argument: string }
  | { readonly kind: "query"; readonly text: string }
  /** `fault`: why it is no query, when it begins like one. */
  | { readonly kind: "question"; readonly text: string; readonly fault: RawiError | null };

const BEGINS_LIKE_CYPHER = /^(?:MATCH|OPTIONAL|RETURN|UNWIND|WITH|CALL)\b/iu;
/** Marks that only steer the direction of writing: they come along when text is pasted. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;

export function readLineKind(typed: string): ShellLine {
  const line = typed.replace(DIRECTION_MARKS, "").trim();
  if (line === "" || line === ";") return { kind: "nothing" };
  if (line.startsWith(".")) {
    const [name = line] = line.split(/\s/u, 1);
    return { kind: "command", name, argument: line.slice(name.length).trim() };
  }
  const { query, error } = tryParse(line);
  if (query) return { kind: "query", text: line.replace(/;\s*$/u, "") };
  return { kind: "question", text: line, fault: BEGINS_LIKE_CYPHER.test(line) ? error : null };
}
