import type { Expression, Projection, ProjectionItem, SortItem } from "../ast.ts";
import { mapChildren, someExpression } from "../ast-walk.ts";
import { findAggregate } from "../functions/index.ts";
import { printExpression } from "../syntax/print.ts";

/** A projection with `*` spelled out, and what it amounts to. */
export interface ResolvedProjection {
  readonly columns: readonly {
    readonly name: string;
    readonly expression: Expression;
    readonly item: ProjectionItem | null;
  }[];
  /** Some column holds an aggregate: the others are what the rows are grouped by. */
  readonly aggregates: boolean;
  /** After DISTINCT or aggregation only the columns are left to see. */
  readonly closed: boolean;
  /** With every expression that is also a column replaced by that column. */
  readonly orderBy: readonly SortItem[];
}

/** `visible`: the variables that `*` stands for. */
export function resolveProjection(projection: Projection, visible: readonly string[]): ResolvedProjection {
  const starred = projection.star ? visible.map(starColumn) : [];
  const written = projection.items.map((item) => ({ name: item.column, expression: item.expression, item }));
  const columns = [...starred, ...written];
  const aggregates = columns.some(({ expression }) => containsAggregate(expression));
  const named = new Map<string, string>();
  for (const { name, expression } of columns) {
    const isAlias = expression.kind === "variable" && columns.some((column) => column.name === expression.name);
    const isConstant = expression.kind === "literal" || expression.kind === "parameter";
    if (!isAlias && !isConstant) named.set(printExpression(expression), name);
  }
  const orderBy = projection.orderBy.map((item) => ({ ...item, expression: replaced(item.expression, named) }));
  return { columns, aggregates, closed: aggregates || projection.distinct, orderBy };
}

function starColumn(name: string) {
  const expression: Expression = { kind: "variable", name, span: { start: 0, end: 0 } };
  return { name, expression, item: null };
}

function replaced(expression: Expression, named: ReadonlyMap<string, string>): Expression {
  const name = named.get(printExpression(expression));
  if (name !== undefined) return { kind: "variable", name, span: expression.span };
  return mapChildren(expression, (child) => replaced(child, named));
}

export function isAggregate(expression: Expression): boolean {
  if (expression.kind === "count-star") return true;
  return expression.kind === "call" && findAggregate(expression.name) !== undefined;
}

export function containsAggregate(expression: Expression): boolean {
  return someExpression(expression, isAggregate);
}
