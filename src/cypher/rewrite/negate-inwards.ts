import type { Expression, Query } from "../ast.ts";
import { mapQuery } from "./map-query.ts";

/** `NOT (a OR b)` says `NOT a AND NOT b`: two conditions, of which each can be asked as early as possible. */
export function negateInwards(query: Query): Query {
  return mapQuery(query, (expression) => {
    return expression.kind === "unary" && expression.operator === "not" ? negated(expression.operand) : expression;
  });
}

function negated(operand: Expression): Expression {
  const { span } = operand;
  if (operand.kind === "binary" && (operand.operator === "or" || operand.operator === "and")) {
    const operator = operand.operator === "or" ? "and" : "or";
    return { kind: "binary", operator, left: negated(operand.left), right: negated(operand.right), span };
  }
  if (operand.kind === "is-null") return { ...operand, negated: !operand.negated };
  if (operand.kind === "comparison" && operand.rest.length === 1) {
    const { operator, operand: right } = operand.rest[0]!;
    const opposite = operator === "=" ? "<>" : operator === "<>" ? "=" : null;
    if (opposite) return { ...operand, rest: [{ operator: opposite, operand: right }] };
  }
  return { kind: "unary", operator: "not", operand, span };
}
