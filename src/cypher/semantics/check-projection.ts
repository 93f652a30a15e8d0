import type { CypherValue } from "../../model/store.ts";
import type { Expression, Projection, SortItem } from "../ast.ts";
import { childrenOf, mentionedNames, someExpression } from "../ast-walk.ts";
import { CypherError } from "../cypher-error.ts";
import type { StaticType } from "../functions/signature.ts";
import { printExpression } from "../syntax/print.ts";
import { kindOf } from "../values/kind-of.ts";
import { type Checker, checkCondition, VALUE } from "./checker.ts";
import { containsAggregate, isAggregate, type ResolvedProjection, resolveProjection } from "./resolve-projection.ts";
import { Scope } from "./scope.ts";

/** Checks WITH or RETURN and gives the columns. `outer`: variables that stay visible whatever the projection says. */
export function checkProjection(
  checker: Checker,
  projection: Projection,
  where: Expression | null,
  before: Scope,
  options: { readonly aliases: boolean; readonly outer: Scope },
): Scope {
  const visible = before.names().filter((name) => !options.outer.has(name));
  if (projection.star && visible.length === 0 && before.names().length === 0) {
    throw new CypherError(
      "no-variables-in-scope",
      "There are no variables that * could stand for.",
      placeOf(projection),
    );
  }
  const resolved = resolveProjection(projection, where, visible);
  const columns = checkColumns(checker, resolved, before);
  const after = options.outer.joinedWith(columns);
  const looking = resolved.closed ? after : before.joinedWith(columns);
  for (const [index, item] of resolved.orderBy.entries()) {
    checkSortItem(checker, item, projection.orderBy[index]!, resolved, looking);
    if (resolved.closed) refuseHiddenInside(item.expression, before, looking);
  }
  for (const [word, count] of [
    ["SKIP", projection.skip],
    ["LIMIT", projection.limit],
  ] as const) {
    if (count) checkCount(checker, word, count);
  }
  if (options.aliases) requireAliases(resolved);
  if (resolved.where) checkCondition(checker, resolved.where, looking);
  if (resolved.where && resolved.closed) refuseHiddenInside(resolved.where, before, looking);
  return columns;
}

function placeOf(projection: Projection) {
  return projection.items[0]?.span ?? null;
}

function checkColumns(checker: Checker, resolved: ResolvedProjection, before: Scope): Scope {
  const types = new Map<string, StaticType>();
  for (const { name, expression, item } of resolved.columns) {
    if (types.has(name)) {
      const hint = "Name them apart with AS.";
      throw new CypherError("column-name-conflict", `Two columns are called \`${name}\`.`, item?.span ?? null, hint);
    }
    types.set(name, checker.expression(expression, before, { aggregates: true, patterns: false }));
    if (containsAggregate(expression)) refuseAmbiguous(expression, simpleKeys(resolved), before);
  }
  return new Scope(types);
}

function requireAliases({ columns }: ResolvedProjection): void {
  const unnamed = columns.find(({ expression, item }) => item && !item.alias && expression.kind !== "variable");
  if (!unnamed) return;
  const hint = `Write ${printExpression(unnamed.expression)} AS name.`;
  throw new CypherError("no-expression-alias", "An expression in WITH needs a name.", unnamed.item!.span, hint);
}

/** Grouping keys that may stand beside aggregates: a variable, or a property of one. */
function simpleKeys({ columns }: ResolvedProjection): Set<string> {
  const simple = columns.filter(({ expression }) => expression.kind === "variable" || expression.kind === "property");
  return new Set(simple.map(({ expression }) => printExpression(expression)));
}

/** Beside an aggregate only what the rows are grouped by has one value. */
function refuseAmbiguous(expression: Expression, keys: ReadonlySet<string>, before: Scope): void {
  const loose = looseVariable(expression, keys, new Set()) ?? lookedAtInside(expression, before, keys);
  if (!loose) return;
  const hint = `Make ${printExpression(loose)} a column of its own, or name it in a WITH before.`;
  const message = `${printExpression(loose)} is not what the rows are grouped by.`;
  throw new CypherError("ambiguous-aggregation-expression", message, loose.span, hint);
}

function looseVariable(
  expression: Expression,
  keys: ReadonlySet<string>,
  local: ReadonlySet<string>,
): Expression | null {
  if (isAggregate(expression) || keys.has(printExpression(expression))) return null;
  if (expression.kind === "variable") return local.has(expression.name) ? null : expression;
  const names = new Set(local);
  if (expression.kind === "list-comprehension" || expression.kind === "quantifier") names.add(expression.variable.name);
  if (expression.kind === "reduce") names.add(expression.variable.name).add(expression.accumulator.name);
  for (const child of childrenOf(expression)) {
    const loose = looseVariable(child, keys, names);
    if (loose) return loose.kind === "variable" && expression.kind === "property" ? expression : loose;
  }
  return null;
}

const HOLDING_PATTERNS: readonly Expression["kind"][] = ["subquery", "pattern-predicate", "pattern-comprehension"];

/**
 * A variable that a pattern or query inside the expression means and that is hidden by then. Inside it would be taken
 * for a new one, and the answer would be another than was asked for.
 */
function lookedAtInside(expression: Expression, before: Scope, visible: ReadonlySet<string>): Expression | null {
  if (isAggregate(expression)) return null;
  if (HOLDING_PATTERNS.includes(expression.kind)) {
    for (const name of mentionedNames(expression)) {
      const variable: Expression = { kind: "variable", name, span: expression.span };
      if (before.has(name) && !visible.has(printExpression(variable))) return variable;
    }
  }
  for (const child of childrenOf(expression)) {
    const found = lookedAtInside(child, before, visible);
    if (found) return found;
  }
  return null;
}

function refuseHiddenInside(expression: Expression, before: Scope, after: Scope): void {
  const visible = new Set(
    after.names().map((name) => printExpression({ kind: "variable", name, span: expression.span })),
  );
  const hidden = lookedAtInside(expression, before, visible);
  if (!hidden) return;
  const message = `${printExpression(hidden)} cannot be seen after DISTINCT or aggregation.`;
  throw new CypherError(
    "undefined-variable",
    message,
    hidden.span,
    "Make it a column, or calculate this in a WITH before.",
  );
}

function checkSortItem(
  checker: Checker,
  replaced: SortItem,
  written: SortItem,
  resolved: ResolvedProjection,
  scope: Scope,
): void {
  if (!containsAggregate(written.expression)) {
    checker.expression(replaced.expression, scope, VALUE);
    return;
  }
  if (!resolved.aggregates) {
    const message = "ORDER BY can only sort by an aggregate that is a column.";
    throw new CypherError("invalid-aggregation", message, written.span);
  }
  const names = resolved.columns.map(({ name }) => printExpression({ kind: "variable", name, span: written.span }));
  const loose = looseVariable(written.expression, new Set([...simpleKeys(resolved), ...names]), new Set());
  if (loose) {
    const keyNames = mentionedNames(resolved.columns.filter(({ expression }) => !containsAggregate(expression)));
    const inKey = [...mentionedNames(loose)].some((name) => keyNames.has(name));
    const code = inKey ? "ambiguous-aggregation-expression" : "undefined-variable";
    throw new CypherError(code, `${printExpression(loose)} cannot be seen after aggregation.`, loose.span);
  }
  checker.expression(replaced.expression, scope, { aggregates: true, patterns: false });
  if (someExpression(replaced.expression, isAggregate)) {
    const message = "ORDER BY can only sort by an aggregate that is a column.";
    throw new CypherError("invalid-aggregation", message, written.span);
  }
}

function checkCount(checker: Checker, word: string, count: Expression): void {
  if (mentionedNames(count).size > 0) {
    throw new CypherError("non-constant-expression", `${word} cannot depend on a variable.`, count.span);
  }
  const given = count.kind === "parameter" ? checker.parameters?.[count.name] : undefined;
  const known = checker.expression(count, new Scope(), VALUE);
  const whole = Number.isSafeInteger(given);
  const type = given === undefined || whole ? known : kindOf(given as CypherValue);
  if (type !== "integer" && type !== "number" && type !== "any") {
    throw new CypherError("invalid-argument-type", `${word} takes an integer, not a ${type}.`, count.span);
  }
  if (count.kind === "literal" && typeof count.value === "bigint" && count.value < 0n) {
    throw new CypherError("negative-integer-argument", `${word} cannot be negative.`, count.span);
  }
}
