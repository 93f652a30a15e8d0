import type { GraphView } from "../../model/graph.ts";
import type { CypherValue } from "../../model/store.ts";
import type { Expression, PathPattern, Query } from "../ast.ts";
import type { Clock } from "../execute/clock.ts";
import type { Matcher } from "../execute/matcher.ts";
import type { Profile } from "../execute/profile.ts";
import type { Batches, Evaluate, Operator, Row } from "../execute/rows.ts";
import type { Procedure } from "../functions/procedures.ts";
import type { GrowingGraph } from "../growing-graph.ts";
import type { SlotScope } from "./slots.ts";

export interface MatchPlan {
  readonly matcher: Matcher;
  /** Slots that the pattern fills; OPTIONAL MATCH fills them with null when nothing is found. */
  readonly slots: readonly number[];
  readonly text: string;
}

export interface SubqueryPlan {
  readonly columns: readonly string[];
  readonly operators: readonly Operator[];
  /** The rows for one row of the outer query; the columns stand first in each. */
  readonly run: (outer: Row) => Batches;
}

/** What the parts of the planner know of one another, and of the run they plan for. */
export interface PlanContext {
  readonly view: GraphView;
  readonly parameters: Readonly<Record<string, CypherValue>>;
  readonly clock: Clock;
  /** Null when nobody asked how long what takes. */
  readonly profile: Profile | null;
  readonly procedures: readonly Procedure[];
  /** The graph that CREATE writes to; null when nothing may be written. */
  readonly growing: GrowingGraph | null;
  compile(expression: Expression, scope: SlotScope): Evaluate;
  planPattern(patterns: readonly PathPattern[], where: Expression | null, scope: SlotScope): MatchPlan;
  /** `carry`: the outer variables stay visible throughout (EXISTS, COUNT, COLLECT), not only where imported (CALL). */
  planSubquery(query: Query, scope: SlotScope, imports: readonly string[], carry: boolean): SubqueryPlan;
}
