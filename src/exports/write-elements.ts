import type { GraphNode, GraphRelationship } from "../model/graph.ts";
import { type ExportModel, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { claimsLeftOut, type ModelledGraph } from "./graph-model.ts";

/** A dialect of XML for graphs: its parts in the order in which they stand in the file. */
export interface ElementWriter {
  head(): Iterable<string>;
  node(node: GraphNode): string;
  /** Between the last node and the first edge. */
  turn(): string;
  edge(relationship: GraphRelationship): string;
  foot(): string;
  readonly escaper: { readonly replaced: number };
}

/** Writes every node, then every edge of `graph`, and reports what the file holds. Nothing is kept of what was written. */
export function* writeElements(
  source: ExportSource,
  options: ExportOptions,
  graph: ModelledGraph,
  model: ExportModel,
  writer: ElementWriter,
  advice: readonly string[] = [],
): Iterable<string> {
  let nodes = 0;
  let relationships = 0;
  yield* writer.head();
  for (const node of graph.nodes()) {
    nodes++;
    yield writer.node(node);
  }
  yield writer.turn();
  for (const relationship of graph.relationships()) {
    relationships++;
    yield writer.edge(relationship);
  }
  yield writer.foot();
  options.onReport?.(
    reportOf({
      nodes,
      relationships,
      claimsLeftOut: claimsLeftOut(source.view, graph, model),
      replacedCharacters: writer.escaper.replaced,
      advice,
    }),
  );
}
