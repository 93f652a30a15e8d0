import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";
import type { RelationshipReader } from "./relationship-reader.ts";

interface Way {
  readonly relationship: LinkedRelationship;
  /** Where it comes from. */
  readonly node: LinkedNode;
}

/** One end of a search breadth first: how far it has come, and all shortest ways to each node. */
export class Wave {
  readonly root: LinkedNode;
  readonly reader: RelationshipReader;
  depth = 0;
  /** The nodes of the last level, in the order in which they were reached. */
  frontier: LinkedNode[];
  readonly #levels: Map<LinkedNode, number>;
  readonly #ways = new Map<LinkedNode, Way[]>();

  constructor(root: LinkedNode, reader: RelationshipReader) {
    this.root = root;
    this.reader = reader;
    this.frontier = [root];
    this.#levels = new Map([[root, 0]]);
  }

  /** Begins a new level and gives the nodes to go out from. */
  advance(): readonly LinkedNode[] {
    const before = this.frontier;
    this.frontier = [];
    this.depth++;
    return before;
  }

  has(node: LinkedNode): boolean {
    return this.#levels.has(node);
  }

  /** Whether the node is new, or was reached on this level. */
  wants(node: LinkedNode): boolean {
    return (this.#levels.get(node) ?? this.depth) === this.depth;
  }

  reach(node: LinkedNode, relationship: LinkedRelationship, from: LinkedNode): void {
    const way = { relationship, node: from };
    const ways = this.#ways.get(node);
    if (ways) {
      ways.push(way);
      return;
    }
    this.#levels.set(node, this.depth);
    this.#ways.set(node, [way]);
    this.frontier.push(node);
  }

  /** All shortest ways from the root to the node, each from the node back to the root. */
  *pathsFrom(node: LinkedNode): Generator<LinkedRelationship[], void, void> {
    const stack = [{ node, next: 0 }];
    const path: LinkedRelationship[] = [];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      if (top.node === this.root) yield [...path];
      const way = top.node === this.root ? undefined : this.#ways.get(top.node)?.[top.next];
      top.next++;
      if (way) {
        path.push(way.relationship);
        stack.push({ node: way.node, next: 0 });
      } else {
        stack.pop();
        path.pop();
      }
    }
  }
}

/** Where two waves have met: every shortest path leads through one of the nodes. */
export class Meeting {
  readonly #nodes: readonly LinkedNode[];
  readonly #forth: Wave;
  readonly #back: Wave;

  constructor(nodes: readonly LinkedNode[], forth: Wave, back: Wave) {
    this.#nodes = nodes;
    this.#forth = forth;
    this.#back = back;
  }

  get length(): number {
    return this.#forth.depth + this.#back.depth;
  }

  /** All shortest paths, from the root of the one to the root of the other. */
  *paths(): Generator<LinkedRelationship[], void, void> {
    for (const node of this.#nodes) {
      for (const first of this.#forth.pathsFrom(node)) {
        for (const second of this.#back.pathsFrom(node)) yield [...first.toReversed(), ...second];
      }
    }
  }
}
