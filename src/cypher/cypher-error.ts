import { RawiError } from "../model/diagnostic.ts";
import type { Span } from "../model/span.ts";

/** Where in the query a fault stands; lines and columns count from 1, columns in UTF-16 units. */
export interface CypherPlace {
  readonly line: number;
  readonly column: number;
  /** The line of the query and, below it, a caret under the fault. */
  readonly excerpt: string;
}

/** A query that cannot be answered as written; `code` is `cypher/…`, after openCypher's own names where it has one. */
export class CypherError extends RawiError {
  /** The message without its position. */
  readonly reason: string;
  readonly span: Span | null;
  readonly place: CypherPlace | null;
  override readonly excerpt: string | null;

  constructor(
    code: string,
    reason: string,
    span: Span | null,
    hint: string | null = null,
    place: CypherPlace | null = null,
  ) {
    super(`cypher/${code}`, place ? `${reason} (line ${place.line}, column ${place.column})` : reason, hint);
    this.name = "CypherError";
    this.reason = reason;
    this.span = span;
    this.place = place;
    this.excerpt = place?.excerpt ?? null;
  }

  /** The same error with line, column and excerpt, once the text of the query is at hand. */
  locatedIn(text: string): CypherError {
    if (this.place || !this.span) return this;
    const code = this.code.slice("cypher/".length);
    return new CypherError(code, this.reason, this.span, this.hint, placeOf(text, this.span.start));
  }
}

const EXCERPT_WIDTH = 100;

function placeOf(text: string, offset: number): CypherPlace {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  const lineStart = before.lastIndexOf("\n") + 1;
  const lineEnd = text.indexOf("\n", offset);
  const wholeLine = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, "");
  const column = offset - lineStart + 1;
  const from = column > EXCERPT_WIDTH ? column - EXCERPT_WIDTH / 2 : 0;
  const shown = wholeLine.slice(from, from + EXCERPT_WIDTH).replaceAll("\t", " ");
  return { line, column, excerpt: `${shown}\n${" ".repeat(column - 1 - from)}^` };
}

/** Runs `work` and gives any CypherError it throws its place in `text`. */
export function withPlaces<Result>(text: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof CypherError ? error.locatedIn(text) : error;
  }
}
