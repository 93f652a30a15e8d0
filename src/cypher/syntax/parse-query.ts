import type { Expression, Query } from "../ast.ts";
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
      const query = grammarOver(stream, options).query(false);
      stream.acceptSymbol(";");
      if (stream.peek().kind !== "end") throw stream.unexpected("the end of the query");
      return query;
    } catch (error) {
      throw error instanceof CypherError ? stream.furthestOf(error) : error;
    }
  });
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
  function nested<Inner>(joins: boolean, read: () => Inner): Inner {
    depth++;
    if (depth > MAX_DEPTH) {
      throw new CypherError("too-deep", "The query is nested too deeply.", stream.peek());
    }
    const before = barJoinsLabels;
    barJoinsLabels = joins;
    try {
      return read();
    } finally {
      depth--;
      barJoinsLabels = before;
    }
  }
  const grammar: Grammar = {
    stream,
    allowCreate: options.allowCreate ?? false,
    get barJoinsLabels() {
      return barJoinsLabels;
    },
    expression: (): Expression => nested(true, () => parseExpression(grammar)),
    expressionBeforeBar: (): Expression => nested(false, () => parseExpression(grammar)),
    pathPattern: () => nested(true, () => parsePathPattern(grammar)),
    query: (inner) => nested(true, () => parseClauses(grammar, inner)),
  };
  return grammar;
}
