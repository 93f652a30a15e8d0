import type { GraphView, Properties } from "../model/graph.ts";
import { StoredNode, type StoredRelationship } from "../model/linked-graph.ts";

const NOTHING: readonly never[] = [];

/** A graph that is built up piece by piece and can be queried at any time. Ids count up: n0, n1 …, r0, r1 …. */
export class GrowingGraph implements GraphView {
  readonly #nodes = new Map<string, StoredNode>();
  readonly #relationships = new Map<string, StoredRelationship>();
  readonly #byLabel = new Map<string, StoredNode[]>();
  readonly #byType = new Map<string, StoredRelationship[]>();
  readonly #indexes: ReadonlyMap<string, Map<string, StoredNode[]>>;
  readonly #keys = new Set<string>();

  /** `indexed`: the properties for which `lookup` answers. */
  constructor(indexed: readonly string[] = []) {
    this.#indexes = new Map(indexed.map((property) => [property, new Map()]));
  }

  addNode(labels: readonly string[], properties: Properties): StoredNode {
    const node = new StoredNode(`n${this.#nodes.size}`, labels, properties);
    this.#nodes.set(node.id, node);
    for (const label of labels) push(this.#byLabel, label, node);
    for (const [property, index] of this.#indexes) {
      const value = Object.hasOwn(properties, property) ? properties[property] : undefined;
      if (typeof value === "string") push(index, value, node);
    }
    for (const key of Object.keys(properties)) this.#keys.add(key);
    return node;
  }

  /** Both ends are nodes of this graph. */
  addRelationship(type: string, start: string, end: string, properties: Properties): StoredRelationship {
    const [from, to] = [this.#nodes.get(start)!, this.#nodes.get(end)!];
    const relationship = from.link(`r${this.#relationships.size}`, type, to, properties);
    this.#relationships.set(relationship.id, relationship);
    push(this.#byType, type, relationship);
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

  node(id: string): StoredNode | undefined {
    return this.#nodes.get(id);
  }

  relationship(id: string): StoredRelationship | undefined {
    return this.#relationships.get(id);
  }

  nodes(label?: string): Iterable<StoredNode> {
    return label === undefined ? this.#nodes.values() : (this.#byLabel.get(label) ?? NOTHING);
  }

  relationships(type?: string): Iterable<StoredRelationship> {
    return type === undefined ? this.#relationships.values() : (this.#byType.get(type) ?? NOTHING);
  }

  outgoing(id: string, type?: string): readonly StoredRelationship[] {
    return this.node(id)?.outgoing(type) ?? NOTHING;
  }

  incoming(id: string, type?: string): readonly StoredRelationship[] {
    return this.node(id)?.incoming(type) ?? NOTHING;
  }

  countNodes(label?: string): number {
    return label === undefined ? this.order : (this.#byLabel.get(label)?.length ?? 0);
  }

  countRelationships(type?: string): number {
    return type === undefined ? this.size : (this.#byType.get(type)?.length ?? 0);
  }

  lookup(property: string, value: string): Iterable<StoredNode> | undefined {
    const index = this.#indexes.get(property);
    return index && (index.get(value) ?? NOTHING);
  }
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
