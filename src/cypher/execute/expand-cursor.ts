import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";
import { NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Advance, Cursor } from "./matcher.ts";
import { type Direction, RelationshipReader, turned } from "./relationship-reader.ts";
import type { Row } from "./rows.ts";
import { countTaken, isTaken } from "./uniqueness.ts";

export interface Expansion {
  readonly from: number;
  readonly relationship: number;
  readonly to: number;
  /** The node at the far end is known: only relationships that lead to it count. */
  readonly toIsBound: boolean;
  /** null: any. */
  readonly types: readonly string[] | null;
  /** As seen from `from`. */
  readonly direction: Direction;
  /** Slots of relationships that this one has to differ from. */
  readonly others: readonly number[];
}

/** Walks one relationship from a known node; between two known nodes it reads at the one that has fewer. */
export class ExpandCursor implements Cursor {
  readonly #expansion: Expansion;
  readonly #forwards: RelationshipReader;
  readonly #backwards: RelationshipReader;
  #reader: RelationshipReader;
  /** Where it reads, and the other end that is wanted, if any. */
  #here: LinkedNode | null = null;
  #there: LinkedNode | null = null;

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
    this.#forwards = new RelationshipReader(expansion.types, expansion.direction);
    this.#backwards = new RelationshipReader(expansion.types, turned(expansion.direction));
    this.#reader = this.#forwards;
  }

  open(row: Row): void {
    const { from, to, toIsBound } = this.#expansion;
    let here = nodeAt(row, from);
    let there = toIsBound ? nodeAt(row, to) : null;
    this.#reader = this.#forwards;
    if (there !== null && this.#backwards.countAt(there) < this.#forwards.countAt(here)) {
      [here, there] = [there, here];
      this.#reader = this.#backwards;
    }
    this.#here = here;
    this.#there = there;
    this.#reader.open(here);
  }

  get countable(): boolean {
    return !this.#expansion.toIsBound;
  }

  count(row: Row): number {
    const { from, others } = this.#expansion;
    const here = nodeAt(row, from);
    const given = this.#forwards.exactCountAt(here);
    return given === 0 ? 0 : given - countTaken(others, row, (one) => this.#forwards.wouldGive(one, here));
  }

  next(row: Row): Advance {
    const { relationship: slot, to, others } = this.#expansion;
    while (true) {
      const relationship = this.#reader.next();
      if (!relationship) return "done";
      const end = otherEnd(relationship, this.#here!);
      if (this.#there !== null && this.#there !== end) continue;
      if (others.length > 0 && isTaken(relationship, others, row)) continue;
      row[slot] = new RelationshipValue(relationship);
      if (this.#there === null) row[to] = new NodeValue(end);
      return "found";
    }
  }
}

/** Values in a row come from the graph that is asked. */
export function nodeAt(row: Row, slot: number): LinkedNode {
  return (row[slot] as NodeValue).node as LinkedNode;
}

export function otherEnd({ from, to }: LinkedRelationship, node: LinkedNode): LinkedNode {
  return from === node ? to : from;
}

export interface KnownRelationship {
  readonly from: number;
  readonly relationship: number;
  readonly to: number;
  readonly fromIsBound: boolean;
  readonly toIsBound: boolean;
  readonly direction: Direction;
  readonly others: readonly number[];
}

/** Gives each relationship of some types, or the one already in the slot, in each direction that the pattern allows. */
export class RelationshipCursor implements Cursor {
  readonly #known: KnownRelationship;
  readonly #source: (row: Row) => Iterable<LinkedRelationship>;
  readonly #count: (() => number) | null;
  #relationships: Iterator<LinkedRelationship> = [][Symbol.iterator]();
  #turned: LinkedRelationship | null = null;

  /** `count`: how many the source gives, where that is known. */
  constructor(
    known: KnownRelationship,
    source: (row: Row) => Iterable<LinkedRelationship>,
    count: (() => number) | null = null,
  ) {
    this.#known = known;
    this.#source = source;
    this.#count = count;
  }

  open(row: Row): void {
    this.#turned = null;
    this.#relationships = this.#source(row)[Symbol.iterator]();
  }

  get countable(): boolean {
    const { from, to, fromIsBound, toIsBound, direction, others } = this.#known;
    return (
      this.#count !== null && direction !== "both" && from !== to && !fromIsBound && !toIsBound && others.length === 0
    );
  }

  count(): number {
    return this.#count?.() ?? 0;
  }

  next(row: Row): Advance {
    const { direction, others } = this.#known;
    while (true) {
      const turned = this.#turned;
      this.#turned = null;
      if (turned && this.#place(row, turned, turned.to, turned.from)) return "found";
      const step = this.#relationships.next();
      if (step.done) return "done";
      const relationship = step.value;
      if (others.length > 0 && isTaken(relationship, others, row)) continue;
      if (direction === "both" && relationship.from !== relationship.to) this.#turned = relationship;
      const [from, to] =
        direction === "in" ? [relationship.to, relationship.from] : [relationship.from, relationship.to];
      if (this.#place(row, relationship, from, to)) return "found";
    }
  }

  #place(row: Row, relationship: LinkedRelationship, from: LinkedNode, to: LinkedNode): boolean {
    const known = this.#known;
    if (known.fromIsBound && nodeAt(row, known.from) !== from) return false;
    if (known.toIsBound && nodeAt(row, known.to) !== to) return false;
    if (known.from === known.to && from !== to) return false;
    if (!known.fromIsBound) row[known.from] = new NodeValue(from);
    if (!known.toIsBound) row[known.to] = new NodeValue(to);
    row[known.relationship] = new RelationshipValue(relationship);
    return true;
  }
}
