import type { Expression, Query } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { add, calculate, negate } from "../values/arithmetic.ts";
import { compareBy } from "../values/compare.ts";
import { mapQuery } from "./map-query.ts";

type Constant = (Expression & { readonly kind: "literal" })["value"];

/** `2 * 60` is calculated once. What cannot be calculated is left for the run to complain of, if it comes to that. */
export function foldConstants(query: Query): Query {
  return mapQuery(query, (expression) => {
    const value = constantOf(expression);
    return value === undefined ? expression : { kind: "literal", value, span: expression.span };
  });
}

function constantOf(expression: Expression): Constant | undefined {
  try {
    if (expression.kind === "unary" && expression.operator === "-" && expression.operand.kind === "literal") {
      return negate(expression.operand.value, expression.span) as Constant;
    }
    if (expression.kind === "binary") return ofBinary(expression);
    return expression.kind === "comparison" ? ofComparison(expression) : undefined;
  } catch (error) {
    if (error instanceof CypherError) return undefined;
    throw error;
  }
}

function ofBinary({ operator, left, right, span }: Expression & { kind: "binary" }): Constant | undefined {
  if (left.kind !== "literal" || right.kind !== "literal") return undefined;
  if (operator === "+") return add(left.value, right.value, span) as Constant;
  if (!["-", "*", "/", "%", "^"].includes(operator)) return undefined;
  return calculate(operator, left.value, right.value, span) as Constant;
}

function ofComparison({ first, rest }: Expression & { kind: "comparison" }): Constant | undefined {
  const [only] = rest;
  if (rest.length !== 1 || first.kind !== "literal" || only?.operand.kind !== "literal") return undefined;
  return compareBy(only.operator, first.value, only.operand.value);
}
