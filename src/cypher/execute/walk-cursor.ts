import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";
import { NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Clock } from "./clock.ts";
import { type Expansion, nodeAt, otherEnd } from "./expand-cursor.ts";
import type { Advance, Check, Cursor } from "./matcher.ts";
import { RelationshipReader } from "./relationship-reader.ts";
import type { Row } from "./rows.ts";
import { isTaken } from "./uniqueness.ts";

export interface Walk extends Expansion {
  readonly min: number;
  /** Infinity: no bound. */
  readonly max: number;
  /** The walk goes against the pattern's writing, so the list is turned round. */
  readonly reversed: boolean;
  /** Somebody looks at the list of relationships, or later ones have to differ from them. */
  readonly keepsList: boolean;
  /** What each single relationship has to satisfy, looked at in this slot. */
  readonly element: number;
  readonly elementChecks: readonly Check[];
}

/** Walks `*min..max` relationships from a known node, depth first, no relationship twice. */
export class WalkCursor implements Cursor {
  readonly #walk: Walk;
  readonly #clock: Clock;
  readonly #readers: RelationshipReader[] = [];
  readonly #path: LinkedRelationship[] = [];
  readonly #ends: LinkedNode[] = [];
  #to: LinkedNode | null = null;
  #fresh = false;
  /** The longest walk that was tried since `open`. */
  deepest = 0;

  constructor(walk: Walk, clock: Clock) {
    this.#walk = walk;
    this.#clock = clock;
  }

  open(row: Row): void {
    this.#path.length = 0;
    this.#ends.length = 0;
    this.#to = this.#walk.toIsBound ? nodeAt(row, this.#walk.to) : null;
    this.#fresh = true;
    this.deepest = 0;
    this.#enter(nodeAt(row, this.#walk.from));
  }

  next(row: Row): Advance {
    if (this.#fresh) {
      this.#fresh = false;
      if (this.#walk.min === 0 && this.#emit(row)) return "found";
    }
    while (this.#ends.length > 0) {
      if (this.#clock.tick()) return "paused";
      if (this.#step(row) && this.#path.length >= this.#walk.min && this.#emit(row)) return "found";
    }
    return "done";
  }

  /** Goes one relationship further, or one back when there is none; true when it went further. */
  #step(row: Row): boolean {
    const depth = this.#path.length;
    const relationship = depth < this.#walk.max ? this.#readers[depth]!.next() : null;
    if (!relationship) {
      this.#leave();
      return false;
    }
    if (this.#path.includes(relationship) || isTaken(relationship, this.#walk.others, row)) return false;
    if (!this.#allows(relationship, row)) return false;
    this.#path.push(relationship);
    this.#enter(otherEnd(relationship, this.#ends[depth]!));
    return true;
  }

  #allows(relationship: LinkedRelationship, row: Row): boolean {
    const { element, elementChecks } = this.#walk;
    if (elementChecks.length === 0) return true;
    row[element] = new RelationshipValue(relationship);
    return elementChecks.every((check) => check(row));
  }

  #enter(node: LinkedNode): void {
    const depth = this.#ends.length;
    this.deepest = Math.max(this.deepest, depth);
    this.#ends.push(node);
    this.#readers[depth] ??= new RelationshipReader(this.#walk.types, this.#walk.direction);
    this.#readers[depth].open(node);
  }

  #leave(): void {
    this.#ends.pop();
    this.#path.pop();
  }

  #emit(row: Row): boolean {
    const end = this.#ends.at(-1)!;
    if (this.#to !== null && this.#to !== end) return false;
    if (this.#to === null) row[this.#walk.to] = new NodeValue(end);
    if (!this.#walk.keepsList) return true;
    const list = this.#path.map((relationship) => new RelationshipValue(relationship));
    row[this.#walk.relationship] = this.#walk.reversed ? list.reverse() : list;
    return true;
  }
}
