import type { CypherValue } from "../../model/store.ts";
import type { Expression, Projection } from "../ast.ts";
import { childrenOf, mentionedNames, someExpression } from "../ast-walk.ts";
import { CypherError } from "../cypher-error.ts";
import { type AggregateColumn, group } from "../execute/group.ts";
import type { Matcher } from "../execute/matcher.ts";
import { distinct, filter, limit, project, skip } from "../execute/operators.ts";
import type { Evaluate, Operator } from "../execute/rows.ts";
import { sort } from "../execute/sort.ts";
import { findAggregate } from "../functions/index.ts";
import { isAggregate, type ResolvedProjection, resolveProjection } from "../semantics/resolve-projection.ts";
import { printExpression } from "../syntax/print.ts";
import { describe } from "../values/arithmetic.ts";
import { truthOf } from "./compile-operators.ts";
import type { PlanContext } from "./plan-context.ts";
import { type Computed, Layout, SlotScope } from "./slots.ts";

/** Outer variables that an inner query keeps seeing, and how to read them. */
export type Carried = ReadonlyMap<string, Evaluate>;

export interface PlannedProjection {
  readonly operators: readonly Operator[];
  readonly scope: SlotScope;
  readonly columns: readonly string[];
}

/** WITH or RETURN: group or project, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in this order. */
export function planProjection(
  projection: Projection,
  where: Expression | null,
  before: SlotScope,
  carried: Carried,
  context: PlanContext,
  counting: Matcher | null = null,
): PlannedProjection {
  const visible = before.names().filter((name) => !carried.has(name));
  const resolved = resolveProjection(projection, where, visible);
  const after = new SlotScope(new Layout());
  const operators: Operator[] = [];
  const source = resolved.aggregates ? planGrouping(resolved, before, operators, context, counting) : before;
  const evaluates = resolved.columns.map(({ expression }) => context.compile(expression, source));
  for (const { name } of resolved.columns) after.bind(name);
  for (const [name, evaluate] of carried) {
    if (resolved.columns.some((column) => column.name === name)) continue;
    after.bind(name);
    evaluates.push(evaluate);
  }
  const looking = after.child();
  if (!resolved.closed) {
    for (const name of hiddenNames(resolved, before, after)) {
      evaluates.push(context.compile({ kind: "variable", name, span: { start: 0, end: 0 } }, before));
      looking.bind(name);
    }
  }
  const names = resolved.columns.map(({ name }) => name);
  operators.push(project(evaluates, () => after.layout.width, names.join(", ")));
  if (projection.distinct) operators.push(distinct(names.length, context.clock));
  operators.push(...planOrder(projection, resolved, looking, context));
  if (resolved.where) {
    const { span } = resolved.where;
    const condition = context.compile(resolved.where, looking);
    operators.push(filter((row) => truthOf(condition(row), span) === true));
  }

  return { operators, scope: after, columns: names };
}

/** Variables from before that ORDER BY or WHERE still look at. */
function hiddenNames({ orderBy, where }: ResolvedProjection, before: SlotScope, after: SlotScope): string[] {
  const mentioned = mentionedNames([orderBy, where]);
  return [...mentioned].filter((name) => after.slotOf(name) === undefined && before.slotOf(name) !== undefined);
}

function planOrder(
  projection: Projection,
  { orderBy }: ResolvedProjection,
  scope: SlotScope,
  context: PlanContext,
): Operator[] {
  const dropped = projection.skip ? countOf(projection.skip, "SKIP", context) : 0;
  const kept = projection.limit ? countOf(projection.limit, "LIMIT", context) : null;
  const operators: Operator[] = [];
  if (orderBy.length > 0) {
    const keys = orderBy.map(({ expression, descending }) => ({
      evaluate: context.compile(expression, scope),
      descending,
    }));
    operators.push(sort(keys, kept === null ? Number.POSITIVE_INFINITY : kept + dropped, context.clock));
  }
  if (dropped > 0) operators.push(skip(dropped));
  if (kept !== null) operators.push(limit(kept));
  return operators;
}

function countOf(expression: Expression, word: string, context: PlanContext): number {
  const given: CypherValue = context.compile(expression, new SlotScope(new Layout()))([]);
  // Parameters from JavaScript are plain numbers; a whole one is what is meant.
  const isWhole = expression.kind === "parameter" && Number.isSafeInteger(given);
  const value = isWhole ? BigInt(given as number) : given;
  if (typeof value !== "bigint") {
    const message = `${word} takes an integer, not ${describe(value)}.`;
    throw new CypherError("invalid-argument-type", message, expression.span);
  }
  if (value < 0n) throw new CypherError("negative-integer-argument", `${word} cannot be negative.`, expression.span);
  return Number(value);
}

/** Groups by the columns without aggregates; afterwards only these and the aggregates are there. */
function planGrouping(
  { columns, orderBy }: ResolvedProjection,
  before: SlotScope,
  operators: Operator[],
  context: PlanContext,
  counting: Matcher | null,
): SlotScope {
  const grouped = new SlotScope(new Layout());
  const computed = new Map<string, Computed>();
  const keys: Evaluate[] = [];
  for (const { expression } of columns) {
    const printed = printExpression(expression);
    if (someExpression(expression, isAggregate) || computed.has(printed)) continue;
    keys.push(context.compile(expression, before));
    const slot = grouped.layout.allocate();
    if (expression.kind === "variable") grouped.bind(expression.name, slot);
    computed.set(printed, { slot, names: mentionedNames(expression) });
  }
  const last = counting?.countable ?? null;
  const weight = onlyCounts(columns, orderBy, last, before) ? before.layout.allocate() : null;
  const aggregates: AggregateColumn[] = [];
  const collect = (expression: Expression): boolean => {
    const printed = printExpression(expression);
    if (!isAggregate(expression) || computed.has(printed)) return false;
    computed.set(printed, { slot: grouped.layout.allocate(), names: mentionedNames(expression) });
    aggregates.push(aggregateColumn(expression, before, weight === null ? [] : last!, context));
    return false;
  };
  for (const { expression } of columns) someExpression(expression, collect);
  for (const { expression } of orderBy) someExpression(expression, collect);
  if (weight !== null) counting!.countInto(weight);
  operators.push(group(keys, aggregates, () => grouped.layout.width, context.clock, weight));
  return grouped.withComputed(computed);
}

/**
 * Whether all that is asked of the last step of a match is how often it goes: then it is counted, not gone through.
 * `last`: the slots of that step, null when it cannot be counted.
 */
function onlyCounts(
  columns: ResolvedProjection["columns"],
  orderBy: ResolvedProjection["orderBy"],
  last: readonly number[] | null,
  before: SlotScope,
): boolean {
  if (last === null) return false;
  const mentionsLast = (node: unknown) =>
    [...mentionedNames(node)].some((name) => last.includes(before.slotOf(name) ?? -1));
  const fits = (expression: Expression): boolean => {
    if (expression.kind === "count-star") return true;
    if (isAggregate(expression)) {
      if (expression.kind !== "call" || expression.distinct || findAggregate(expression.name)?.name !== "count")
        return false;
      const [counted] = expression.args;
      return counted?.kind === "variable" || !mentionsLast(counted);
    }
    const children = childrenOf(expression);
    return children.length === 0 ? !mentionsLast(expression) : !holdsPatterns(expression) && children.every(fits);
  };
  return [...columns, ...orderBy].every(({ expression }) => fits(expression));
}

function holdsPatterns({ kind }: Expression): boolean {
  return kind === "pattern-comprehension" || kind === "subquery" || kind === "pattern-predicate";
}

/** `counted`: slots that are not filled, because what would stand there is counted; it is never null. */
function aggregateColumn(
  expression: Expression,
  scope: SlotScope,
  counted: readonly number[],
  context: PlanContext,
): AggregateColumn {
  const { span } = expression;
  const isCounted =
    expression.kind === "call" &&
    [...mentionedNames(expression.args)].some((name) => {
      return counted.includes(scope.slotOf(name) ?? -1);
    });
  if (expression.kind !== "call" || isCounted) {
    const definition = findAggregate("count")!;
    return { definition, distinct: false, span, value: () => true, parameter: null };
  }
  const [value, parameter] = expression.args.map((arg) => context.compile(arg, scope));
  const definition = findAggregate(expression.name)!;
  return { definition, distinct: expression.distinct, span, value: value!, parameter: parameter ?? null };
}
