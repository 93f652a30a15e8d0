import { compileExpression } from "./compile-expression.ts";
import type { PlanContext } from "./plan-context.ts";
import { planPattern } from "./plan-pattern.ts";
import { planSubquery } from "./plan-query.ts";

/** Ties the parts of the planner together. */
export function makePlanContext(
  run: Pick<PlanContext, "view" | "parameters" | "clock" | "profile" | "procedures" | "growing">,
): PlanContext {
  const context: PlanContext = {
    ...run,
    compile: (expression, scope) => compileExpression(expression, scope, context),
    planPattern: (patterns, where, scope) => planPattern(patterns, where, scope, context),
    planSubquery: (query, scope, imports, carry) => planSubquery(query, scope, imports, carry, context),
  };
  return context;
}
