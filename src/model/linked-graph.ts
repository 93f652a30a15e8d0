import type { LinkedNode, LinkedRelationship, Properties } from "./graph.ts";

/** Relationships on one side of a node; those of one type are put together when they are first asked for. */
class Side {
  readonly all: StoredRelationship[] = [];
  #types: string[] = [];
  #ofType: StoredRelationship[][] = [];

  add(relationship: StoredRelationship): void {
    this.all.push(relationship);
    if (this.#types.length > 0) [this.#types, this.#ofType] = [[], []];
  }

  ofType(type: string): readonly StoredRelationship[] {
    const known = this.#types.indexOf(type);
    if (known >= 0) return this.#ofType[known]!;
    const found = this.all.every((one) => one.type === type) ? this.all : this.all.filter((one) => one.type === type);
    this.#types.push(type);
    this.#ofType.push(found);
    return found;
  }
}

const NONE: readonly StoredRelationship[] = [];

/** A node that keeps its relationships. What it is linked to is no property of the object, so printing it ends. */
export class StoredNode implements LinkedNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  #out: Side | null = null;
  #in: Side | null = null;

  constructor(id: string, labels: readonly string[], properties: Properties) {
    this.id = id;
    this.labels = labels;
    this.properties = properties;
  }

  outgoing(type?: string): readonly StoredRelationship[] {
    const side = this.#out;
    if (side === null) return NONE;
    return type === undefined ? side.all : side.ofType(type);
  }

  incoming(type?: string): readonly StoredRelationship[] {
    const side = this.#in;
    if (side === null) return NONE;
    return type === undefined ? side.all : side.ofType(type);
  }

  /** A new relationship from this node, known to both its ends. */
  link(id: string, type: string, to: StoredNode, properties: Properties): StoredRelationship {
    const relationship = new StoredRelationship(id, type, this, to, properties);
    this.#out ??= new Side();
    this.#out.add(relationship);
    to.#in ??= new Side();
    to.#in.add(relationship);
    return relationship;
  }
}

export class StoredRelationship implements LinkedRelationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Properties;
  readonly #from: StoredNode;
  readonly #to: StoredNode;

  constructor(id: string, type: string, from: StoredNode, to: StoredNode, properties: Properties) {
    this.id = id;
    this.type = type;
    this.start = from.id;
    this.end = to.id;
    this.properties = properties;
    this.#from = from;
    this.#to = to;
  }

  get from(): StoredNode {
    return this.#from;
  }

  get to(): StoredNode {
    return this.#to;
  }
}
