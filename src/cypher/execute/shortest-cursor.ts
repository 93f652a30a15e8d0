import type { LinkedNode, LinkedRelationship } from "../../model/graph.ts";
import { RelationshipValue } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";
import type { Clock } from "./clock.ts";
import { nodeAt, otherEnd } from "./expand-cursor.ts";
import type { Advance, Check, Cursor } from "./matcher.ts";
import { RelationshipReader, turned } from "./relationship-reader.ts";
import type { Row } from "./rows.ts";
import { type Walk, WalkCursor } from "./walk-cursor.ts";
import { Meeting, Wave } from "./wave.ts";

export interface ShortestWalk extends Walk {
  /** Every shortest path, not only the first. */
  readonly all: boolean;
  /** Conditions that the path has to satisfy: the shortest that does is wanted. */
  readonly pathChecks: readonly Check[];
}

type Search = Generator<"found" | "paused", void, void>;

/** Finds the shortest path, or all of that length, between two known nodes. */
export class ShortestCursor implements Cursor {
  /** How many relationships there are: no path is longer. */
  readonly #size: number;
  readonly #walk: ShortestWalk;
  readonly #clock: Clock;
  #search: Search | null = null;

  constructor(size: number, walk: ShortestWalk, clock: Clock) {
    this.#size = size;
    this.#walk = walk;
    this.#clock = clock;
  }

  open(row: Row): void {
    this.#search = this.#run(row);
  }

  next(): Advance {
    const step = this.#search?.next();
    return step?.value ?? "done";
  }

  *#run(row: Row): Search {
    const { from, to, min, pathChecks } = this.#walk;
    const start = nodeAt(row, from);
    const goal = nodeAt(row, to);
    if (start === goal) {
      if (min > 0) throw sameEnds();
      if (this.#emits([], row)) yield "found";
      return;
    }
    const meeting = yield* this.#meet(start, goal, row);
    if (meeting === null) return;
    let found = false;
    for (const path of meeting.paths()) {
      if (this.#clock.tick()) yield "paused";
      if (!this.#emits(path, row)) continue;
      found = true;
      yield "found";
      if (!this.#walk.all) return;
    }
    if (!found && pathChecks.length > 0) yield* this.#searchLonger(meeting.length, row);
  }

  /** Goes out from both ends, level by level, always where fewer nodes are waiting, until the two meet. */
  *#meet(start: LinkedNode, goal: LinkedNode, row: Row): Generator<"paused", Meeting | null, void> {
    const { types, direction, max } = this.#walk;
    const forth = new Wave(start, new RelationshipReader(types, direction));
    const back = new Wave(goal, new RelationshipReader(types, turned(direction)));
    while (forth.depth + back.depth < max) {
      const wave = forth.frontier.length <= back.frontier.length ? forth : back;
      if (wave.frontier.length === 0) return null;
      for (const node of wave.advance()) {
        wave.reader.open(node);
        for (let step = wave.reader.next(); step; step = wave.reader.next()) {
          if (this.#clock.tick()) yield "paused";
          if (wave.wants(otherEnd(step, node)) && this.#allows(step, row)) wave.reach(otherEnd(step, node), step, node);
        }
      }
      const other = wave === forth ? back : forth;
      const meeting = wave.frontier.filter((node) => other.has(node));
      if (meeting.length > 0) return new Meeting(meeting, forth, back);
    }
    return null;
  }

  /** When conditions refuse the shortest paths, all longer ones are tried, by length. */
  *#searchLonger(length: number, row: Row): Search {
    const limit = Math.min(this.#walk.max, this.#size);
    let deeper = true;
    for (let steps = length; steps <= limit && deeper; steps++) {
      const cursor = new WalkCursor({ ...this.#walk, toIsBound: true, min: steps, max: steps }, this.#clock);
      cursor.open(row);
      let found = false;
      for (let state = cursor.next(row); state !== "done"; state = cursor.next(row)) {
        if (state === "paused") yield "paused";
        else if (this.#walk.pathChecks.every((check) => check(row))) {
          found = true;
          yield "found";
          if (!this.#walk.all) return;
        }
      }
      if (found) return;
      deeper = cursor.deepest >= steps;
    }
  }

  #allows(relationship: LinkedRelationship, row: Row): boolean {
    const { element, elementChecks } = this.#walk;
    if (elementChecks.length === 0) return true;
    row[element] = new RelationshipValue(relationship);
    return elementChecks.every((check) => check(row));
  }

  #emits(path: readonly LinkedRelationship[], row: Row): boolean {
    const list = path.map((relationship) => new RelationshipValue(relationship));
    row[this.#walk.relationship] = this.#walk.reversed ? list.reverse() : list;
    return this.#walk.pathChecks.every((check) => check(row));
  }
}

function sameEnds(): CypherError {
  const hint = "Add a condition such as a <> b before.";
  return new CypherError("shortest-path-ends", "A shortest path needs two different ends.", null, hint);
}
