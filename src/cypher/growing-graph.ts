import type { GraphNode, GraphRelationship, GraphView, Properties } from "../model/graph.ts";

const NOTHING: readonly never[] = [];

/** A graph that is built up piece by piece and can be queried at any time. Ids count up: n0, n1 …, r0, r1 …. */
export class GrowingGraph implements GraphView {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relationships = new Map<string, GraphRelationship>();
  readonly #byLabel = new Map<string, GraphNode[]>();
  readonly #byType = new Map<string, GraphRelationship[]>();
  readonly #outgoing = new Map<string, GraphRelationship[]>();
  readonly #incoming = new Map<string, GraphRelationship[]>();
  readonly #indexes: ReadonlyMap<string, Map<string, GraphNode[]>>;
  readonly #keys = new Set<string>();

  /** `indexed`: the properties for which `lookup` answers. */
  constructor(indexed: readonly string[] = []) {
    this.#indexes = new Map(indexed.map((property) => [property, new Map()]));
  }

  addNode(labels: readonly string[], properties: Properties): GraphNode {
    const node: GraphNode = { id: `n${this.#nodes.size}`, labels, properties };
    this.#nodes.set(node.id, node);
    for (const label of labels) push(this.#byLabel, label, node);
    for (const [property, index] of this.#indexes) {
      const value = Object.hasOwn(properties, property) ? properties[property] : undefined;
      if (typeof value === "string") push(index, value, node);
    }
    for (const key of Object.keys(properties)) this.#keys.add(key);
    return node;
  }

  addRelationship(type: string, start: string, end: string, properties: Properties): GraphRelationship {
    const relationship: GraphRelationship = { id: `r${this.#relationships.size}`, type, start, end, properties };
    this.#relationships.set(relationship.id, relationship);
    push(this.#byType, type, relationship);
    for (const key of [start, `${start} ${type}`]) push(this.#outgoing, key, relationship);
    for (const key of [end, `${end} ${type}`]) push(this.#incoming, key, relationship);
    for (const key of Object.keys(properties)) this.#keys.add(key);
    return relationship;
  }

  get order(): number {
    return this.#nodes.size;
  }

  get size(): number {
    return this.#relationships.size;
  }

  labels(): readonly string[] {
    return [...this.#byLabel.keys()].sort();
  }

  relationshipTypes(): readonly string[] {
    return [...this.#byType.keys()].sort();
  }

  propertyKeys(): readonly string[] {
    return [...this.#keys].sort();
  }

  node(id: string): GraphNode | undefined {
    return this.#nodes.get(id);
  }

  relationship(id: string): GraphRelationship | undefined {
    return this.#relationships.get(id);
  }

  nodes(label?: string): Iterable<GraphNode> {
    return label === undefined ? this.#nodes.values() : (this.#byLabel.get(label) ?? NOTHING);
  }

  relationships(type?: string): Iterable<GraphRelationship> {
    return type === undefined ? this.#relationships.values() : (this.#byType.get(type) ?? NOTHING);
  }

  outgoing(id: string, type?: string): Iterable<GraphRelationship> {
    return this.#outgoing.get(type === undefined ? id : `${id} ${type}`) ?? NOTHING;
  }

  incoming(id: string, type?: string): Iterable<GraphRelationship> {
    return this.#incoming.get(type === undefined ? id : `${id} ${type}`) ?? NOTHING;
  }

  countNodes(label?: string): number {
    return label === undefined ? this.order : (this.#byLabel.get(label)?.length ?? 0);
  }

  countRelationships(type?: string): number {
    return type === undefined ? this.size : (this.#byType.get(type)?.length ?? 0);
  }

  lookup(property: string, value: string): Iterable<GraphNode> | undefined {
    const index = this.#indexes.get(property);
    return index && (index.get(value) ?? NOTHING);
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
