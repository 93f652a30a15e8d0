import type { GraphNode, GraphRelationship, GraphView } from "../../src/model/graph.ts";
import { StoredNode } from "../../src/model/linked-graph.ts";

/** A graph of two arrays, in their order: for tests that need a graph and nothing that makes one. */
export function arrayGraphView(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[] = [],
): GraphView {
  const linked = nodes.map(({ id, labels, properties }) => new StoredNode(id, labels, properties));
  const node = (id: string) => linked.find((each) => each.id === id);
  const links = relationships.map(({ id, type, start, end, properties }) =>
    (node(start) ?? new StoredNode(start, [], {})).link(id, type, node(end) ?? new StoredNode(end, [], {}), properties),
  );
  const withLabel = (label?: string) => linked.filter(({ labels }) => label === undefined || labels.includes(label));
  const ofType = (type?: string) => links.filter((each) => type === undefined || each.type === type);
  const distinct = (values: readonly string[]) => [...new Set(values)];
  return {
    order: nodes.length,
    size: relationships.length,
    labels: () => distinct(nodes.flatMap(({ labels }) => labels)),
    relationshipTypes: () => distinct(relationships.map(({ type }) => type)),
    propertyKeys: () => distinct([...nodes, ...relationships].flatMap(({ properties }) => Object.keys(properties))),
    node,
    relationship: (id) => links.find((relationship) => relationship.id === id),
    nodes: withLabel,
    relationships: ofType,
    outgoing: (id, type) => node(id)?.outgoing(type) ?? [],
    incoming: (id, type) => node(id)?.incoming(type) ?? [],
    countNodes: (label) => withLabel(label).length,
    countRelationships: (type) => ofType(type).length,
    lookup: () => undefined,
  };
}
