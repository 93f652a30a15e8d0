import type { ComparisonOperator, Expression, MatchClause, Query } from "../ast.ts";
import { mapQuery } from "./map-query.ts";

/** `COUNT { … } > 0` and `size([(a)-->(b) | b]) > 0` ask no more than whether there is one. */
export function countToExists(query: Query): Query {
  return mapQuery(query, (expression) => {
    if (expression.kind !== "comparison" || expression.rest.length !== 1) return expression;
    const { operator, operand } = expression.rest[0]!;
    const wanted = operand.kind === "literal" ? answerOf(operator, operand.value) : null;
    const counted = wanted === null ? null : countedQuery(expression.first);
    if (!counted) return expression;
    const { span } = expression;
    const exists: Expression = { kind: "subquery", which: "exists", query: counted, span };
    return wanted ? exists : { kind: "unary", operator: "not", operand: exists, span };
  });
}

/** Whether the comparison of a count says that there is one (true), that there is none (false), or something else. */
function answerOf(operator: ComparisonOperator, value: unknown): boolean | null {
  if ((value === 0n && (operator === ">" || operator === "<>")) || (value === 1n && operator === ">=")) return true;
  return (value === 0n && (operator === "=" || operator === "<=")) || (value === 1n && operator === "<") ? false : null;
}

function countedQuery(expression: Expression): Query | null {
  if (expression.kind === "subquery" && expression.which === "count") return expression.query;
  const [list] = expression.kind === "call" && expression.name.toLowerCase() === "size" ? expression.args : [];
  if (list?.kind !== "pattern-comprehension") return null;
  const { pattern, where, span } = list;
  const match: MatchClause = { kind: "match", optional: false, patterns: [pattern], where, span };
  return { kind: "query", parts: [{ kind: "single-query", clauses: [match], span }], unions: [], span };
}
