import type { GraphView } from "../../model/graph.ts";
import type { NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Expression, LabelExpression } from "../ast.ts";
import { mentionedNames } from "../ast-walk.ts";
import type { Check } from "../execute/matcher.ts";
import type { Evaluate } from "../execute/rows.ts";
import { equals } from "../values/equality.ts";
import { labelTest, propertyOf } from "./compile-access.ts";
import { truthOf } from "./compile-operators.ts";
import { alternativeTypes, type Link, type NodeRef, type PatternGraph, requiredLabels } from "./pattern-graph.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** A condition, and the slots of the pattern that have to be filled before it can be asked. */
export interface Filter {
  readonly needs: ReadonlySet<number>;
  readonly check: Check;
}

/** A node's property, or its id (`property` null), that has to equal a value, or to stand in a list of values. */
export interface Equality {
  readonly node: NodeRef;
  readonly property: string | null;
  readonly value: Evaluate;
  readonly needs: ReadonlySet<number>;
  readonly list: boolean;
}

export interface Conditions {
  readonly filters: readonly Filter[];
  readonly equalities: readonly Equality[];
  /** Checks of each single relationship of a walk, and what they need besides. */
  readonly elementChecks: ReadonlyMap<Link, { readonly checks: readonly Check[]; readonly needs: ReadonlySet<number> }>;
  /** Labels that WHERE asks of a node. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

export function collectConditions(
  graph: PatternGraph,
  where: Expression | null,
  scope: SlotScope,
  context: PlanContext,
): Conditions {
  return new ConditionCollector(graph, scope, context).collect(where);
}

class ConditionCollector implements Conditions {
  readonly filters: Filter[] = [];
  readonly equalities: Equality[] = [];
  readonly elementChecks = new Map<Link, { checks: readonly Check[]; needs: ReadonlySet<number> }>();
  readonly labels = new Map<number, string[]>();
  readonly #graph: PatternGraph;
  readonly #scope: SlotScope;
  readonly #context: PlanContext;
  readonly #slots: ReadonlySet<number>;

  constructor(graph: PatternGraph, scope: SlotScope, context: PlanContext) {
    this.#graph = graph;
    this.#scope = scope;
    this.#context = context;
    this.#slots = new Set(graph.slots);
  }

  collect(where: Expression | null): Conditions {
    for (const node of this.#graph.nodes) this.#addNode(node);
    for (const link of this.#graph.links) this.#addLink(link);
    for (const condition of conjuncts(where)) this.#addCondition(condition);
    return this;
  }

  #addNode(node: NodeRef): void {
    for (const { labels, properties, where } of node.patterns) {
      if (labels) this.#addLabels(node.slot, labels);
      this.#addProperties(node.slot, node, properties);
      for (const condition of conjuncts(where)) this.#addCondition(condition);
    }
  }

  #addLabels(slot: number, labels: LabelExpression): void {
    const test = labelTest(labels);
    this.#noteLabels(slot, labels);
    if (isOnEveryNode(labels, this.#context.view)) return;
    this.filters.push({ needs: new Set([slot]), check: (row) => test((row[slot] as NodeValue).node.labels) });
  }

  #noteLabels(slot: number, labels: LabelExpression): void {
    this.labels.set(slot, [...(this.labels.get(slot) ?? []), ...requiredLabels(labels)]);
  }

  #addProperties(slot: number, node: NodeRef | null, properties: Expression | null): void {
    if (properties?.kind !== "map") return;
    for (const { key, value } of properties.entries) {
      const evaluate = this.#context.compile(value, this.#scope);
      const valueNeeds = this.#needsOf(value);
      const check: Check = (row) => equals(propertyOf(row[slot]!, key, properties.span), evaluate(row)) === true;
      this.filters.push({ needs: new Set([slot, ...valueNeeds]), check });
      if (node) this.equalities.push({ node, property: key, value: evaluate, needs: valueNeeds, list: false });
    }
  }

  #addLink(link: Link): void {
    const { pattern } = link;
    if (pattern.kind !== "relationship") return;
    const { types, properties, where, variable } = pattern;
    const needsTest = types !== null && alternativeTypes(types) === null;
    if (link.kind === "single") {
      if (types && (needsTest || link.known)) this.filters.push(typeFilter(link.slot, types));
      this.#addProperties(link.slot, null, properties);
      for (const condition of conjuncts(where)) this.#addCondition(condition);
      return;
    }
    const checks: Check[] = types && (needsTest || link.known) ? [typeFilter(link.element, types).check] : [];
    const needs = new Set<number>();
    const scope = this.#scope.child();
    if (variable) scope.bind(variable.name, link.element);
    for (const condition of conjuncts(where)) {
      const evaluate = this.#context.compile(condition, scope);
      checks.push((row) => truthOf(evaluate(row), condition.span) === true);
      for (const slot of this.#needsOf(condition)) if (slot !== link.slot) needs.add(slot);
    }
    for (const { key, value } of properties?.kind === "map" ? properties.entries : []) {
      const evaluate = this.#context.compile(value, this.#scope);
      checks.push((row) => equals(propertyOf(row[link.element]!, key, value.span), evaluate(row)) === true);
      for (const slot of this.#needsOf(value)) needs.add(slot);
    }
    this.elementChecks.set(link, { checks, needs });
  }

  #addCondition(condition: Expression): void {
    const evaluate = this.#context.compile(condition, this.#scope);
    const check: Check = (row) => truthOf(evaluate(row), condition.span) === true;
    this.filters.push({ needs: this.#needsOf(condition), check });
    if (condition.kind === "has-labels" && condition.subject.kind === "variable") {
      const slot = this.#scope.slotOf(condition.subject.name);
      if (slot !== undefined) this.#noteLabels(slot, condition.labels);
    }
    this.#noteEquality(condition);
  }

  #noteEquality(condition: Expression): void {
    if (condition.kind === "binary" && condition.operator === "in") {
      this.#noteSides(condition.left, condition.right, true);
    } else if (condition.kind === "comparison" && condition.rest.length === 1 && condition.rest[0]!.operator === "=") {
      const { operand } = condition.rest[0]!;
      this.#noteSides(condition.first, operand, false);
      this.#noteSides(operand, condition.first, false);
    }
  }

  #noteSides(side: Expression, value: Expression, list: boolean): void {
    const isId = side.kind === "call" && /^(?:element)?id$/i.test(side.name);
    const subject = side.kind === "property" ? side.subject : isId ? side.args[0] : null;
    if (subject?.kind !== "variable") return;
    const slot = this.#scope.slotOf(subject.name);
    const node = this.#graph.nodes.find((candidate) => candidate.slot === slot);
    if (!node) return;
    const property = side.kind === "property" ? side.key.name : null;
    const evaluate = this.#context.compile(value, this.#scope);
    this.equalities.push({ node, property, value: evaluate, needs: this.#needsOf(value), list });
  }

  #needsOf(expression: Expression): Set<number> {
    const needs = new Set<number>();
    for (const name of mentionedNames(expression)) {
      const slot = this.#scope.slotOf(name);
      if (slot !== undefined && this.#slots.has(slot)) needs.add(slot);
    }
    return needs;
  }
}

/** A label that every node of the graph has needs no test. */
function isOnEveryNode(labels: LabelExpression, view: GraphView): boolean {
  return labels.kind === "label" && view.countNodes(labels.name) === view.order;
}

function typeFilter(slot: number, types: LabelExpression): Filter {
  const test = labelTest(types);
  const check: Check = (row) => test([(row[slot] as RelationshipValue).relationship.type]);
  return { needs: new Set([slot]), check };
}

/** `a AND b AND c` as three conditions: a row passes when all are true. */
function conjuncts(where: Expression | null): Expression[] {
  const found: Expression[] = [];
  let rest = where;
  while (rest?.kind === "binary" && rest.operator === "and") {
    found.push(rest.right);
    rest = rest.left;
  }
  if (rest) found.push(rest);
  const flat = found.reverse();
  return flat.some((part) => part.kind === "binary" && part.operator === "and") ? flat.flatMap(conjuncts) : flat;
}
