import type { Clause, PathPattern, Query, SingleQuery } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { didYouMean } from "../suggest-name.ts";
import { parseCall } from "./call-clause.ts";
import type { Grammar } from "./grammar.ts";
import { parseProjection } from "./projection.ts";

/** The clauses of a query, and the queries that UNION joins to it. `nested`: it stands in braces. */
export function parseClauses(grammar: Grammar, nested: boolean): Query {
  const { stream } = grammar;
  const start = stream.peek().start;
  const parts = [parseSingleQuery(grammar, nested)];
  const unions: ("all" | "distinct")[] = [];
  while (stream.acceptKeywords("UNION")) {
    const all = stream.acceptKeywords("ALL");
    if (!all) stream.acceptKeywords("DISTINCT");
    unions.push(all ? "all" : "distinct");
    parts.push(parseSingleQuery(grammar, nested));
  }
  return { kind: "query", parts, unions, span: stream.spanFrom(start) };
}

function parseSingleQuery(grammar: Grammar, nested: boolean): SingleQuery {
  const { stream } = grammar;
  const start = stream.peek().start;
  const clauses: Clause[] = [];
  while (!atEnd(grammar, nested)) clauses.push(parseClause(grammar));
  if (clauses.length === 0) throw stream.unexpected("a query");
  return { kind: "single-query", clauses, span: stream.spanFrom(start) };
}

function atEnd({ stream }: Grammar, nested: boolean): boolean {
  const closes = nested ? stream.isSymbol("}") : stream.isSymbol(";");
  return closes || stream.peek().kind === "end" || stream.isKeyword("UNION");
}

function parseClause(grammar: Grammar): Clause {
  const { stream } = grammar;
  const start = stream.peek().start;
  refuseWriting(grammar);
  if (stream.acceptKeywords("OPTIONAL", "MATCH")) return parseMatch(grammar, start, true);
  if (stream.acceptKeywords("MATCH")) return parseMatch(grammar, start, false);
  if (stream.acceptKeywords("UNWIND")) return parseUnwind(grammar, start);
  if (stream.acceptKeywords("WITH")) return parseWith(grammar, start);
  if (stream.acceptKeywords("RETURN")) {
    const projection = parseProjection(grammar);
    return { kind: "return", projection, span: stream.spanFrom(start) };
  }
  if (stream.acceptKeywords("OPTIONAL", "CALL")) return parseCall(grammar, start, true);
  if (stream.acceptKeywords("CALL")) return parseCall(grammar, start, false);
  if (stream.acceptKeywords("CREATE")) {
    return { kind: "create", patterns: parsePatterns(grammar), span: stream.spanFrom(start) };
  }
  throw unknownClause(grammar);
}

function parseMatch(grammar: Grammar, start: number, optional: boolean): Clause {
  const { stream } = grammar;
  const patterns = parsePatterns(grammar);
  const where = stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  if (stream.isKeyword("USING")) throw unsupported(grammar, "USING", "Rawi picks where to start by itself.");
  return { kind: "match", optional, patterns, where, span: stream.spanFrom(start) };
}

function parsePatterns(grammar: Grammar): PathPattern[] {
  const patterns: PathPattern[] = [];
  do patterns.push(grammar.pathPattern());
  while (grammar.stream.acceptSymbol(","));
  return patterns;
}

function parseUnwind(grammar: Grammar, start: number): Clause {
  const { stream } = grammar;
  const list = grammar.expression();
  stream.expectKeyword("AS", "after UNWIND");
  const variable = stream.variableName("for each element");
  return { kind: "unwind", list, variable, span: stream.spanFrom(start) };
}

function parseWith(grammar: Grammar, start: number): Clause {
  const { stream } = grammar;
  const projection = parseProjection(grammar);
  const where = stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  return { kind: "with", projection, where, span: stream.spanFrom(start) };
}

const WRITING = ["CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "INSERT", "LOAD"];

function refuseWriting(grammar: Grammar): void {
  const { stream } = grammar;
  const word = WRITING.find((candidate) => stream.isKeyword(candidate));
  if (!word || (word === "CREATE" && grammar.allowCreate)) return;
  const why = "Rawi's graph is read here, not written: every edge in it comes from a text that says so.";
  const hint = "To change the graph, give Rawi documents (rawi build) or edit the files under graph/.";
  throw new CypherError("read-only", `${word} is refused. ${why}`, stream.peek(), hint);
}

const CLAUSE_WORDS = ["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL", "UNION", "WHERE", "ORDER", "LIMIT"];

function unknownClause(grammar: Grammar): CypherError {
  const { stream } = grammar;
  const token = stream.peek();
  if (stream.isKeyword("WHERE")) {
    return stream.unexpected("a clause", "WHERE follows MATCH, WITH or YIELD directly, and stands after ORDER BY.");
  }
  if (["ORDER", "SKIP", "OFFSET", "LIMIT"].some((word) => stream.isKeyword(word))) {
    return stream.unexpected("a clause", "ORDER BY, SKIP and LIMIT follow RETURN or WITH, in this order.");
  }
  if (stream.isKeyword("USE") || stream.isKeyword("FINISH")) return unsupported(grammar, token.text, null);
  const hint = token.kind === "name" ? didYouMean(token.text, CLAUSE_WORDS) : null;
  return stream.unexpected("a clause such as MATCH, WITH or RETURN", hint);
}

function unsupported(grammar: Grammar, what: string, hint: string | null): CypherError {
  return new CypherError("unsupported", `${what.toUpperCase()} is not supported.`, grammar.stream.peek(), hint);
}
