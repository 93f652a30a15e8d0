import type { CypherValue } from "../../model/store.ts";
import type { PatternComprehension, PatternPredicate, SubqueryExpression } from "../ast.ts";
import { mentionedNames } from "../ast-walk.ts";
import { CypherError } from "../cypher-error.ts";
import type { Matcher } from "../execute/matcher.ts";
import type { Evaluate } from "../execute/rows.ts";
import { LONGEST_LIST, tooLongList } from "../values/arithmetic.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** Patterns inside expressions work in the row at hand, in slots of their own. */
export function compilePatternPredicate(
  { pattern }: PatternPredicate,
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const { matcher } = context.planPattern([pattern], null, scope.child());
  return (row) => matcher.findFirst(row);
}

export function compilePatternComprehension(
  { pattern, where, result, span }: PatternComprehension,
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const inner = scope.child();
  const { matcher } = context.planPattern([pattern], where, inner);
  const evaluate = context.compile(result, inner);
  return (row) => {
    const results: CypherValue[] = [];
    matcher.findAll(row, () => {
      if (results.push(evaluate(row)) > LONGEST_LIST) throw tooLongList(span);
    });
    return results;
  };
}

function counter(matcher: Matcher, scope: SlotScope): Evaluate {
  const slot = matcher.countable ? scope.layout.allocate() : null;
  if (slot !== null) matcher.countInto(slot);
  return (row) => {
    let count = 0n;
    matcher.findAll(row, () => {
      count += slot === null ? 1n : (row[slot] as bigint);
    });
    return count;
  };
}

export function compileSubquery(
  { which, query, span }: SubqueryExpression,
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const bare = query.parts.length === 1 && query.parts[0]!.clauses.length === 1 ? query.parts[0]!.clauses[0]! : null;
  if (bare?.kind === "match" && !bare.optional && which !== "collect") {
    const inner = scope.child();
    const { matcher } = context.planPattern(bare.patterns, bare.where, inner);
    return which === "exists" ? (row) => matcher.findFirst(row) : counter(matcher, inner);
  }
  const imports = [...mentionedNames(query)].filter((name) => scope.slotOf(name) !== undefined);
  const plan = context.planSubquery(query, scope, imports, true);
  if (which === "collect" && plan.columns.length !== 1) {
    throw new CypherError("invalid-subquery", "COLLECT { … } returns exactly one column.", span);
  }
  return (row) => {
    const results: CypherValue[] = [];
    let count = 0n;
    for (const batch of plan.run(row)) {
      context.clock.check();
      if (which === "exists" && batch.length > 0) return true;
      count += BigInt(batch.length);
      if (which === "collect") for (const inner of batch) results.push(inner[0]!);
      if (results.length > LONGEST_LIST) throw tooLongList(span);
    }
    return which === "exists" ? false : which === "count" ? count : results;
  };
}
