import type { GraphView, LinkedNode, LinkedRelationship } from "../model/graph.ts";
import { StoredNode, type StoredRelationship } from "../model/linked-graph.ts";
import { compareText } from "./compare-text.ts";
import type { PropertyGraph } from "./property-graph.ts";

/** Properties by which `lookup` finds nodes without looking at all of them. */
const LOOKED_UP = ["id", "name", "nameAr", "nameEn"] as const;

const CHANGES = [
  "nodeAdded",
  "nodeDropped",
  "edgeAdded",
  "edgeDropped",
  "cleared",
  "edgesCleared",
  "nodeAttributesUpdated",
  "edgeAttributesUpdated",
  "eachNodeAttributesUpdated",
  "eachEdgeAttributesUpdated",
] as const;

interface Indexes {
  readonly nodes: ReadonlyMap<string, LinkedNode>;
  readonly byLabel: ReadonlyMap<string, readonly LinkedNode[]>;
  readonly relationships: ReadonlyMap<string, LinkedRelationship>;
  readonly byType: ReadonlyMap<string, readonly LinkedRelationship[]>;
  readonly byProperty: ReadonlyMap<string, ReadonlyMap<string, readonly LinkedNode[]>>;
}

/**
 * A graphology graph as the Cypher engine and the exporters read it, in the order in which nodes and edges were added.
 * The indexes are made at the first read and again at the first read after a change: write first, then read.
 */
export class GraphologyView implements GraphView {
  readonly #graph: PropertyGraph;
  #indexes: Indexes | null = null;
  #propertyKeys: readonly string[] | null = null;

  constructor(graph: PropertyGraph) {
    this.#graph = graph;
    const forget = () => {
      this.#indexes = null;
      this.#propertyKeys = null;
    };
    for (const change of CHANGES) graph.on(change, forget);
  }

  get order(): number {
    return this.#graph.order;
  }

  get size(): number {
    return this.#graph.size;
  }

  labels(): readonly string[] {
    return [...this.#read().byLabel.keys()].sort(compareText);
  }

  relationshipTypes(): readonly string[] {
    return [...this.#read().byType.keys()].sort(compareText);
  }

  propertyKeys(): readonly string[] {
    if (this.#propertyKeys) return this.#propertyKeys;
    const { nodes, relationships } = this.#read();
    const keys = new Set<string>();
    for (const { properties } of nodes.values()) for (const key of Object.keys(properties)) keys.add(key);
    for (const { properties } of relationships.values()) for (const key of Object.keys(properties)) keys.add(key);
    this.#propertyKeys = [...keys].sort(compareText);
    return this.#propertyKeys;
  }

  node(id: string): LinkedNode | undefined {
    return this.#read().nodes.get(id);
  }

  relationship(id: string): LinkedRelationship | undefined {
    return this.#read().relationships.get(id);
  }

  nodes(label?: string): Iterable<LinkedNode> {
    const { nodes, byLabel } = this.#read();
    return label === undefined ? nodes.values() : (byLabel.get(label) ?? []);
  }

  relationships(type?: string): Iterable<LinkedRelationship> {
    const { relationships, byType } = this.#read();
    return type === undefined ? relationships.values() : (byType.get(type) ?? []);
  }

  outgoing(id: string, type?: string): readonly LinkedRelationship[] {
    return this.node(id)?.outgoing(type) ?? [];
  }

  incoming(id: string, type?: string): readonly LinkedRelationship[] {
    return this.node(id)?.incoming(type) ?? [];
  }

  countNodes(label?: string): number {
    return label === undefined ? this.order : (this.#read().byLabel.get(label)?.length ?? 0);
  }

  countRelationships(type?: string): number {
    return type === undefined ? this.size : (this.#read().byType.get(type)?.length ?? 0);
  }

  lookup(property: string, value: string): Iterable<LinkedNode> | undefined {
    const index = this.#read().byProperty.get(property);
    return index && (index.get(value) ?? []);
  }

  #read(): Indexes {
    this.#indexes ??= buildIndexes(this.#graph);
    return this.#indexes;
  }
}

function buildIndexes(graph: PropertyGraph): Indexes {
  const nodes = new Map<string, StoredNode>();
  const byLabel = new Map<string, StoredNode[]>();
  const byProperty = new Map(LOOKED_UP.map((property) => [property as string, new Map<string, StoredNode[]>()]));
  graph.forEachNode((id, { labels, properties }) => {
    const node = new StoredNode(id, labels, properties);
    nodes.set(id, node);
    for (const label of labels) listIn(byLabel, label).push(node);
    for (const [property, index] of byProperty) {
      const value = properties[property];
      if (typeof value === "string") listIn(index, value).push(node);
    }
  });
  const relationships = new Map<string, StoredRelationship>();
  const byType = new Map<string, StoredRelationship[]>();
  graph.forEachEdge((id, { type, properties }, start, end) => {
    const relationship = nodes.get(start)!.link(id, type, nodes.get(end)!, properties);
    relationships.set(id, relationship);
    listIn(byType, type).push(relationship);
  });
  return { nodes, byLabel, relationships, byType, byProperty };
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
