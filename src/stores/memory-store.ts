import { CypherError, runQuery } from "../cypher/index.ts";
import type { GraphView } from "../model/graph.ts";
import type { GraphStore } from "../model/store.ts";

/** The graph in memory as a store: queries run over the view as it is at that moment. */
export function memoryStore(view: GraphView): GraphStore {
  return {
    name: "memory",
    run: async (statement, options) => {
      // A short query is over before the engine looks at the signal.
      if (options?.signal?.aborted) throw new CypherError("aborted", "The query was stopped.", null);
      return runQuery(view, statement, options);
    },
    close: async () => {},
  };
}
