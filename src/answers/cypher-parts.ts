/* Pieces of the Cypher syntax tree that questions are made of; printed, they have no place in a text. */
import type {
  Clause,
  Expression,
  LabelExpression,
  MatchClause,
  Name,
  NodePattern,
  PathPattern,
  Query,
  RelationshipPattern,
} from "../cypher/index.ts";

const span = { start: 0, end: 0 };
const name = (text: string): Name => ({ span, name: text });
const variable = (text: string): Expression => ({ span, kind: "variable", name: text });

export const property = (of: string, key: string): Expression => ({
  span,
  kind: "property",
  subject: variable(of),
  key: name(key),
});
export const parameter = (text: string): Expression => ({ span, kind: "parameter", name: text });

export function isIn(left: Expression, right: Expression): Expression {
  return { span, kind: "binary", operator: "in", left, right };
}

export function compare(first: Expression, operator: "=" | "<>" | "<=" | ">=", operand: Expression): Expression {
  return { span, kind: "comparison", first, rest: [{ operator, operand }] };
}

export function isNull(operand: Expression, negated = false): Expression {
  return { span, kind: "is-null", operand, negated };
}

export const missing = (of: string): Expression => isNull(variable(of));
export const present = (of: string): Expression => isNull(variable(of), true);

export function not(operand: Expression): Expression {
  return { span, kind: "unary", operator: "not", operand };
}

export function joined(operator: "and" | "or", parts: readonly Expression[]): Expression {
  const [first, ...rest] = parts;
  if (!first) return { span, kind: "literal", value: operator === "and" };
  return rest.reduce((left, right) => ({ span, kind: "binary", operator, left, right }), first);
}

export function dateOf(argument: Expression): Expression {
  return { span, kind: "call", name: "date", distinct: false, args: [argument] };
}

export function hasLabel(of: string, label: string): Expression {
  return { span, kind: "has-labels", subject: variable(of), labels: { span, kind: "label", name: label } };
}

export function node(variable: string | null, ...labels: readonly string[]): NodePattern {
  const all = labelled(labels, "and-label");
  return { span, variable: variable === null ? null : name(variable), labels: all, properties: null, where: null };
}

function labelled(names: readonly string[], kind: "and-label" | "or-label"): LabelExpression | null {
  const operands = names.map((text) => ({ span, kind: "label" as const, name: text }));
  return operands.length > 1 ? { span, kind, operands } : (operands[0] ?? null);
}

/** Of any of the types. */
export function step(types: readonly string[], direction: "out" | "in" | "both" = "out"): RelationshipPattern {
  const type = labelled(types, "or-label");
  return {
    span,
    kind: "relationship",
    variable: null,
    types: type,
    direction,
    length: null,
    properties: null,
    where: null,
  };
}

export function path(nodes: readonly NodePattern[], connectors: readonly RelationshipPattern[]): PathPattern {
  return { span, variable: null, shortest: null, nodes, connectors };
}

export function match(pattern: PathPattern, optional = false, where: Expression | null = null): MatchClause {
  return { span, kind: "match", optional, patterns: [pattern], where };
}

export function exists(clause: Clause): Expression {
  return { span, kind: "subquery", which: "exists", query: query([clause]) };
}

export function query(clauses: readonly Clause[]): Query {
  return { span, kind: "query", parts: [{ span, kind: "single-query", clauses }], unions: [] };
}

const projection = { distinct: false, star: false, orderBy: [], skip: null, limit: null };

export function pass(variables: readonly string[], where: Expression): Clause {
  const items = variables.map((each) => ({ span, expression: variable(each), alias: null, column: each }));
  return { span, kind: "with", projection: { ...projection, items }, where };
}

/** Columns by name, ordered by the first. */
export function give(columns: Readonly<Record<string, Expression>>): Clause {
  const entries = Object.entries(columns);
  const items = entries.map(([column, expression]) => ({ span, expression, alias: name(column), column }));
  const orderBy = entries.slice(0, 1).map(([column]) => ({ span, expression: variable(column), descending: false }));
  return { span, kind: "return", projection: { ...projection, items, orderBy } };
}
