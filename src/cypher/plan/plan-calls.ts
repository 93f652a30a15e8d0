import type { CypherValue } from "../../model/store.ts";
import type { CallProcedureClause, CallSubqueryClause } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { apply, inBatches } from "../execute/operators.ts";
import type { Operator, Row } from "../execute/rows.ts";
import { findProcedure } from "../functions/procedures.ts";
import { importedNames } from "../semantics/imported-names.ts";
import { parameterOf } from "./compile-expression.ts";
import { truthOf } from "./compile-operators.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** CALL { … }: runs the inner query for each row and appends its columns. */
export function planCall(clause: CallSubqueryClause, scope: SlotScope, context: PlanContext): Operator {
  const imports = importedNames(clause, scope.names());
  const carry = clause.imports !== null;
  const plan = context.planSubquery(clause.query, scope, imports, carry);
  const slots = plan.columns.map((column) => scope.bind(column));
  return { ...apply(plan.run, slots, clause.optional, "call"), inner: plan.operators };
}

export interface PlannedProcedure {
  readonly operator: Operator;
  readonly condition: ((row: Row) => boolean) | null;
  /** When the call is the whole query. */
  readonly columns: readonly string[];
}

export function planProcedure(clause: CallProcedureClause, scope: SlotScope, context: PlanContext): PlannedProcedure {
  const { procedure, args, yields, where } = clause;
  const found = findProcedure(context.procedures, procedure.name);
  if (!found) throw new CypherError("procedure-not-found", `There is no procedure ${procedure.name}.`, procedure.span);
  const values = args
    ? args.map((arg) => context.compile(arg, scope))
    : found.parameters.map(
        ({ name }) =>
          () =>
            parameterOf(name, procedure.span, context),
      );
  const fields = yields === null || yields === "all" ? found.columns : yields.map(({ field }) => field.name);
  const names = yields === null || yields === "all" ? fields : yields.map(({ field, alias }) => (alias ?? field).name);
  const indices = fields.map((field) => found.columns.indexOf(field));
  const slots = names.map((name) => scope.bind(name));
  const rowsFor = (row: Row) => {
    const rows: readonly (readonly CypherValue[])[] = found.rows(
      context.view,
      values.map((value) => value(row)),
    );
    return inBatches(rows.map((each) => indices.map((index) => each[index]!)));
  };
  const isVoid = found.columns.length === 0;
  const condition = where ? context.compile(where, scope) : null;
  return {
    operator: apply(rowsFor, slots, isVoid, `call ${found.name}`),
    condition: condition && where ? (row) => truthOf(condition(row), where.span) === true : null,
    columns: names,
  };
}
