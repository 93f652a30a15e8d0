import type { GraphRelationship, GraphView } from "../../model/graph.ts";
import { RelationshipValue } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";
import type { Clock } from "./clock.ts";
import { nodeId, otherEnd } from "./expand-cursor.ts";
import type { Advance, Check, Cursor } from "./matcher.ts";
import { RelationshipReader } from "./relationship-reader.ts";
import type { Row } from "./rows.ts";
import { type Walk, WalkCursor } from "./walk-cursor.ts";

export interface ShortestWalk extends Walk {
  /** Every shortest path, not only the first. */
  readonly all: boolean;
  /** Conditions that the path has to satisfy: the shortest that does is wanted. */
  readonly pathChecks: readonly Check[];
}

type Search = Generator<"found" | "paused", void, void>;

/** Finds the shortest path, or all of that length, between two known nodes. */
export class ShortestCursor implements Cursor {
  readonly #view: GraphView;
  readonly #walk: ShortestWalk;
  readonly #clock: Clock;
  #search: Search | null = null;

  constructor(view: GraphView, walk: ShortestWalk, clock: Clock) {
    this.#view = view;
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
    const start = nodeId(row, from);
    const goal = nodeId(row, to);
    if (start === goal) {
      if (min > 0) throw sameEnds();
      if (this.#emits([], row)) yield "found";
      return;
    }
    const ways: WaysBack = new Map();
    const length = yield* this.#searchBreadthFirst(start, goal, ways, row);
    if (length === null) return;
    let found = false;
    for (const path of pathsBack(start, goal, ways)) {
      if (this.#clock.tick()) yield "paused";
      if (!this.#emits(path, row)) continue;
      found = true;
      yield "found";
      if (!this.#walk.all) return;
    }
    if (!found && pathChecks.length > 0) yield* this.#searchLonger(length, row);
  }

  /** Level by level; gives the number of steps to the goal and, in `ways`, how each node was come to. */
  *#searchBreadthFirst(
    start: string,
    goal: string,
    ways: WaysBack,
    row: Row,
  ): Generator<"paused", number | null, void> {
    const { types, direction, max } = this.#walk;
    const reader = new RelationshipReader(this.#view, types, direction);
    const levels = new Map([[start, 0]]);
    let frontier = [start];
    for (let level = 1; level <= max && frontier.length > 0; level++) {
      const reached: string[] = [];
      for (const node of frontier) {
        reader.open(node);
        for (let step = reader.next(); step; step = reader.next()) {
          if (this.#clock.tick()) yield "paused";
          const end = otherEnd(step, node);
          if ((levels.get(end) ?? level) < level || !this.#allows(step, row)) continue;
          if (!levels.has(end)) reached.push(end);
          levels.set(end, level);
          ways.set(end, [...(ways.get(end) ?? []), { relationship: step, node }]);
        }
      }
      if (levels.has(goal)) return level;
      frontier = reached;
    }
    return null;
  }

  /** When conditions refuse the shortest paths, all longer ones are tried, by length. */
  *#searchLonger(length: number, row: Row): Search {
    const limit = Math.min(this.#walk.max, this.#view.size);
    let deeper = true;
    for (let steps = length; steps <= limit && deeper; steps++) {
      const cursor = new WalkCursor(
        this.#view,
        { ...this.#walk, toIsBound: true, min: steps, max: steps },
        this.#clock,
      );
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

  #allows(relationship: GraphRelationship, row: Row): boolean {
    const { element, elementChecks } = this.#walk;
    if (elementChecks.length === 0) return true;
    row[element] = new RelationshipValue(relationship);
    return elementChecks.every((check) => check(row));
  }

  #emits(path: readonly GraphRelationship[], row: Row): boolean {
    const list = path.map((relationship) => new RelationshipValue(relationship));
    row[this.#walk.relationship] = this.#walk.reversed ? list.reverse() : list;
    return this.#walk.pathChecks.every((check) => check(row));
  }
}

type WaysBack = Map<string, { readonly relationship: GraphRelationship; readonly node: string }[]>;

/** All ways from the goal back to the start, each turned to run forwards. */
function* pathsBack(start: string, goal: string, ways: WaysBack): Generator<GraphRelationship[], void, void> {
  const stack = [{ node: goal, next: 0 }];
  const path: GraphRelationship[] = [];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    if (top.node === start) yield path.toReversed();
    const way = top.node === start ? undefined : ways.get(top.node)?.[top.next];
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

function sameEnds(): CypherError {
  const hint = "Add a condition such as a <> b before.";
  return new CypherError("shortest-path-ends", "A shortest path needs two different ends.", null, hint);
}
