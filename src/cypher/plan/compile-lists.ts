import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Expression, Quantifier, QuantifierName, Reduce } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { describe } from "../values/arithmetic.ts";
import { isList, isMap, type ListValue } from "../values/kind-of.ts";
import type { Truth } from "../values/three-valued-logic.ts";
import { propertyOf } from "./compile-access.ts";
import { truthOf } from "./compile-operators.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** The list, or null; an error for anything else. */
export function listOf(value: CypherValue, span: Expression["span"]): ListValue | null {
  if (value === null || isList(value)) return value;
  throw new CypherError("invalid-argument-type", `Expected a list, but this is ${describe(value)}.`, span);
}

export function compileIndex(
  expression: Expression & { kind: "index" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const { span } = expression;
  const subject = context.compile(expression.subject, scope);
  const index = context.compile(expression.index, scope);
  return (row) => {
    const value = subject(row);
    const at = index(row);
    if (value === null || at === null) return null;
    if (isList(value)) return itemAt(value, at, span);
    const keyed = value instanceof NodeValue || value instanceof RelationshipValue || isMap(value);
    if (keyed && typeof at === "string") return propertyOf(value, at, span);
    const message = `${describe(value)} has no item at ${describe(at)}.`;
    throw new CypherError("invalid-argument-type", message, span);
  };
}

/** Negative positions count from the end. */
function itemAt(list: ListValue, at: CypherValue, span: Expression["span"]): CypherValue {
  if (typeof at === "bigint") return list.at(Number(at)) ?? null;
  throw new CypherError("invalid-argument-type", `A list is indexed by an integer, not by ${describe(at)}.`, span);
}

export function compileSlice(
  expression: Expression & { kind: "slice" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const { span } = expression;
  const subject = context.compile(expression.subject, scope);
  const from = expression.from ? context.compile(expression.from, scope) : () => 0n;
  const to = expression.to ? context.compile(expression.to, scope) : null;
  return (row) => {
    const list = listOf(subject(row), span);
    const start = from(row);
    const end = to ? to(row) : undefined;
    if (list === null || start === null || end === null) return null;
    if (typeof start !== "bigint" || (end !== undefined && typeof end !== "bigint")) {
      throw new CypherError("invalid-argument-type", "A slice takes integers.", span);
    }
    return list.slice(Number(start), end === undefined ? undefined : Number(end));
  };
}

export function compileQuantifier(
  { which, variable, list, where, span }: Quantifier,
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const evaluateList = context.compile(list, scope);
  const inner = scope.child();
  const slot = inner.bind(variable.name);
  const condition = context.compile(where, inner);
  return (row) => {
    const items = listOf(evaluateList(row), span);
    if (items === null) return null;
    let held = 0;
    let unknown = 0;
    for (const item of items) {
      context.clock.step();
      row[slot] = item;
      const holds = truthOf(condition(row), span);
      if (holds === true) held++;
      else if (holds === null) unknown++;
    }
    return verdict(which, held, unknown, items.length);
  };
}

function verdict(which: QuantifierName, held: number, unknown: number, total: number): Truth {
  switch (which) {
    case "all":
      return held + unknown < total ? false : unknown > 0 ? null : true;
    case "any":
      return held > 0 ? true : unknown > 0 ? null : false;
    case "none":
      return held > 0 ? false : unknown > 0 ? null : true;
    case "single":
      return held > 1 ? false : unknown > 0 ? null : held === 1;
  }
}

export function compileReduce(expression: Reduce, scope: SlotScope, context: PlanContext): Evaluate {
  const initial = context.compile(expression.initial, scope);
  const list = context.compile(expression.list, scope);
  const inner = scope.child();
  const accumulator = inner.bind(expression.accumulator.name);
  const variable = inner.bind(expression.variable.name);
  const step = context.compile(expression.step, inner);
  return (row) => {
    const items = listOf(list(row), expression.span);
    if (items === null) return null;
    let value = initial(row);
    for (const item of items) {
      context.clock.step();
      row[accumulator] = value;
      row[variable] = item;
      value = step(row);
    }
    return value;
  };
}
