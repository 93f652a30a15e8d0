import type { Expression, PathPattern, Query } from "../ast.ts";
import { CypherError, withPlaces } from "../cypher-error.ts";
import { parseClauses } from "./clauses.ts";
import { parseExpression } from "./expressions.ts";
import type { Grammar } from "./grammar.ts";
import { readTokens } from "./lexer.ts";
import { parsePathPattern } from "./patterns.ts";
import { TokenStream } from "./token-stream.ts";

const MAX_DEPTH = 200;

export interface ParseOptions {
  /** Read CREATE instead of refusing it: only for building graphs from text. */
  readonly allowCreate?: boolean;
}

/** Reads the text of one query. Throws a CypherError with line, column and excerpt when it is none. */
export function parseQuery(text: string, options: ParseOptions = {}): Query {
  return withPlaces(text, () => {
    const stream = new TokenStream(text, readTokens(text));
    try {
      const mode = acceptMode(stream);
      const query = grammarOver(stream, options).query(false);
      stream.acceptSymbol(";");
      if (stream.peek().kind !== "end") throw stream.unexpected("the end of the query");
      return mode ? { ...query, mode } : query;
    } catch (error) {
      throw error instanceof CypherError ? stream.furthestOf(error) : error;
    }
  });
}

function acceptMode(stream: TokenStream): Query["mode"] | null {
  if (stream.acceptKeywords("EXPLAIN")) return "explain";
  return stream.acceptKeywords("PROFILE") ? "profile" : null;
}

/** The query, or why the text is none; anything but a fault in the text is thrown. */
export function tryParse(text: string): { query: Query; error: null } | { query: null; error: CypherError } {
  try {
    return { query: parseQuery(text), error: null };
  } catch (error) {
    if (error instanceof CypherError) return { query: null, error };
    throw error;
  }
}

/** Whether the text parses as a query that reads. */
export function isCypher(text: string): boolean {
  return tryParse(text).query !== null;
}

function grammarOver(stream: TokenStream, options: ParseOptions): Grammar {
  let depth = 0;
  let barJoinsLabels = true;
  function nested<Result>(memory: Memory<Result>, joins: boolean, read: () => Result): Result {
    if (depth >= MAX_DEPTH) throw new CypherError("too-deep", "The query is nested too deeply.", stream.peek());
    const before = barJoinsLabels;
    depth++;
    barJoinsLabels = joins;
    try {
      return once(memory, stream, read);
    } finally {
      depth--;
      barJoinsLabels = before;
    }
  }
  const expressions: Memory<Expression> = new Map();
  const beforeBar: Memory<Expression> = new Map();
  const patterns: Memory<PathPattern> = new Map();
  const grammar: Grammar = {
    stream,
    allowCreate: options.allowCreate ?? false,
    get barJoinsLabels() {
      return barJoinsLabels;
    },
    expression: () => nested(expressions, true, () => parseExpression(grammar)),
    expressionBeforeBar: () => nested(beforeBar, false, () => parseExpression(grammar)),
    pathPattern: () => nested(patterns, true, () => parsePathPattern(grammar)),
    query: (inner) => nested(new Map(), true, () => parseClauses(grammar, inner)),
  };
  return grammar;
}

/** What was read at each token, and where that ended: what is read on trial is not read again for good. */
type Memory<Result> = Map<number, { readonly result: Result; readonly end: number } | { readonly error: CypherError }>;

function once<Result>(memory: Memory<Result>, stream: TokenStream, read: () => Result): Result {
  const start = stream.mark();
  const known = memory.get(start);
  if (known && "error" in known) throw known.error;
  if (known) {
    stream.reset(known.end);
    return known.result;
  }
  try {
    const result = read();
    memory.set(start, { result, end: stream.mark() });
    return result;
  } catch (error) {
    if (error instanceof CypherError) memory.set(start, { error });
    throw error;
  }
}
