import type { MultiDirectedGraph } from "graphology";
import type { GraphValue, Properties } from "../model/graph.ts";

export type NodeAttributes = { readonly labels: readonly string[]; readonly properties: Properties };
export type EdgeAttributes = { readonly type: string; readonly properties: Properties };

/** The graph as graphology keeps it: node and edge keys are Rawi's ids. */
export type PropertyGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** What the text does not say is absent, as in Cypher, where a property is never null. */
export function presentProperties(values: Readonly<Record<string, GraphValue | null>>): Properties {
  const present: Record<string, GraphValue> = {};
  for (const [key, value] of Object.entries(values)) if (value !== null) present[key] = value;
  return present;
}
