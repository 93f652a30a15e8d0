import type { CypherValue } from "../model/store.ts";
import { withPlaces } from "./cypher-error.ts";
import { Clock } from "./execute/clock.ts";
import { graphProcedures } from "./functions/procedures.ts";
import { GrowingGraph } from "./growing-graph.ts";
import { makePlanContext } from "./plan/make-context.ts";
import { SlotScope } from "./plan/slots.ts";
import { checkQuery } from "./semantics/check-query.ts";
import { parseQuery } from "./syntax/parse-query.ts";

/**
 * A graph from CREATE statements, for tests and examples; each may read what earlier ones made. `indexed`: the
 * properties for which the graph keeps an index. Queries proper never write (run-query.ts).
 */
export function createGraph(
  statements: readonly string[],
  indexed: readonly string[] = [],
  parameters: Readonly<Record<string, CypherValue>> = {},
): GrowingGraph {
  const growing = new GrowingGraph(indexed);
  for (const text of statements) {
    withPlaces(text, () => {
      const query = parseQuery(text, { allowCreate: true });
      checkQuery(query, { parameters });
      const context = makePlanContext({
        view: growing,
        parameters,
        clock: new Clock({}),
        profile: null,
        procedures: graphProcedures,
        growing,
      });
      const plan = context.planSubquery(query, new SlotScope(), [], false);
      for (const batch of plan.run([])) void batch;
    });
  }
  return growing;
}
