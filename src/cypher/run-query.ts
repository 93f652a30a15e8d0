import type { GraphView } from "../model/graph.ts";
import type { CypherStatement, CypherValue, ResultTable } from "../model/store.ts";
import { CypherError, withPlaces } from "./cypher-error.ts";
import { Clock, type ClockOptions } from "./execute/clock.ts";
import { Profile } from "./execute/profile.ts";
import { graphProcedures, type Procedure } from "./functions/procedures.ts";
import { describePlan, describeProfile } from "./plan/describe-plan.ts";
import { makePlanContext } from "./plan/make-context.ts";
import type { SubqueryPlan } from "./plan/plan-context.ts";
import { SlotScope } from "./plan/slots.ts";
import { type Rewrite, rewriteQuery, rewrites } from "./rewrite/rewrite.ts";
import { checkQuery } from "./semantics/check-query.ts";
import { findUnknownNames } from "./semantics/unknown-names.ts";
import { parseQuery } from "./syntax/parse-query.ts";
import { weightOf } from "./values/weight.ts";

export interface QueryOptions extends ClockOptions {
  /** What CALL can call; the procedures of every graph when not given. */
  readonly procedures?: readonly Procedure[];
  /** All of them when not given. */
  readonly rewrites?: readonly Rewrite[];
}

/**
 * Answers a query over any graph. Others run in between; `options` bound time, rows and memory. Throws a CypherError for
 * a query that cannot be answered as written: none is answered otherwise. EXPLAIN and PROFILE give the plan as rows.
 */
export async function runQuery(
  view: GraphView,
  statement: CypherStatement,
  options: QueryOptions = {},
): Promise<ResultTable> {
  const { text } = statement;
  const clock = new Clock(options);
  const { query, planned, notices, profile } = withPlaces(text, () => prepare(view, statement, clock, options));
  if (query.mode === "explain") return { columns: ["step"], rows: linesOf(planned).map((line) => [line]) };
  const rows = await readAll(planned.plan, clock, options.rowLimit ?? Number.POSITIVE_INFINITY, text);
  if (profile) {
    return { columns: ["step", "rows", "milliseconds"], rows: describeProfile(planned.plan.operators, profile) };
  }
  const { columns } = planned.plan;
  return notices.length > 0 ? { columns, rows, notices } : { columns, rows };
}

/** How a query would be answered: one stage a line, in the order in which they run. */
export function explainQuery(view: GraphView, statement: CypherStatement): string {
  return withPlaces(statement.text, () => linesOf(prepare(view, statement, new Clock({}), {}).planned).join("\n"));
}

interface Planned {
  readonly plan: SubqueryPlan;
  /** The names of the rewrites that changed the query. */
  readonly applied: readonly string[];
}

function linesOf({ plan, applied }: Planned): string[] {
  const rewritten = applied.length > 0 ? [`rewritten: ${applied.join(", ")}`] : [];
  return [...rewritten, ...describePlan(plan.operators)];
}

function prepare(view: GraphView, { text, parameters }: CypherStatement, clock: Clock, options: QueryOptions) {
  const procedures = options.procedures ?? graphProcedures;
  const query = parseQuery(text);
  checkQuery(query, { parameters, procedures });
  const profile = query.mode === "profile" ? new Profile() : null;
  const context = makePlanContext({ view, parameters, procedures, clock, profile, growing: null });
  const { query: rewritten, applied } = rewriteQuery(query, options.rewrites ?? rewrites);
  const plan = context.planSubquery(rewritten, new SlotScope(), [], false);
  return { query, planned: { plan, applied }, notices: findUnknownNames(query, view), profile };
}

async function readAll(plan: SubqueryPlan, clock: Clock, limit: number, text: string): Promise<CypherValue[][]> {
  const rows: CypherValue[][] = [];
  const width = plan.columns.length;
  try {
    for (const batch of plan.run([])) {
      if (width === 0) continue;
      for (const row of batch) {
        const columns = row.length === width ? row : row.slice(0, width);
        clock.hold(weightOf(columns));
        rows.push(columns);
      }
      if (rows.length > limit) {
        throw new CypherError("row-limit", `The answer has more than ${limit} rows.`, null, "Add LIMIT to the query.");
      }
      if (clock.isDue()) await clock.breathe();
    }
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(error);
    throw error instanceof CypherError ? error.locatedIn(text) : error;
  }
  return rows;
}

/** JavaScript gives up on strings and lists beyond its own limits. */
function tooLarge(cause: RangeError): CypherError {
  const error = new CypherError("too-large", "A value became too large to hold.", null, "Work on smaller pieces.");
  error.cause = cause;
  return error;
}
