import { MultiDirectedGraph } from "graphology";
import type { GraphView, Properties } from "../model/graph.ts";
import { GraphologyView } from "./graph-view.ts";
import type { EdgeAttributes, NodeAttributes, PropertyGraph } from "./property-graph.ts";

/** The graph of design.md, section 4, in memory: `graph` to write and walk, `view` to read and query. */
export class KnowledgeGraph {
  readonly graph: PropertyGraph;
  readonly view: GraphView;

  constructor() {
    this.graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
    this.view = new GraphologyView(this.graph);
  }

  /** Throws when the id is taken. */
  addNode(id: string, labels: readonly string[], properties: Properties): void {
    this.graph.addNode(id, { labels, properties });
  }

  /** Throws when the id is taken or an end is missing. */
  addEdge(id: string, type: string, start: string, end: string, properties: Properties): void {
    this.graph.addDirectedEdgeWithKey(id, start, end, { type, properties });
  }
}
