import type { BinaryOperator, ComparisonOperator, ComparisonPart, Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { parseAtom } from "./atoms.ts";
import type { Grammar } from "./grammar.ts";
import { parseLabelExpression } from "./labels.ts";

const MAX_CHAIN = 1000;

/** openCypher 9, "Expression": OR < XOR < AND < NOT < comparison < predicates < + − < * / % < ^ < sign < postfix. */
export function parseExpression(grammar: Grammar): Expression {
  return parseChain(grammar, parseXor, { OR: "or" });
}

function parseXor(grammar: Grammar): Expression {
  return parseChain(grammar, parseAnd, { XOR: "xor" });
}

function parseAnd(grammar: Grammar): Expression {
  return parseChain(grammar, parseNot, { AND: "and" });
}

function parseNot(grammar: Grammar): Expression {
  const starts: number[] = [];
  while (grammar.stream.isKeyword("NOT")) starts.push(grammar.stream.next().start);
  refuseLongChain(grammar, starts.length);
  let operand = parseComparison(grammar);
  for (const start of starts.reverse()) {
    operand = { kind: "unary", operator: "not", operand, span: grammar.stream.spanFrom(start) };
  }
  return operand;
}

const COMPARISONS: readonly ComparisonOperator[] = ["=", "<>", "<", "<=", ">", ">="];

function parseComparison(grammar: Grammar): Expression {
  const { stream } = grammar;
  const first = parsePredicate(grammar);
  const rest: ComparisonPart[] = [];
  while (true) {
    if (stream.isSymbol("!=")) throw stream.unexpected("a comparison", "Not equal is written <>.");
    const operator = COMPARISONS.find((candidate) => stream.isSymbol(candidate));
    if (!operator) break;
    stream.next();
    if (stream.isSymbol("=")) throw stream.unexpected("a value", "Equality is written with one =.");
    rest.push({ operator, operand: parsePredicate(grammar) });
    refuseLongChain(grammar, rest.length);
  }
  return rest.length === 0 ? first : { kind: "comparison", first, rest, span: stream.spanFrom(first.span.start) };
}

function parsePredicate(grammar: Grammar): Expression {
  const { stream } = grammar;
  let left = parseSum(grammar);
  for (let count = 0; ; count++) {
    refuseLongChain(grammar, count);
    const start = left.span.start;
    if (stream.isKeyword("NOT") && stream.isKeyword("IN", 1)) {
      throw stream.unexpected("an operator", "Write NOT x IN list.");
    }
    if (stream.acceptKeywords("IS")) {
      left = parseIs(grammar, left);
      continue;
    }
    const operator = acceptPredicate(grammar);
    if (!operator) return left;
    const right = parseSum(grammar);
    left = { kind: "binary", operator, left, right, span: stream.spanFrom(start) };
  }
}

function acceptPredicate(grammar: Grammar): BinaryOperator | null {
  const { stream } = grammar;
  if (stream.acceptKeywords("IN")) return "in";
  if (stream.acceptKeywords("STARTS", "WITH")) return "starts-with";
  if (stream.acceptKeywords("ENDS", "WITH")) return "ends-with";
  if (stream.acceptKeywords("CONTAINS")) return "contains";
  return stream.acceptSymbol("=~") ? "=~" : null;
}

function parseIs(grammar: Grammar, operand: Expression): Expression {
  const { stream } = grammar;
  const negated = stream.acceptKeywords("NOT");
  if (stream.isSymbol(":")) throw stream.unexpected("NULL after IS", "Type predicates (IS :: TYPE) are not supported.");
  stream.expectKeyword("NULL", "after IS");
  return { kind: "is-null", operand, negated, span: stream.spanFrom(operand.span.start) };
}

function parseSum(grammar: Grammar): Expression {
  return parseSymbolChain(grammar, parseProduct, ["+", "-"]);
}

function parseProduct(grammar: Grammar): Expression {
  return parseSymbolChain(grammar, parsePower, ["*", "/", "%"]);
}

function parsePower(grammar: Grammar): Expression {
  return parseSymbolChain(grammar, parseSign, ["^"]);
}

function parseSign(grammar: Grammar): Expression {
  const { stream } = grammar;
  const signs: { operator: "+" | "-"; start: number }[] = [];
  while (stream.isSymbol("-") || stream.isSymbol("+")) {
    const token = stream.next();
    signs.push({ operator: token.text === "-" ? "-" : "+", start: token.start });
  }
  refuseLongChain(grammar, signs.length);
  let operand = parseNumberOrPostfix(grammar, signs);
  for (const sign of signs.reverse()) {
    operand = { kind: "unary", operator: sign.operator, operand, span: stream.spanFrom(sign.start) };
  }
  return operand;
}

/** A minus directly before digits belongs to the number, so that the smallest integer can be written. */
function parseNumberOrPostfix(grammar: Grammar, signs: { operator: "+" | "-"; start: number }[]): Expression {
  const token = grammar.stream.peek();
  const isNumber = token.kind === "integer" || token.kind === "float";
  const minus = signs.at(-1)?.operator === "-" ? signs.at(-1)! : null;
  if (!isNumber) return parsePostfix(grammar, parseAtom(grammar));
  if (minus) signs.pop();
  grammar.stream.next();
  const span = grammar.stream.spanFrom(minus ? minus.start : token.start);
  const value = token.kind === "float" ? Number(token.text) : BigInt(token.text);
  const signed = minus ? -value : value;
  const beyond = typeof signed === "bigint" ? BigInt.asIntN(64, signed) !== signed : !Number.isFinite(signed);
  if (beyond) {
    const code = token.kind === "float" ? "floating-point-overflow" : "integer-overflow";
    throw new CypherError(code, `${minus ? "-" : ""}${token.text} is too large a number.`, span);
  }
  return parsePostfix(grammar, { kind: "literal", value: signed, span });
}

function parsePostfix(grammar: Grammar, atom: Expression): Expression {
  const { stream } = grammar;
  let subject = atom;
  for (let count = 0; ; count++) {
    refuseLongChain(grammar, count);
    const start = atom.span.start;
    if (stream.acceptSymbol(".")) {
      const key = stream.schemaName("of a property after `.`");
      subject = { kind: "property", subject, key, span: stream.spanFrom(start) };
    } else if (stream.acceptSymbol("[")) {
      subject = parseIndex(grammar, subject);
    } else if (stream.isSymbol(":")) {
      stream.next();
      const labels = parseLabelExpression(stream, { bar: grammar.barJoinsLabels });
      return { kind: "has-labels", subject, labels, span: stream.spanFrom(start) };
    } else {
      return subject;
    }
  }
}

function parseIndex(grammar: Grammar, subject: Expression): Expression {
  const { stream } = grammar;
  const start = subject.span.start;
  const first = stream.isSymbol("..") ? null : grammar.expression();
  if (!stream.acceptSymbol("..")) {
    stream.expectSymbol("]", "after an index");
    return { kind: "index", subject, index: first!, span: stream.spanFrom(start) };
  }
  const to = stream.isSymbol("]") ? null : grammar.expression();
  stream.expectSymbol("]", "after a slice");
  return { kind: "slice", subject, from: first, to, span: stream.spanFrom(start) };
}

type Level = (grammar: Grammar) => Expression;

function parseChain(grammar: Grammar, next: Level, words: Readonly<Record<string, BinaryOperator>>): Expression {
  return chain(grammar, next, () => {
    for (const [word, operator] of Object.entries(words)) if (grammar.stream.acceptKeywords(word)) return operator;
    return null;
  });
}

function parseSymbolChain(grammar: Grammar, next: Level, symbols: readonly BinaryOperator[]): Expression {
  return chain(grammar, next, () => {
    if (symbols.includes("+") && grammar.stream.acceptSymbol("||")) return "+";
    return symbols.find((symbol) => grammar.stream.acceptSymbol(symbol)) ?? null;
  });
}

function chain(grammar: Grammar, next: Level, accept: () => BinaryOperator | null): Expression {
  let left = next(grammar);
  for (let count = 0; ; count++) {
    refuseLongChain(grammar, count);
    const operator = accept();
    if (!operator) return left;
    const right = next(grammar);
    left = { kind: "binary", operator, left, right, span: grammar.stream.spanFrom(left.span.start) };
  }
}

function refuseLongChain(grammar: Grammar, length: number): void {
  if (length > MAX_CHAIN) {
    throw new CypherError("too-deep", "This expression has too many operators in a row.", grammar.stream.peek());
  }
}
