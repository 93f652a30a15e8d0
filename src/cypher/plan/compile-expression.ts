import type { CypherValue } from "../../model/store.ts";
import type { Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { didYouMean } from "../suggest-name.ts";
import { printExpression } from "../syntax/print.ts";
import { compileCall, compileLabelTest, compileProperty } from "./compile-access.ts";
import {
  compileCase,
  compileList,
  compileListComprehension,
  compileMap,
  compileMapProjection,
} from "./compile-collections.ts";
import { compileIndex, compileQuantifier, compileReduce, compileSlice } from "./compile-lists.ts";
import { compileBinary, compileComparison, compileUnary } from "./compile-operators.ts";
import { compilePatternComprehension, compilePatternPredicate, compileSubquery } from "./compile-subqueries.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** Turns an expression into a function of the row. The query has been checked: names are known, kinds fit. */
export function compileExpression(expression: Expression, scope: SlotScope, context: PlanContext): Evaluate {
  if (scope.computed.size > 0 && expression.kind !== "variable") {
    const computed = scope.computed.get(printExpression(expression));
    if (computed) return (row) => row[computed.slot]!;
  }
  switch (expression.kind) {
    case "literal": {
      const { value } = expression;
      return () => value;
    }
    case "parameter":
      return constant(parameterOf(expression.name, expression.span, context));
    case "variable":
      return compileVariable(expression.name, expression.span, scope);
    case "property":
      return compileProperty(expression, scope, context);
    case "call":
      return compileCall(expression, scope, context);
    case "has-labels":
      return compileLabelTest(expression, scope, context);
    case "binary":
      return compileBinary(expression, scope, context);
    case "comparison":
      return compileComparison(expression, scope, context);
    case "unary":
      return compileUnary(expression, scope, context);
    case "is-null": {
      const operand = context.compile(expression.operand, scope);
      return expression.negated ? (row) => operand(row) !== null : (row) => operand(row) === null;
    }
    default:
      return compileStructure(expression, scope, context);
  }
}

function compileStructure(expression: Expression, scope: SlotScope, context: PlanContext): Evaluate {
  switch (expression.kind) {
    case "list":
      return compileList(expression, scope, context);
    case "map":
      return compileMap(expression, scope, context);
    case "map-projection":
      return compileMapProjection(expression, scope, context);
    case "case":
      return compileCase(expression, scope, context);
    case "list-comprehension":
      return compileListComprehension(expression, scope, context);
    case "index":
      return compileIndex(expression, scope, context);
    case "slice":
      return compileSlice(expression, scope, context);
    case "quantifier":
      return compileQuantifier(expression, scope, context);
    case "reduce":
      return compileReduce(expression, scope, context);
    case "pattern-predicate":
      return compilePatternPredicate(expression, scope, context);
    case "pattern-comprehension":
      return compilePatternComprehension(expression, scope, context);
    case "subquery":
      return compileSubquery(expression, scope, context);
    default: {
      const message = `${printExpression(expression)} cannot stand here.`;
      throw new CypherError("invalid-aggregation", message, expression.span);
    }
  }
}

function constant(value: CypherValue): Evaluate {
  return () => value;
}

function compileVariable(name: string, span: Expression["span"], scope: SlotScope): Evaluate {
  const slot = scope.slotOf(name);
  if (slot === undefined) {
    const hint = didYouMean(name, scope.names());
    throw new CypherError("undefined-variable", `Variable \`${name}\` is not defined.`, span, hint);
  }
  return (row) => row[slot]!;
}

export function parameterOf(name: string, span: Expression["span"], context: PlanContext): CypherValue {
  if (Object.hasOwn(context.parameters, name)) return context.parameters[name] ?? null;
  const hint = didYouMean(name, Object.keys(context.parameters));
  throw new CypherError("missing-parameter", `Parameter $${name} was not given.`, span, hint);
}
