import type { Properties } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import { isTemporal } from "../../model/temporal.ts";
import type { Expression, FunctionCall, LabelExpression, PropertyAccess } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { findFunction } from "../functions/index.ts";
import { invoke } from "../functions/signature.ts";
import { componentOf } from "../temporal/components.ts";
import { describe } from "../values/arithmetic.ts";
import { isMap, kindOf } from "../values/kind-of.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

export function compileProperty(expression: PropertyAccess, scope: SlotScope, context: PlanContext): Evaluate {
  const subject = context.compile(expression.subject, scope);
  const key = expression.key.name;
  if (key in Object.prototype) return (row) => propertyOf(subject(row), key, expression.span);
  return (row) => {
    const value = subject(row);
    if (value instanceof NodeValue) return value.node.properties[key] ?? null;
    if (value instanceof RelationshipValue) return value.relationship.properties[key] ?? null;
    return propertyOf(value, key, expression.span);
  };
}

/** The property, or null when there is none; an error for what cannot have properties. */
export function propertyOf(value: CypherValue, key: string, span: Span): CypherValue {
  if (value === null) return null;
  if (value instanceof NodeValue) return ownProperty(value.node.properties, key);
  if (value instanceof RelationshipValue) return ownProperty(value.relationship.properties, key);
  if (isMap(value)) return Object.hasOwn(value, key) ? value[key]! : null;
  if (isTemporal(value)) {
    const component = componentOf(value, key);
    if (component !== undefined) return component;
    throw new CypherError("invalid-argument-value", `A ${kindOf(value)} has no ${key}.`, span);
  }
  throw new CypherError("invalid-argument-type", `${describe(value)} has no properties.`, span);
}

function ownProperty(properties: Properties, key: string): CypherValue {
  return Object.hasOwn(properties, key) ? properties[key]! : null;
}

export function compileCall(expression: FunctionCall, scope: SlotScope, context: PlanContext): Evaluate {
  const definition = findFunction(expression.name);
  if (!definition) {
    throw new CypherError("invalid-aggregation", `${expression.name}() cannot stand here.`, expression.span);
  }
  const args = expression.args.map((arg) => context.compile(arg, scope));
  const { view, clock } = context;
  const call = { view, span: expression.span, name: definition.name, now: clock.startedAt, memory: clock };
  const [first] = args;
  if (args.length === 1) return (row) => invoke(definition, [first!(row)], call);
  return (row) => {
    const values = args.map((arg) => arg(row));
    return invoke(definition, values, call);
  };
}

export function compileLabelTest(
  { subject, labels, span }: Expression & { kind: "has-labels" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const evaluate = context.compile(subject, scope);
  const test = labelTest(labels);
  return (row) => {
    const value = evaluate(row);
    if (value === null) return null;
    if (value instanceof NodeValue) return test(value.node.labels);
    if (value instanceof RelationshipValue) return test([value.relationship.type]);
    throw new CypherError("invalid-argument-type", `${describe(value)} has no labels.`, span);
  };
}

export type LabelTest = (labels: readonly string[]) => boolean;

export function labelTest(expression: LabelExpression): LabelTest {
  switch (expression.kind) {
    case "label": {
      const { name } = expression;
      return (labels) => labels.includes(name);
    }
    case "any-label":
      return (labels) => labels.length > 0;
    case "not-label": {
      const operand = labelTest(expression.operand);
      return (labels) => !operand(labels);
    }
    case "and-label": {
      const operands = expression.operands.map(labelTest);
      return (labels) => operands.every((operand) => operand(labels));
    }
    case "or-label": {
      const operands = expression.operands.map(labelTest);
      return (labels) => operands.some((operand) => operand(labels));
    }
  }
}
