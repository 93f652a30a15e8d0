import type { Expression, MatchClause, PathPattern, Query } from "../ast.ts";
import type { Grammar } from "./grammar.ts";

/** Words that open something of their own: EXISTS {…}, COUNT {…}, COLLECT {…}, shortestPath(…). Null: none of these. */
export function parseBraced(grammar: Grammar, word: string): Expression | null {
  const { stream } = grammar;
  if (word === "EXISTS" && stream.isSymbol("{", 1)) return parseSubquery(grammar, "exists");
  if (word === "COUNT" && stream.isSymbol("{", 1)) return parseSubquery(grammar, "count");
  if (word === "COLLECT" && stream.isSymbol("{", 1)) return parseSubquery(grammar, "collect");
  if ((word === "SHORTESTPATH" || word === "ALLSHORTESTPATHS") && stream.isSymbol("(", 1)) {
    const hint = `Write MATCH p = ${stream.peek().text}(…) and use p.`;
    throw stream.unexpected("an expression", hint);
  }
  return null;
}

function parseSubquery(grammar: Grammar, which: "exists" | "count" | "collect"): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  stream.expectSymbol("{", "before a subquery");
  const query = startsPattern(grammar) ? parseBarePattern(grammar) : grammar.query(true);
  stream.expectSymbol("}", "after a subquery");
  return { kind: "subquery", which, query, span: stream.spanFrom(start) };
}

function startsPattern(grammar: Grammar): boolean {
  return grammar.stream.isSymbol("(") || grammar.stream.isSymbol("=", 1);
}

/** `EXISTS { (a)-->(b) WHERE … }` says `EXISTS { MATCH (a)-->(b) WHERE … }`. */
function parseBarePattern(grammar: Grammar): Query {
  const { stream } = grammar;
  const start = stream.peek().start;
  const patterns: PathPattern[] = [];
  do patterns.push(grammar.pathPattern());
  while (stream.acceptSymbol(","));
  const where = stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  const span = stream.spanFrom(start);
  const match: MatchClause = { kind: "match", optional: false, patterns, where, span };
  return { kind: "query", parts: [{ kind: "single-query", clauses: [match], span }], unions: [], span };
}
