import { runQuery } from "../cypher/index.ts";
import type { GraphView } from "../model/graph.ts";
import type { GraphStore } from "../model/store.ts";

/** The graph in memory as a store: queries run over the view as it is at that moment. */
export function memoryStore(view: GraphView): GraphStore {
  return {
    name: "memory",
    run: (statement, options) => runQuery(view, statement, options),
    close: async () => {},
  };
}
