/* Where one statement ends and the next begins: in what is typed, pasted, or read from a file. */
import { CypherError, checkQuery, tryParse } from "../cypher/index.ts";

const BEGINS_LIKE_CYPHER = /^\s*(?:EXPLAIN\s+|PROFILE\s+)?(?:MATCH|OPTIONAL|RETURN|UNWIND|WITH|CALL)\b/iu;
/** Signs that end a question. */
const QUESTION_MARK = /[?\u061F]\s*$/u;

export interface Statement {
  readonly text: string;
  /** Its first line in the whole, from 1. */
  readonly line: number;
}

export function beginsLikeCypher(text: string): boolean {
  return BEGINS_LIKE_CYPHER.test(text);
}

/** Whether nothing has to follow: a command, a question, a query that is whole or that more words would not mend. */
export function isComplete(text: string): boolean {
  return !beginsLikeCypher(text) || QUESTION_MARK.test(text) || /;\s*$/u.test(text) || !isCutShort(text);
}

const COMPOSITION = "cypher/invalid-clause-composition";

/** Why the text is not one query, by its clauses; null when it is one. */
function faultIn(text: string): CypherError | null {
  const { query, error } = tryParse(text);
  if (error) return error;
  try {
    checkQuery(query);
  } catch (fault) {
    // A name that is not known is a fault of another kind.
    if (fault instanceof CypherError && fault.code === COMPOSITION) return fault;
  }
  return null;
}

/** The only fault is that the text ends. */
function isCutShort(text: string): boolean {
  const fault = faultIn(text);
  if (fault === null) return false;
  const end = text.trimEnd().length;
  if (fault.code === COMPOSITION) return (fault.span?.end ?? 0) >= end;
  return (fault.span?.start ?? 0) >= end || cutAtSemicolons(text).open;
}

/** Statements of a text of several lines, in their order; those that are nothing are left out. */
export function splitStatements(text: string): Statement[] {
  const lines = text.split(/\r?\n/u);
  const statements: Statement[] = [];
  for (let at = 0; at < lines.length; ) {
    const begun = at;
    let joined = lines[at] ?? "";
    at++;
    if (joined.trim() === "") continue;
    if (beginsLikeCypher(joined)) {
      while (at < lines.length && goesOn(joined, lines[at] ?? "")) {
        joined += `\n${lines[at]}`;
        at++;
      }
    }
    statements.push(...statementsIn(joined, begun + 1));
  }
  return statements;
}

/** Whether the next line belongs to the statement: it wants one, or with it it still is one. */
function goesOn(before: string, next: string): boolean {
  if (/;\s*$/u.test(before)) return false;
  if (!isComplete(before)) return next.trim() !== "" || cutAtSemicolons(before).open;
  if (next.trim() === "" || next.startsWith(".")) return false;
  const joined = `${before}\n${next}`;
  return faultIn(before) === null && (faultIn(joined) === null || isCutShort(joined));
}

/** A line of queries with semicolons between them is several statements; any other text is one. */
function statementsIn(text: string, line: number): Statement[] {
  if (!beginsLikeCypher(text)) return [{ text, line }];
  const { parts } = cutAtSemicolons(text);
  let passed = 0;
  return parts.flatMap((part) => {
    const first = line + (text.slice(0, passed).match(/\n/gu)?.length ?? 0);
    passed += part.length + 1;
    const blank = part.length - part.trimStart().length;
    const ahead = part.slice(0, blank).match(/\n/gu)?.length ?? 0;
    return part.trim() === "" ? [] : [{ text: part.trim(), line: first + ahead }];
  });
}

const TOKEN = /'(?:\\[\s\S]|[^'\\])*('?)|"(?:\\[\s\S]|[^"\\])*("?)|`[^`]*(`?)|\/\/[^\n]*|\/\*[\s\S]*?(\*\/|$)|;/gu;

/** Cut where a semicolon stands outside quotes and comments; `open`: the text ends inside one. */
function cutAtSemicolons(text: string): { parts: string[]; open: boolean } {
  const parts: string[] = [];
  let from = 0;
  let open = false;
  for (const { 0: token, index, ...ends } of text.matchAll(TOKEN)) {
    if (token === ";") {
      parts.push(text.slice(from, index));
      from = index + 1;
    } else if (!token.startsWith("//")) open = [ends[1], ends[2], ends[3], ends[4]].every((end) => !end);
  }
  return { parts: [...parts, text.slice(from)], open };
}
