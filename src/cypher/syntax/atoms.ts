import type { CaseExpression, Expression, MapEntry, QuantifierName } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { parseBracketed } from "./brackets.ts";
import type { Grammar } from "./grammar.ts";
import { parseMapProjection } from "./map-projection.ts";
import { isReserved } from "./reserved-words.ts";
import { parseBraced } from "./subqueries.ts";

const QUANTIFIERS: readonly QuantifierName[] = ["all", "any", "none", "single"];

/** The smallest pieces of an expression: literals, names, calls, and everything in its own brackets. */
export function parseAtom(grammar: Grammar): Expression {
  const { stream } = grammar;
  const token = stream.peek();
  const span = { start: token.start, end: token.end };
  if (token.kind === "string") {
    stream.next();
    return { kind: "literal", value: token.text, span };
  }
  if (token.kind === "parameter") {
    stream.next();
    return { kind: "parameter", name: token.text, span };
  }
  if (token.kind === "malformed-number") {
    const hint = /^0\d+$/.test(token.text) ? "Write octal numbers with 0o, others without a leading zero." : null;
    throw new CypherError("invalid-number-literal", `${token.text} is not a number.`, span, hint);
  }
  if (stream.isSymbol("(")) return parseParenthesized(grammar);
  if (stream.isSymbol("[")) return parseBracketed(grammar);
  if (stream.isSymbol("{")) return parseMap(grammar);
  if (token.kind === "name") return parseWord(grammar);
  if (token.kind === "quoted-name") return parseNamed(grammar);
  throw stream.unexpected("an expression");
}

const CONSTANTS: Readonly<Record<string, null | boolean | number>> = {
  NULL: null,
  TRUE: true,
  FALSE: false,
};

function parseWord(grammar: Grammar): Expression {
  const { stream } = grammar;
  const token = stream.peek();
  const word = token.text.toUpperCase();
  if (Object.hasOwn(CONSTANTS, word)) {
    stream.next();
    return { kind: "literal", value: CONSTANTS[word]!, span: { start: token.start, end: token.end } };
  }
  if (word === "CASE") return parseCase(grammar);
  const special = parseBraced(grammar, word);
  if (special) return special;
  if (word === "REDUCE" && stream.isSymbol("(", 1)) return parseReduce(grammar);
  const which = QUANTIFIERS.find((name) => name.toUpperCase() === word);
  if (which && stream.isSymbol("(", 1) && stream.isKeyword("IN", 3)) return parseQuantifier(grammar, which);
  return parseNamed(grammar);
}

function parseNamed(grammar: Grammar): Expression {
  const { stream } = grammar;
  if (callFollows(grammar)) return parseCall(grammar);
  if (stream.peek().kind === "name" && isReserved(stream.peek().text)) throw stream.unexpected("an expression");
  const { name, span } = stream.variableName("or an expression");
  if (stream.isSymbol("{")) return parseMapProjection(grammar, { kind: "variable", name, span });
  return { kind: "variable", name, span };
}

/** `name(` or `name.space.name(`. */
function callFollows(grammar: Grammar): boolean {
  const { stream } = grammar;
  let ahead = 1;
  while (stream.isSymbol(".", ahead) && /name$/.test(stream.peek(ahead + 1).kind)) ahead += 2;
  return stream.isSymbol("(", ahead);
}

function parseCall(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.peek().start;
  let name = stream.schemaName("of a function").name;
  while (stream.acceptSymbol(".")) name += `.${stream.schemaName("of a function").name}`;
  stream.expectSymbol("(", "after a function's name");
  if (name.toLowerCase() === "count" && stream.isSymbol("*") && stream.isSymbol(")", 1)) {
    stream.next();
    stream.next();
    return { kind: "count-star", span: stream.spanFrom(start) };
  }
  const distinct = stream.acceptKeywords("DISTINCT");
  const args: Expression[] = [];
  if (!stream.isSymbol(")")) {
    do args.push(grammar.expression());
    while (stream.acceptSymbol(","));
  }
  stream.expectSymbol(")", "after the arguments of a function");
  return { kind: "call", name, distinct, args, span: stream.spanFrom(start) };
}

/** `(` opens a pattern when a whole pattern with a relationship can be read, else an expression in parentheses. */
function parseParenthesized(grammar: Grammar): Expression {
  const { stream } = grammar;
  const pattern = stream.attempt(() => grammar.pathPattern());
  if (pattern && pattern.result.connectors.length > 0) {
    return { kind: "pattern-predicate", pattern: pattern.result, span: pattern.result.span };
  }
  if (pattern) stream.reset(pattern.mark);
  stream.next();
  const inner = grammar.expression();
  stream.expectSymbol(")", "to close the parenthesis");
  return inner;
}

export function parseMap(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.peek().start;
  stream.expectSymbol("{", "before a map");
  const entries: MapEntry[] = [];
  if (!stream.isSymbol("}")) {
    do {
      const { name } = stream.schemaName("of a key");
      stream.expectSymbol(":", "after a key");
      entries.push({ key: name, value: grammar.expression() });
    } while (stream.acceptSymbol(","));
  }
  stream.expectSymbol("}", "after a map");
  return { kind: "map", entries, span: stream.spanFrom(start) };
}

function parseCase(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  const subject = stream.isKeyword("WHEN") ? null : grammar.expression();
  const branches: CaseExpression["branches"][number][] = [];
  while (stream.acceptKeywords("WHEN")) {
    const when = grammar.expression();
    stream.expectKeyword("THEN", "after WHEN");
    branches.push({ when, result: grammar.expression() });
  }
  if (branches.length === 0) throw stream.unexpected("WHEN after CASE");
  const otherwise = stream.acceptKeywords("ELSE") ? grammar.expression() : null;
  stream.expectKeyword("END", "after CASE");
  return { kind: "case", subject, branches, otherwise, span: stream.spanFrom(start) };
}

function parseQuantifier(grammar: Grammar, which: QuantifierName): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  stream.next();
  const variable = stream.variableName("for each element");
  stream.expectKeyword("IN", `in ${which}(…)`);
  const list = grammar.expression();
  stream.expectKeyword("WHERE", `in ${which}(…)`);
  const where = grammar.expression();
  stream.expectSymbol(")", `after ${which}(…)`);
  return { kind: "quantifier", which, variable, list, where, span: stream.spanFrom(start) };
}

function parseReduce(grammar: Grammar): Expression {
  const { stream } = grammar;
  const start = stream.next().start;
  stream.next();
  const accumulator = stream.variableName("for the accumulator");
  stream.expectSymbol("=", "after the accumulator");
  const initial = grammar.expression();
  stream.expectSymbol(",", "after the first value");
  const variable = stream.variableName("for each element");
  stream.expectKeyword("IN", "in reduce(…)");
  const list = grammar.expressionBeforeBar();
  stream.expectSymbol("|", "in reduce(…)");
  const step = grammar.expression();
  stream.expectSymbol(")", "after reduce(…)");
  return { kind: "reduce", accumulator, initial, variable, list, step, span: stream.spanFrom(start) };
}
