import type { GraphView } from "../model/graph.ts";
import type { CypherStatement, CypherValue, ResultTable, RunOptions } from "../model/store.ts";
import { CypherError, withPlaces } from "./cypher-error.ts";
import { Clock } from "./execute/clock.ts";
import { graphProcedures, type Procedure } from "./functions/procedures.ts";
import { makePlanContext } from "./plan/make-context.ts";
import type { PlanContext, SubqueryPlan } from "./plan/plan-context.ts";
import { SlotScope } from "./plan/slots.ts";
import { checkQuery } from "./semantics/check-query.ts";
import { findUnknownNames } from "./semantics/unknown-names.ts";
import { parseQuery } from "./syntax/parse-query.ts";

export interface QueryOptions extends RunOptions {
  /** What CALL can call; the procedures of every graph when not given. */
  readonly procedures?: readonly Procedure[];
}

/**
 * Answers a query over any graph. Others run in between; `options` bound time and rows. Throws a CypherError for a
 * query that cannot be answered as written: none is answered otherwise.
 */
export async function runQuery(
  view: GraphView,
  statement: CypherStatement,
  options: QueryOptions = {},
): Promise<ResultTable> {
  const { text, parameters } = statement;
  const clock = new Clock(options);
  const procedures = options.procedures ?? graphProcedures;
  const { plan, notices } = withPlaces(text, () => {
    const query = parseQuery(text);
    checkQuery(query, { parameters, procedures });
    return { plan: planOver(view, query, { parameters, procedures, clock }), notices: findUnknownNames(query, view) };
  });
  const rows = await readAll(plan, clock, options.rowLimit ?? Number.POSITIVE_INFINITY, text);
  return notices.length > 0 ? { columns: plan.columns, rows, notices } : { columns: plan.columns, rows };
}

/** How a query would be answered: one stage a line, in the order in which they run. */
export function explainQuery(view: GraphView, statement: CypherStatement): string {
  return withPlaces(statement.text, () => {
    const query = parseQuery(statement.text);
    checkQuery(query, { parameters: statement.parameters });
    return planOver(view, query, {
      parameters: statement.parameters,
      procedures: graphProcedures,
      clock: new Clock({}),
    }).text;
  });
}

function planOver(
  view: GraphView,
  query: ReturnType<typeof parseQuery>,
  run: Pick<PlanContext, "parameters" | "procedures" | "clock">,
): SubqueryPlan {
  const context = makePlanContext({ view, ...run, growing: null });
  return context.planSubquery(query, new SlotScope(), [], false);
}

async function readAll(plan: SubqueryPlan, clock: Clock, limit: number, text: string): Promise<CypherValue[][]> {
  const rows: CypherValue[][] = [];
  const width = plan.columns.length;
  try {
    for (const batch of plan.run([])) {
      if (width === 0) continue;
      for (const row of batch) rows.push(row.length === width ? row : row.slice(0, width));
      if (rows.length > limit) {
        throw new CypherError("row-limit", `The answer has more than ${limit} rows.`, null, "Add LIMIT to the query.");
      }
      if (clock.isDue()) await clock.breathe();
    }
  } catch (error) {
    throw error instanceof CypherError ? error.locatedIn(text) : error;
  }
  return rows;
}
