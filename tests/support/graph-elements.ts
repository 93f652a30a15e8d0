import type { GraphNode, GraphRelationship, Properties } from "../../src/model/graph.ts";

/** A node as Rawi makes it: labelled, and with its id among the properties. */
export function nodeOf(id: string, labels: readonly string[], properties: Properties = {}): GraphNode {
  return { id, labels: ["Rawi", ...labels], properties: { id, ...properties } };
}

export function edgeOf(
  id: string,
  type: string,
  start: string,
  end: string,
  properties: Properties = {},
): GraphRelationship {
  return { id, type, start, end, properties };
}
