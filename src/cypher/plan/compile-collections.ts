import type { Span } from "../../model/span.ts";
import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import type { CaseExpression, Expression, ListComprehension, MapProjection, MapProjectionItem } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { describe } from "../values/arithmetic.ts";
import { equals } from "../values/equality.ts";
import { isMap, type MapValue } from "../values/kind-of.ts";
import { propertyOf } from "./compile-access.ts";
import { listOf } from "./compile-lists.ts";
import { truthOf } from "./compile-operators.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

export function compileList(
  { items }: Expression & { kind: "list" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const evaluates = items.map((item) => context.compile(item, scope));
  return (row) => evaluates.map((evaluate) => evaluate(row));
}

/** Object.fromEntries also keeps keys that mean something to JavaScript, such as __proto__. */
export function compileMap(
  { entries }: Expression & { kind: "map" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const evaluates = entries.map(({ key, value }) => ({ key, evaluate: context.compile(value, scope) }));
  return (row) => Object.fromEntries(evaluates.map(({ key, evaluate }) => [key, evaluate(row)]));
}

type Entries = (subject: CypherValue, row: CypherValue[]) => [string, CypherValue][];

export function compileMapProjection(expression: MapProjection, scope: SlotScope, context: PlanContext): Evaluate {
  const { subject, items, span } = expression;
  const evaluateSubject = context.compile(subject, scope);
  const parts = items.map((item) => entriesOf(item, span, scope, context));
  return (row) => {
    const value = evaluateSubject(row);
    return value === null ? null : Object.fromEntries(parts.flatMap((part) => part(value, row)));
  };
}

function entriesOf(item: MapProjectionItem, span: Span, scope: SlotScope, context: PlanContext): Entries {
  switch (item.kind) {
    case "all-properties":
      return (value) => Object.entries(propertiesOf(value, span));
    case "one-property":
      return (value) => [[item.key, propertyOf(value, item.key, span)]];
    case "one-variable": {
      const evaluate = context.compile({ kind: "variable", name: item.name, span: item.span }, scope);
      return (_, row) => [[item.name, evaluate(row)]];
    }
    case "entry": {
      const evaluate = context.compile(item.value, scope);
      return (_, row) => [[item.key, evaluate(row)]];
    }
  }
}

function propertiesOf(value: CypherValue, span: Span): MapValue {
  if (value instanceof NodeValue) return value.node.properties;
  if (value instanceof RelationshipValue) return value.relationship.properties;
  if (isMap(value)) return value;
  throw new CypherError("invalid-argument-type", `${describe(value)} has no properties.`, span);
}

export function compileCase(expression: CaseExpression, scope: SlotScope, context: PlanContext): Evaluate {
  const { span } = expression;
  const subject = expression.subject ? context.compile(expression.subject, scope) : null;
  const otherwise = expression.otherwise ? context.compile(expression.otherwise, scope) : () => null;
  const branches = expression.branches.map(({ when, result }) => ({
    when: context.compile(when, scope),
    result: context.compile(result, scope),
  }));
  return (row) => {
    const value = subject ? subject(row) : null;
    for (const { when, result } of branches) {
      const holds = subject ? equals(value, when(row)) : truthOf(when(row), span);
      if (holds === true) return result(row);
    }
    return otherwise(row);
  };
}

export function compileListComprehension(
  { variable, list, where, result, span }: ListComprehension,
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const evaluateList = context.compile(list, scope);
  const inner = scope.child();
  const slot = inner.bind(variable.name);
  const condition = where ? context.compile(where, inner) : null;
  const evaluateResult = result ? context.compile(result, inner) : null;
  return (row) => {
    const items = listOf(evaluateList(row), span);
    if (items === null) return null;
    const results: CypherValue[] = [];
    for (const item of items) {
      context.clock.step();
      row[slot] = item;
      if (condition && truthOf(condition(row), span) !== true) continue;
      results.push(evaluateResult ? evaluateResult(row) : item);
    }
    return results;
  };
}
