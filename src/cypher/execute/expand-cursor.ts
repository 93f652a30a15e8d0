import type { GraphRelationship, GraphView } from "../../model/graph.ts";
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
  readonly #view: GraphView;
  readonly #expansion: Expansion;
  readonly #forwards: RelationshipReader;
  readonly #backwards: RelationshipReader;
  #reader: RelationshipReader;
  /** Where it reads, and the other end that is wanted, if any. */
  #here = "";
  #there: string | null = null;

  constructor(view: GraphView, expansion: Expansion) {
    this.#view = view;
    this.#expansion = expansion;
    this.#forwards = new RelationshipReader(view, expansion.types, expansion.direction);
    this.#backwards = new RelationshipReader(view, expansion.types, turned(expansion.direction));
    this.#reader = this.#forwards;
  }

  open(row: Row): void {
    const { from, to, toIsBound } = this.#expansion;
    this.#here = nodeId(row, from);
    this.#there = toIsBound ? nodeId(row, to) : null;
    this.#reader = this.#forwards;
    if (this.#there !== null && this.#backwards.countAt(this.#there) < this.#forwards.countAt(this.#here)) {
      [this.#here, this.#there] = [this.#there, this.#here];
      this.#reader = this.#backwards;
    }
    this.#reader.open(this.#here);
  }

  get countable(): boolean {
    return !this.#expansion.toIsBound;
  }

  count(row: Row): number {
    const { from, others } = this.#expansion;
    const here = nodeId(row, from);
    const given = this.#forwards.exactCountAt(here);
    return given === 0 ? 0 : given - countTaken(others, row, (one) => this.#forwards.wouldGive(one, here));
  }

  next(row: Row): Advance {
    const { relationship: slot, to, others } = this.#expansion;
    while (true) {
      const relationship = this.#reader.next();
      if (!relationship) return "done";
      const end = otherEnd(relationship, this.#here);
      if (this.#there !== null && this.#there !== end) continue;
      if (others.length > 0 && isTaken(relationship.id, others, row)) continue;
      row[slot] = new RelationshipValue(relationship);
      if (this.#there === null) row[to] = new NodeValue(this.#view.node(end)!);
      return "found";
    }
  }
}

export function nodeId(row: Row, slot: number): string {
  return (row[slot] as NodeValue).node.id;
}

export function otherEnd(relationship: GraphRelationship, id: string): string {
  return relationship.start === id ? relationship.end : relationship.start;
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
  readonly #view: GraphView;
  readonly #known: KnownRelationship;
  readonly #source: (row: Row) => Iterable<GraphRelationship>;
  readonly #count: (() => number) | null;
  #relationships: Iterator<GraphRelationship> = [][Symbol.iterator]();
  #turned: GraphRelationship | null = null;

  /** `count`: how many the source gives, where that is known. */
  constructor(
    view: GraphView,
    known: KnownRelationship,
    source: (row: Row) => Iterable<GraphRelationship>,
    count: (() => number) | null = null,
  ) {
    this.#view = view;
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
      if (turned && this.#place(row, turned, turned.end, turned.start)) return "found";
      const step = this.#relationships.next();
      if (step.done) return "done";
      const relationship = step.value;
      if (others.length > 0 && isTaken(relationship.id, others, row)) continue;
      if (direction === "both" && relationship.start !== relationship.end) this.#turned = relationship;
      const [from, to] =
        direction === "in" ? [relationship.end, relationship.start] : [relationship.start, relationship.end];
      if (this.#place(row, relationship, from, to)) return "found";
    }
  }

  #place(row: Row, relationship: GraphRelationship, from: string, to: string): boolean {
    const known = this.#known;
    if (known.fromIsBound && nodeId(row, known.from) !== from) return false;
    if (known.toIsBound && nodeId(row, known.to) !== to) return false;
    if (known.from === known.to && from !== to) return false;
    if (!known.fromIsBound) row[known.from] = new NodeValue(this.#view.node(from)!);
    if (!known.toIsBound) row[known.to] = new NodeValue(this.#view.node(to)!);
    row[known.relationship] = new RelationshipValue(relationship);
    return true;
  }
}
