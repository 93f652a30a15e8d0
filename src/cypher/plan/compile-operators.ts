import type { Span } from "../../model/span.ts";
import type { CypherValue } from "../../model/store.ts";
import type { ComparisonPart, Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { add, calculate, describe, negate } from "../values/arithmetic.ts";
import { compareBy } from "../values/compare.ts";
import { equals, isIn } from "../values/equality.ts";
import { isList } from "../values/kind-of.ts";
import { and, not, or, type Truth, xor } from "../values/three-valued-logic.ts";
import { compileRegex } from "./compile-regex.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

type Binary = Expression & { kind: "binary" };

export function compileBinary(expression: Binary, scope: SlotScope, context: PlanContext): Evaluate {
  const { operator, span } = expression;
  if (operator === "=~") return compileRegex(expression, scope, context);
  const left = context.compile(expression.left, scope);
  const right = context.compile(expression.right, scope);
  switch (operator) {
    case "and":
      return (row) => {
        const first = truthOf(left(row), span);
        return first === false ? false : and(first, truthOf(right(row), span));
      };
    case "or":
      return (row) => {
        const first = truthOf(left(row), span);
        return first === true ? true : or(first, truthOf(right(row), span));
      };
    case "xor":
      return (row) => xor(truthOf(left(row), span), truthOf(right(row), span));
    case "+":
      return (row) => add(left(row), right(row), span);
    case "in":
      return (row) => contained(left(row), right(row), span);
    case "starts-with":
      return onStrings(left, right, (text, part) => text.startsWith(part));
    case "ends-with":
      return onStrings(left, right, (text, part) => text.endsWith(part));
    case "contains":
      return onStrings(left, right, (text, part) => text.includes(part));
    default:
      return (row) => calculate(operator, left(row), right(row), span);
  }
}

/** What a condition says; anything but true, false and null is refused. */
export function truthOf(value: CypherValue, span: Span): Truth {
  if (value === null || typeof value === "boolean") return value;
  throw new CypherError("invalid-argument-type", `Expected a condition, but this is ${describe(value)}.`, span);
}

function contained(value: CypherValue, list: CypherValue, span: Span): Truth {
  if (list === null) return null;
  if (isList(list)) return isIn(value, list);
  throw new CypherError("invalid-argument-type", `IN wants a list, not ${describe(list)}.`, span);
}

/** What is not a string neither contains nor is contained: the answer is null. */
function onStrings(left: Evaluate, right: Evaluate, test: (text: string, part: string) => boolean): Evaluate {
  return (row) => {
    const text = left(row);
    const part = right(row);
    return typeof text === "string" && typeof part === "string" ? test(text, part) : null;
  };
}

export function compileComparison(
  expression: Expression & { kind: "comparison" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const first = context.compile(expression.first, scope);
  const links = expression.rest.map((part: ComparisonPart) => ({
    operator: part.operator,
    operand: context.compile(part.operand, scope),
  }));
  const only = links.length === 1 ? links[0]! : null;
  if (only?.operator === "=") return (row) => equals(first(row), only.operand(row));
  if (only) return (row) => compareBy(only.operator, first(row), only.operand(row));
  return (row) => {
    let left = first(row);
    let result: Truth = true;
    for (const { operator, operand } of links) {
      const right = operand(row);
      result = and(result, compareBy(operator, left, right));
      if (result === false) return false;
      left = right;
    }
    return result;
  };
}

export function compileUnary(
  { operator, operand, span }: Expression & { kind: "unary" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const inner = context.compile(operand, scope);
  if (operator === "not") return (row) => not(truthOf(inner(row), span));
  if (operator === "-") return (row) => negate(inner(row), span);
  return (row) => {
    const value = inner(row);
    if (value === null || typeof value === "bigint" || typeof value === "number") return value;
    throw new CypherError("invalid-argument-type", `${describe(value)} has no sign.`, span);
  };
}
