import type { CallSubqueryClause, Clause, Expression, Name, YieldItem } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Grammar } from "./grammar.ts";

/** After CALL: a subquery in braces, or a procedure. */
export function parseCall(grammar: Grammar, start: number, optional: boolean): Clause {
  const { stream } = grammar;
  if (stream.isSymbol("{") || stream.isSymbol("(")) return parseSubquery(grammar, start, optional);
  if (optional) throw stream.unexpected("`{` or `(` after OPTIONAL CALL");
  const procedure = parseProcedureName(grammar);
  const args = stream.acceptSymbol("(") ? parseArguments(grammar) : null;
  const yields = stream.acceptKeywords("YIELD") ? parseYield(grammar) : null;
  const where = yields && stream.acceptKeywords("WHERE") ? grammar.expression() : null;
  return { kind: "call-procedure", procedure, args, yields, where, span: stream.spanFrom(start) };
}

function parseSubquery(grammar: Grammar, start: number, optional: boolean): CallSubqueryClause {
  const { stream } = grammar;
  const imports = stream.acceptSymbol("(") ? parseImports(grammar) : null;
  stream.expectSymbol("{", "before the subquery");
  const query = grammar.query(true);
  stream.expectSymbol("}", "after the subquery");
  if (stream.isKeyword("IN") && stream.isKeyword("TRANSACTIONS", 1)) {
    throw new CypherError("unsupported", "IN TRANSACTIONS is for writing, and nothing is written here.", stream.peek());
  }
  return { kind: "call-subquery", optional, imports, query, span: stream.spanFrom(start) };
}

function parseImports(grammar: Grammar): readonly Name[] | "all" {
  const { stream } = grammar;
  if (stream.acceptSymbol("*")) {
    stream.expectSymbol(")", "after *");
    return "all";
  }
  const names: Name[] = [];
  if (!stream.isSymbol(")")) {
    do names.push(stream.variableName("to import"));
    while (stream.acceptSymbol(","));
  }
  stream.expectSymbol(")", "after the imported variables");
  return names;
}

function parseProcedureName(grammar: Grammar): Name {
  const { stream } = grammar;
  const start = stream.peek().start;
  let { name } = stream.schemaName("of a procedure after CALL");
  while (stream.acceptSymbol(".")) name += `.${stream.schemaName("of a procedure").name}`;
  return { name, span: stream.spanFrom(start) };
}

function parseArguments(grammar: Grammar): Expression[] {
  const args: Expression[] = [];
  if (!grammar.stream.isSymbol(")")) {
    do args.push(grammar.expression());
    while (grammar.stream.acceptSymbol(","));
  }
  grammar.stream.expectSymbol(")", "after the arguments of a procedure");
  return args;
}

function parseYield(grammar: Grammar): readonly YieldItem[] | "all" {
  const { stream } = grammar;
  if (stream.acceptSymbol("*")) return "all";
  const items: YieldItem[] = [];
  do {
    const start = stream.peek().start;
    const field = stream.schemaName("of a field after YIELD");
    const alias = stream.acceptKeywords("AS") ? stream.variableName("after AS") : null;
    items.push({ field, alias, span: stream.spanFrom(start) });
  } while (stream.acceptSymbol(","));
  return items;
}
