import type { GraphNode, GraphRelationship, GraphView } from "../../src/model/graph.ts";

/** A graph of two arrays, in their order: for tests that need a graph and nothing that makes one. */
export function arrayGraphView(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[] = [],
): GraphView {
  const withLabel = (label?: string) => nodes.filter(({ labels }) => label === undefined || labels.includes(label));
  const ofType = (type?: string) => relationships.filter((each) => type === undefined || each.type === type);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    order: nodes.length,
    size: relationships.length,
    labels: () => distinct(nodes.flatMap(({ labels }) => labels)),
    relationshipTypes: () => distinct(relationships.map(({ type }) => type)),
    propertyKeys: () => distinct([...nodes, ...relationships].flatMap(({ properties }) => Object.keys(properties))),
    node: (id) => nodes.find((node) => node.id === id),
    relationship: (id) => relationships.find((relationship) => relationship.id === id),
    nodes: withLabel,
    relationships: ofType,
    outgoing: (id, type) => ofType(type).filter(({ start }) => start === id),
    incoming: (id, type) => ofType(type).filter(({ end }) => end === id),
    countNodes: (label) => withLabel(label).length,
    countRelationships: (type) => ofType(type).length,
    lookup: () => undefined,
  };
}
