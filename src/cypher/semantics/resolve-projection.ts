import type { Expression, Projection, ProjectionItem, SortItem } from "../ast.ts";
import { mapChildren, mentionedNames, someExpression } from "../ast-walk.ts";
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
  /** The condition after WITH, likewise when only the columns are left to see. */
  readonly where: Expression | null;
}

/** `visible`: the variables that `*` stands for. */
export function resolveProjection(
  projection: Projection,
  where: Expression | null,
  visible: readonly string[],
): ResolvedProjection {
  const starred = projection.star ? visible.map(starColumn) : [];
  const written = projection.items.map((item) => ({ name: item.column, expression: item.expression, item }));
  const columns = [...starred, ...written];
  const aggregates = columns.some(({ expression }) => containsAggregate(expression));
  const named: NamedColumns = new Map();
  for (const { name, expression } of columns) {
    const isAlias = expression.kind === "variable" && columns.some((column) => column.name === expression.name);
    const isConstant = expression.kind === "literal" || expression.kind === "parameter";
    if (!isAlias && !isConstant) {
      named.set(printExpression(expression), { name, mentions: mentionedNames(expression) });
    }
  }
  const orderBy = projection.orderBy.map((item) => ({ ...item, expression: replaced(item.expression, named) }));
  const closed = aggregates || projection.distinct;
  return { columns, aggregates, closed, orderBy, where: where && closed ? replaced(where, named) : where };
}

function starColumn(name: string) {
  const expression: Expression = { kind: "variable", name, span: { start: 0, end: 0 } };
  return { name, expression, item: null };
}

/** Columns by the expression that they hold, and the variables it is made of. */
type NamedColumns = Map<string, { readonly name: string; readonly mentions: ReadonlySet<string> }>;

function replaced(expression: Expression, named: NamedColumns): Expression {
  const column = named.get(printExpression(expression));
  if (column) return { kind: "variable", name: column.name, span: expression.span };
  const local = localNames(expression);
  const visible = new Map([...named].filter(([, { mentions }]) => !local.some((name) => mentions.has(name))));
  return mapChildren(expression, (child) => replaced(child, local.length > 0 ? visible : named));
}

/** Names that an expression gives to elements of its own: inside they hide variables of the query. */
function localNames(expression: Expression): string[] {
  switch (expression.kind) {
    case "list-comprehension":
    case "quantifier":
      return [expression.variable.name];
    case "reduce":
      return [expression.variable.name, expression.accumulator.name];
    case "pattern-comprehension":
      return [...mentionedNames(expression.pattern)];
    default:
      return [];
  }
}

export function isAggregate(expression: Expression): boolean {
  if (expression.kind === "count-star") return true;
  return expression.kind === "call" && findAggregate(expression.name) !== undefined;
}

export function containsAggregate(expression: Expression): boolean {
  return someExpression(expression, isAggregate);
}
