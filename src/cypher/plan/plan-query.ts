import type { CypherValue } from "../../model/store.ts";
import type { Clause, Query, SingleQuery } from "../ast.ts";
import type { Matcher } from "../execute/matcher.ts";
import { filter, match, optionalMatch, unwind } from "../execute/operators.ts";
import { type Batches, type Evaluate, emptyRow, type Operator, type Row, single } from "../execute/rows.ts";
import { keyOfAll } from "../values/equality.ts";
import { isList } from "../values/kind-of.ts";
import { planCall, planProcedure } from "./plan-calls.ts";
import type { PlanContext, SubqueryPlan } from "./plan-context.ts";
import { planCreate } from "./plan-create.ts";
import { type Carried, planProjection } from "./plan-projection.ts";
import { Layout, SlotScope } from "./slots.ts";

/** Plans a query that runs once for each row of an outer one; the outermost runs for one empty row. */
export function planSubquery(
  query: Query,
  outer: SlotScope,
  imports: readonly string[],
  carry: boolean,
  context: PlanContext,
): SubqueryPlan {
  const parts = query.parts.map((part) => planSingleQuery(part, outer, imports, carry, context));
  const { columns } = parts[0]!;
  if (parts.length === 1) return parts[0]!;
  const run = (row: Row) => runUnion(query, parts, row);
  const operators = parts.map((part, index) => {
    return { text: index === 0 ? "first" : `union ${query.unions[index - 1]}`, inner: part.operators, run: identity };
  });
  return { columns, operators, run };
}

const identity = (input: Batches) => input;

/** A UNION without ALL drops repeated rows of all that stands before it. */
function* runUnion(query: Query, parts: readonly SubqueryPlan[], row: Row): Batches {
  const { columns } = parts[0]!;
  const lastDistinct = query.unions.lastIndexOf("distinct") + 1;
  const seen = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const order = columns.map((column) => part.columns.indexOf(column));
    for (const batch of part.run(row)) {
      const rows = batch.map((inner) => order.map((slot) => inner[slot]!));
      yield lastDistinct > 0 && index <= lastDistinct ? rows.filter((each) => isNew(each, seen)) : rows;
    }
  }
}

function isNew(row: Row, seen: Set<string>): boolean {
  const key = keyOfAll(row);
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function planSingleQuery(
  query: SingleQuery,
  outer: SlotScope,
  imports: readonly string[],
  carry: boolean,
  context: PlanContext,
): SubqueryPlan {
  const scope = new SlotScope(new Layout());
  const imported = imports.map((name) => ({ from: outer.slotOf(name)!, to: scope.bind(name) }));
  const current: { outer: Row } = { outer: [] };
  const carried = new Map<string, Evaluate>();
  if (carry)
    for (const [index, name] of imports.entries()) carried.set(name, () => current.outer[imported[index]!.from]!);
  const planner = new ClausePlanner(scope, carried, context);
  for (const clause of query.clauses) planner.add(clause);
  const { operators, columns } = planner;
  return {
    columns,
    operators,
    run: (row) => {
      current.outer = row;
      const first = emptyRow(scope.layout.width);
      for (const { from, to } of imported) first[to] = row[from]!;
      const { profile } = context;
      return operators.reduce((input, operator) => {
        return profile ? profile.watch(operator, operator.run(input)) : operator.run(input);
      }, single(first));
    },
  };
}

class ClausePlanner {
  readonly operators: Operator[] = [];
  columns: readonly string[] = [];
  #scope: SlotScope;
  /** The match that stands directly before. */
  #last: Matcher | null = null;
  readonly #carried: Carried;
  readonly #context: PlanContext;

  constructor(scope: SlotScope, carried: Carried, context: PlanContext) {
    this.#scope = scope;
    this.#carried = carried;
    this.#context = context;
  }

  add(clause: Clause): void {
    const before = this.#last;
    this.#last = null;
    switch (clause.kind) {
      case "match": {
        const { matcher, slots, text } = this.#context.planPattern(clause.patterns, clause.where, this.#scope);
        this.operators.push(clause.optional ? optionalMatch(matcher, slots, text) : match(matcher, text));
        this.#last = clause.optional ? null : matcher;
        return;
      }
      case "unwind": {
        const list = this.#context.compile(clause.list, this.#scope);
        this.operators.push(unwind(list, this.#scope.bind(clause.variable.name), itemsOf));
        break;
      }
      case "with":
        this.#project(
          planProjection(clause.projection, clause.where, this.#scope, this.#carried, this.#context, before),
        );
        break;
      case "return":
        this.#project(planProjection(clause.projection, null, this.#scope, this.#carried, this.#context, before));
        break;
      case "call-subquery":
        this.operators.push(planCall(clause, this.#scope, this.#context));
        break;
      case "call-procedure": {
        const planned = planProcedure(clause, this.#scope, this.#context);
        this.operators.push(planned.operator);
        if (planned.condition) this.operators.push(filter(planned.condition));
        this.columns = planned.columns;
        break;
      }
      case "create":
        this.operators.push(planCreate(clause, this.#scope, this.#context));
        break;
    }
  }

  #project(planned: ReturnType<typeof planProjection>): void {
    this.operators.push(...planned.operators);
    this.#scope = planned.scope;
    this.columns = planned.columns;
  }
}

/** Null gives no rows, a value that is no list one. */
function itemsOf(value: CypherValue): Iterable<CypherValue> {
  if (value === null) return [];
  return isList(value) ? value : [value];
}
