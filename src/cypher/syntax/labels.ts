import type { LabelExpression } from "../ast.ts";
import type { TokenStream } from "./token-stream.ts";

/**
 * What follows the colon: `A:B`, `A|B`, `A&(B|!C)`, `%`. `bar` false: a `|` ends the expression.
 * The older `:A:B` reads as `A&B`, and `:A|:B` as `A|B`.
 */
export function parseLabelExpression(stream: TokenStream, options: { readonly bar: boolean }): LabelExpression {
  const first = parseConjunction(stream);
  const operands = [first];
  while (options.bar && stream.acceptSymbol("|")) {
    stream.acceptSymbol(":");
    operands.push(parseConjunction(stream));
  }
  return operands.length === 1 ? first : { kind: "or-label", operands, span: stream.spanFrom(first.span.start) };
}

function parseConjunction(stream: TokenStream): LabelExpression {
  const first = parseNegation(stream);
  const operands = [first];
  while (stream.acceptSymbol("&") || stream.acceptSymbol(":")) operands.push(parseNegation(stream));
  return operands.length === 1 ? first : { kind: "and-label", operands, span: stream.spanFrom(first.span.start) };
}

function parseNegation(stream: TokenStream): LabelExpression {
  const start = stream.peek().start;
  let negations = 0;
  while (stream.acceptSymbol("!")) negations++;
  let label = parseLabel(stream);
  if (negations > 100) throw stream.unexpected("a label");
  for (; negations > 0; negations--) label = { kind: "not-label", operand: label, span: stream.spanFrom(start) };
  return label;
}

function parseLabel(stream: TokenStream): LabelExpression {
  const start = stream.peek().start;
  if (stream.acceptSymbol("%")) return { kind: "any-label", span: stream.spanFrom(start) };
  if (stream.acceptSymbol("(")) {
    const inner = parseLabelExpression(stream, { bar: true });
    stream.expectSymbol(")", "after a label expression");
    return inner;
  }
  const { name, span } = stream.schemaName("of a label or type after `:`");
  return { kind: "label", name, span };
}
