import type { GraphRelationship, GraphView } from "../../model/graph.ts";

export type Direction = "out" | "in" | "both";

/** Reads the relationships at one node, of some types, in one direction or both; loops once. */
export class RelationshipReader {
  readonly #view: GraphView;
  readonly #types: readonly (string | undefined)[];
  readonly #direction: Direction;
  #id = "";
  #phase = 0;
  #list: readonly GraphRelationship[] = [];
  #index = 0;

  /** `types` null: all types. */
  constructor(view: GraphView, types: readonly string[] | null, direction: Direction) {
    this.#view = view;
    this.#types = types ?? [undefined];
    this.#direction = direction;
  }

  open(id: string): void {
    this.#id = id;
    this.#phase = 0;
    this.#list = [];
    this.#index = 0;
  }

  /** How many there are at the node; with both directions a loop may be counted twice. */
  countAt(id: string): number {
    let count = 0;
    for (const type of this.#types) {
      if (this.#direction !== "in") count += lengthOf(this.#view.outgoing(id, type));
      if (this.#direction !== "out") count += lengthOf(this.#view.incoming(id, type));
    }
    return count;
  }

  /** How many `next` would give after `open(id)`. */
  exactCountAt(id: string): number {
    if (this.#direction !== "both") return this.countAt(id);
    let loops = 0;
    for (const type of this.#types) {
      for (const { start, end } of this.#view.outgoing(id, type)) if (start === end) loops++;
    }
    return this.countAt(id) - loops;
  }

  /** Whether `next` would give this relationship after `open(id)`. */
  wouldGive({ type, start, end }: GraphRelationship, id: string): boolean {
    if (this.#types[0] !== undefined && !this.#types.includes(type)) return false;
    return (this.#direction !== "in" && start === id) || (this.#direction !== "out" && end === id);
  }

  next(): GraphRelationship | null {
    while (true) {
      const relationship = this.#list[this.#index];
      if (relationship) {
        this.#index++;
        if (this.#readsBackwards() && relationship.start === relationship.end && this.#direction === "both") continue;
        return relationship;
      }
      if (!this.#nextPhase()) return null;
    }
  }

  /** Phases: each type outgoing, then each type incoming, as far as the direction asks. */
  #nextPhase(): boolean {
    const count = this.#types.length;
    const phases = this.#direction === "both" ? count * 2 : count;
    if (this.#phase >= phases) return false;
    const type = this.#types[this.#phase % count];
    this.#phase++;
    const found = this.#readsBackwards() ? this.#view.incoming(this.#id, type) : this.#view.outgoing(this.#id, type);
    this.#list = Array.isArray(found) ? found : [...found];
    this.#index = 0;
    return true;
  }

  #readsBackwards(): boolean {
    return this.#direction === "in" || (this.#direction === "both" && this.#phase > this.#types.length);
  }
}

function lengthOf(relationships: Iterable<GraphRelationship>): number {
  return Array.isArray(relationships) ? relationships.length : [...relationships].length;
}

export function turned(direction: Direction): Direction {
  return direction === "both" ? "both" : direction === "out" ? "in" : "out";
}
