import type { Clause, Query } from "../ast.ts";
import { containsAggregate } from "../semantics/resolve-projection.ts";
import { mapQuery } from "./map-query.ts";

/** In `EXISTS { MATCH … RETURN x }` it does not matter what is returned, unless returning changes how many rows there are. */
export function dropReturnInExists(query: Query): Query {
  return mapQuery(query, (expression) => {
    if (expression.kind !== "subquery" || expression.which !== "exists" || expression.query.parts.length !== 1) {
      return expression;
    }
    const [part] = expression.query.parts;
    const clauses = part!.clauses;
    if (clauses.length < 2 || !isIdle(clauses.at(-1)!)) return expression;
    return { ...expression, query: { ...expression.query, parts: [{ ...part!, clauses: clauses.slice(0, -1) }] } };
  });
}

function isIdle(clause: Clause): boolean {
  if (clause.kind !== "return") return false;
  const { items, skip, limit } = clause.projection;
  return skip === null && limit === null && !items.some(({ expression }) => containsAggregate(expression));
}
