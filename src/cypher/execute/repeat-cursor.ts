import type { GraphRelationship } from "../../model/graph.ts";
import type { CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Clock } from "./clock.ts";
import type { Advance, Cursor, Matcher } from "./matcher.ts";
import type { Row } from "./rows.ts";
import { isTaken } from "./uniqueness.ts";

/** The path that is repeated: how to find one round of it, and where its parts then stand. */
export interface RepeatedPath {
  readonly matcher: Matcher;
  readonly start: number;
  readonly end: number;
  /** In the order of the path. */
  readonly relationships: readonly number[];
  /** Each variable inside, and the list of its values, one for each round. */
  readonly variables: readonly { readonly inner: number; readonly list: number }[];
}

export interface Repeat {
  readonly from: number;
  readonly to: number;
  readonly toIsBound: boolean;
  /** Where all relationships of all rounds stand in the end. */
  readonly relationships: number;
  readonly others: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly path: RepeatedPath;
}

interface Round {
  readonly end: NodeValue;
  readonly relationships: readonly RelationshipValue[];
  readonly values: readonly CypherValue[];
}

/** Goes round a path again and again, depth first; no relationship is walked twice. */
export class RepeatCursor implements Cursor {
  readonly #repeat: Repeat;
  readonly #clock: Clock;
  readonly #chosen: Round[] = [];
  /** What is still to be tried after so many rounds. */
  readonly #open: Round[][] = [];
  readonly #used = new Set<GraphRelationship>();
  #start: NodeValue | null = null;
  #fresh = false;

  constructor(repeat: Repeat, clock: Clock) {
    this.#repeat = repeat;
    this.#clock = clock;
  }

  open(row: Row): void {
    this.#chosen.length = 0;
    this.#open.length = 0;
    this.#used.clear();
    this.#start = row[this.#repeat.from] as NodeValue;
    this.#fresh = true;
  }

  next(row: Row): Advance {
    if (this.#fresh) {
      this.#fresh = false;
      this.#open.push(this.#roundsFrom(this.#start!, row));
      if (this.#repeat.min === 0 && this.#emit(row)) return "found";
    }
    while (this.#open.length > 0) {
      if (this.#clock.tick()) return "paused";
      const round = this.#open.at(-1)!.shift();
      if (!round) {
        this.#leave();
        continue;
      }
      this.#chosen.push(round);
      for (const { relationship } of round.relationships) this.#used.add(relationship);
      this.#open.push(this.#roundsFrom(round.end, row));
      if (this.#chosen.length >= this.#repeat.min && this.#emit(row)) return "found";
    }
    return "done";
  }

  #leave(): void {
    this.#open.pop();
    const last = this.#chosen.pop();
    for (const { relationship } of last?.relationships ?? []) this.#used.delete(relationship);
  }

  #roundsFrom(node: NodeValue, row: Row): Round[] {
    const { max, path, others } = this.#repeat;
    if (this.#chosen.length >= max) return [];
    const rounds: Round[] = [];
    row[path.start] = node;
    path.matcher.findAll(row, () => {
      const relationships = path.relationships.map((slot) => row[slot] as RelationshipValue);
      const isNew = relationships.every(
        ({ relationship }) => !this.#used.has(relationship) && !isTaken(relationship, others, row),
      );
      if (!isNew) return;
      const values = path.variables.map(({ inner }) => row[inner]!);
      rounds.push({ end: row[path.end] as NodeValue, relationships, values });
    });
    return rounds;
  }

  #emit(row: Row): boolean {
    const { to, toIsBound, relationships, path } = this.#repeat;
    const end = this.#chosen.at(-1)?.end ?? this.#start!;
    if (toIsBound && (row[to] as NodeValue).node !== end.node) return false;
    if (!toIsBound) row[to] = end;
    row[relationships] = this.#chosen.flatMap((round) => round.relationships);
    for (const [index, { list }] of path.variables.entries()) {
      row[list] = this.#chosen.map((round) => round.values[index]!);
    }
    return true;
  }
}
