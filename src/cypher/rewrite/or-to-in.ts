import type { Expression, Query } from "../ast.ts";
import { printExpression } from "../syntax/print.ts";
import { mapQuery } from "./map-query.ts";

/** `n.id = 'a' OR n.id = $b` says `n.id IN ['a', $b]`, for which an index can be asked. IN is defined by such an OR. */
export function orToIn(query: Query): Query {
  return mapQuery(query, (expression) => {
    if (expression.kind !== "binary" || expression.operator !== "or") return expression;
    const sides = [expression.left, expression.right].map(choiceOf);
    const [left, right] = sides;
    if (!left || !right || printExpression(left.subject) !== printExpression(right.subject)) return expression;
    const { span } = expression;
    const list: Expression = { kind: "list", items: [...left.values, ...right.values], span };
    return { kind: "binary", operator: "in", left: left.subject, right: list, span };
  });
}

interface Choice {
  readonly subject: Expression;
  readonly values: readonly Expression[];
}

/** `x.key = constant`, or what an OR has become already. */
function choiceOf(expression: Expression): Choice | null {
  if (expression.kind === "binary" && expression.operator === "in" && expression.right.kind === "list") {
    const { left, right } = expression;
    return isPlain(left) && right.items.every(isConstant) ? { subject: left, values: right.items } : null;
  }
  if (expression.kind !== "comparison" || expression.rest.length !== 1) return null;
  const { operator, operand } = expression.rest[0]!;
  if (operator !== "=") return null;
  if (isPlain(expression.first) && isConstant(operand)) return { subject: expression.first, values: [operand] };
  return isPlain(operand) && isConstant(expression.first) ? { subject: operand, values: [expression.first] } : null;
}

/** A property of a variable: looking twice shows the same. */
function isPlain(expression: Expression): boolean {
  return expression.kind === "property" && expression.subject.kind === "variable";
}

function isConstant({ kind }: Expression): boolean {
  return kind === "literal" || kind === "parameter";
}
