import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";
import { describe } from "../values/arithmetic.ts";
import { isList } from "../values/kind-of.ts";
import { nodeAt, otherEnd } from "./expand-cursor.ts";
import type { Advance, Check, Cursor } from "./matcher.ts";
import type { Direction } from "./relationship-reader.ts";
import type { Row } from "./rows.ts";
import { isTaken } from "./uniqueness.ts";

export interface KnownWalk {
  readonly from: number;
  /** Where the list of relationships stands. */
  readonly relationships: number;
  readonly to: number;
  readonly fromIsBound: boolean;
  readonly toIsBound: boolean;
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
  readonly element: number;
  readonly elementChecks: readonly Check[];
  readonly others: readonly number[];
  readonly span: Span;
}

/** Lays a list of relationships that an earlier clause made over the graph, from its first end to its last. */
export class KnownWalkCursor implements Cursor {
  readonly #walk: KnownWalk;
  #list: readonly LinkedRelationship[] = [];
  #starts: LinkedNode[] = [];

  constructor(walk: KnownWalk) {
    this.#walk = walk;
  }

  open(row: Row): void {
    const { relationships, min, max, span } = this.#walk;
    this.#list = relationshipsIn(row[relationships]!, span);
    const fits = this.#list.length >= Math.max(min, 1) && this.#list.length <= max && this.#allowed(row);
    const first = this.#list[0];
    this.#starts = fits && first ? [...new Set([first.from, first.to])] : [];
  }

  next(row: Row): Advance {
    const { from, to, fromIsBound, toIsBound } = this.#walk;
    for (let start = this.#starts.shift(); start !== undefined; start = this.#starts.shift()) {
      const end = this.#endFrom(start);
      if (end === null || (from === to && start !== end)) continue;
      if (fromIsBound && nodeAt(row, from) !== start) continue;
      if (toIsBound && nodeAt(row, to) !== end) continue;
      if (!fromIsBound) row[from] = new NodeValue(start);
      if (!toIsBound) row[to] = new NodeValue(end);
      return "found";
    }
    return "done";
  }

  #allowed(row: Row): boolean {
    const { element, elementChecks, others } = this.#walk;
    if (new Set(this.#list).size < this.#list.length) return false;
    if (this.#list.some((relationship) => isTaken(relationship, others, row))) return false;
    return this.#list.every((relationship) => {
      row[element] = new RelationshipValue(relationship);
      return elementChecks.every((check) => check(row));
    });
  }

  #endFrom(start: LinkedNode): LinkedNode | null {
    const { direction } = this.#walk;
    let here = start;
    for (const relationship of this.#list) {
      const outwards = relationship.from === here && direction !== "in";
      const inwards = relationship.to === here && direction !== "out";
      if (!outwards && !inwards) return null;
      here = otherEnd(relationship, here);
    }
    return here;
  }
}

function relationshipsIn(value: CypherValue, span: Span): LinkedRelationship[] {
  if (value === null) return [];
  const items: readonly CypherValue[] = isList(value) ? value : [value];
  return items.map((item) => {
    if (item instanceof RelationshipValue) return item.relationship as LinkedRelationship;
    const message = `The pattern wants a list of relationships, but this holds ${describe(item)}.`;
    throw new CypherError("invalid-argument-type", message, span);
  });
}
