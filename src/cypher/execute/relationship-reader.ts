import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";

export type Direction = "out" | "in" | "both";

const NOTHING: readonly LinkedRelationship[] = [];

/** Reads the relationships at one node, of some types, in one direction or both; loops once. */
export class RelationshipReader {
  readonly #types: readonly (string | undefined)[];
  readonly #direction: Direction;
  #node: LinkedNode | null = null;
  #phase = 0;
  #list = NOTHING;
  #index = 0;
  /** Loops were given already, when both directions are read and the first is through. */
  #skipsLoops = false;

  /** `types` null: all types. */
  constructor(types: readonly string[] | null, direction: Direction) {
    this.#types = types ?? [undefined];
    this.#direction = direction;
  }

  open(node: LinkedNode): void {
    this.#node = node;
    this.#phase = 0;
    this.#list = NOTHING;
    this.#index = 0;
    this.#skipsLoops = false;
  }

  /** How many there are at the node; with both directions a loop may be counted twice. */
  countAt(node: LinkedNode): number {
    let count = 0;
    for (const type of this.#types) {
      if (this.#direction !== "in") count += node.outgoing(type).length;
      if (this.#direction !== "out") count += node.incoming(type).length;
    }
    return count;
  }

  /** How many `next` would give after `open(node)`. */
  exactCountAt(node: LinkedNode): number {
    if (this.#direction !== "both") return this.countAt(node);
    let loops = 0;
    for (const type of this.#types) for (const { from, to } of node.outgoing(type)) if (from === to) loops++;
    return this.countAt(node) - loops;
  }

  /** Whether `next` would give this relationship after `open(node)`. */
  wouldGive({ type, from, to }: LinkedRelationship, node: LinkedNode): boolean {
    if (this.#types[0] !== undefined && !this.#types.includes(type)) return false;
    return (this.#direction !== "in" && from === node) || (this.#direction !== "out" && to === node);
  }

  next(): LinkedRelationship | null {
    while (true) {
      if (this.#index < this.#list.length) {
        const relationship = this.#list[this.#index++]!;
        if (this.#skipsLoops && relationship.from === relationship.to) continue;
        return relationship;
      }
      if (!this.#nextPhase()) return null;
    }
  }

  /** Phases: each type outgoing, then each type incoming, as far as the direction asks. */
  #nextPhase(): boolean {
    const count = this.#types.length;
    const phases = this.#direction === "both" ? count * 2 : count;
    if (this.#phase >= phases || this.#node === null) return false;
    const backwards = this.#direction === "in" || this.#phase >= count;
    const type = this.#types[this.#phase % count];
    this.#phase++;
    this.#list = backwards ? this.#node.incoming(type) : this.#node.outgoing(type);
    this.#skipsLoops = backwards && this.#direction === "both";
    this.#index = 0;
    return true;
  }
}

export function turned(direction: Direction): Direction {
  if (direction === "both") return "both";
  return direction === "out" ? "in" : "out";
}
