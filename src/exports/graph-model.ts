import type { GraphNode, GraphRelationship, GraphValue, GraphView } from "../model/graph.ts";
import type { ExportModel } from "./exporter.ts";

/** The nodes and relationships of a view that a model shows; each pass over them is a new one. */
export interface ModelledGraph {
  nodes(): Iterable<GraphNode>;
  relationships(): Iterable<GraphRelationship>;
}

const isTypedEdge = (relationship: GraphRelationship) => relationship.properties.claim !== undefined;
const isParty = (node: GraphNode | undefined) =>
  node?.labels.some((label) => label === "Actor" || label === "Location") ?? false;

function* filter<T>(items: Iterable<T>, holds: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (holds(item)) yield item;
}

/** `whole`: claims and edges both, as a store of graphs keeps them. */
export function modelled(view: GraphView, model: ExportModel | "whole"): ModelledGraph {
  if (model === "whole") return { nodes: () => view.nodes(), relationships: () => view.relationships() };
  if (model === "claims") {
    return {
      nodes: () => view.nodes(),
      relationships: () => filter(view.relationships(), (relationship) => !isTypedEdge(relationship)),
    };
  }
  const joinsParties = ({ start, end }: GraphRelationship) => isParty(view.node(start)) && isParty(view.node(end));
  return {
    nodes: () => filter(view.nodes(), isParty),
    relationships: () =>
      filter(view.relationships(), (relationship) => isTypedEdge(relationship) && joinsParties(relationship)),
  };
}

/** Claims that `graph` shows neither as a node nor as an edge. */
export function claimsLeftOut(view: GraphView, graph: ModelledGraph, model: ExportModel | "whole"): number {
  if (model !== "edges") return 0;
  const shown = new Set<GraphValue | undefined>();
  for (const { properties } of graph.relationships()) shown.add(properties.claim);
  let missing = 0;
  for (const { properties, id } of view.nodes("Claim")) if (!shown.has(properties.id ?? id)) missing++;
  return missing;
}

/** What a node is called where only one name is shown. */
export function nameOf({ properties }: GraphNode): string | null {
  for (const key of ["nameAr", "name", "title", "relation", "path"]) {
    const value = properties[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}
