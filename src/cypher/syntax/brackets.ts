import type { Expression } from "../ast.ts";
import type { Grammar } from "./grammar.ts";

/** What `[` opens where a value may stand: a list, a list comprehension or a pattern comprehension. */
export function parseBracketed(grammar: Grammar): Expression {
  const { stream } = grammar;
  const isName = stream.peek(1).kind === "name" || stream.peek(1).kind === "quoted-name";
  if (isName && stream.isKeyword("IN", 2)) return parseListComprehension(grammar);
  const patternFollows = stream.isSymbol("(", 1) || (isName && stream.isSymbol("=", 2) && stream.isSymbol("(", 3));
  return (patternFollows && tryPatternComprehension(grammar)) || parseList(grammar);
}

function parseList(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  const items: Expression[] = [];
  if (!stream.isSymbol("]")) {
    do items.push(grammar.expression());
    while (stream.acceptSymbol(","));
  }
  stream.expectSymbol("]", "after a list");
  return { kind: "list", items, span: stream.spanFrom(start) };
}

function parseListComprehension(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  const variable = stream.variableName("for each element");
  stream.expectKeyword("IN", "in a list comprehension");
  const list = grammar.expressionBeforeBar();
  const where = stream.acceptKeywords("WHERE") ? grammar.expressionBeforeBar() : null;
  const result = stream.acceptSymbol("|") ? grammar.expression() : null;
  stream.expectSymbol("]", "after a list comprehension");
  return { kind: "list-comprehension", variable, list, where, result, span: stream.spanFrom(start) };
}

function tryPatternComprehension(grammar: Grammar): Expression | null {
  const { stream } = grammar;
  const mark = stream.mark();
  const start = stream.next().start;
  const pattern = stream.attempt(() => grammar.pathPattern())?.result;
  const isPattern = pattern && pattern.connectors.length > 0;
  if (!isPattern || !(stream.isKeyword("WHERE") || stream.isSymbol("|"))) {
    stream.reset(mark);
    return null;
  }
  const where = stream.acceptKeywords("WHERE") ? grammar.expressionBeforeBar() : null;
  stream.expectSymbol("|", "in a pattern comprehension");
  const result = grammar.expression();
  stream.expectSymbol("]", "after a pattern comprehension");
  return { kind: "pattern-comprehension", pattern, where, result, span: stream.spanFrom(start) };
}
