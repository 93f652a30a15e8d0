import type { Clock } from "./clock.ts";
import type { Row } from "./rows.ts";

/** How a cursor answers: nothing more, one found and written to the row, or time for a pause. */
export type Advance = "done" | "found" | "paused";

/** One way to go on from what the row holds; `next` writes what it found to its own slots of the row. */
export interface Cursor {
  open(row: Row): void;
  next(row: Row): Advance;
  /** Whether `count` may stand for going through all that `next` would find. */
  readonly countable?: boolean;
  /** How many `next` would find after `open`, when it is `countable`. */
  count?(row: Row): number;
}

/** Looks at, or adds to, what has been found so far; false: this way leads nowhere. */
export type Check = (row: Row) => boolean;

export interface Step {
  readonly cursor: Cursor;
  readonly checks: readonly Check[];
  /** The slots that the cursor fills. */
  readonly fills: readonly number[];
}

/** Finds all ways to lay a pattern over the graph, one after the other, without recursion. */
export class Matcher {
  readonly #entry: readonly Check[];
  readonly #steps: readonly Step[];
  readonly #clock: Clock;
  #counted: number | null = null;
  #depth = -1;
  #emptyMatch = false;

  /** `entry`: what has to hold before the first step. Without steps there is one match when that holds. */
  constructor(entry: readonly Check[], steps: readonly Step[], clock: Clock) {
    this.#entry = entry;
    this.#steps = steps;
    this.#clock = clock;
  }

  /** The slots of the last step, when it can be counted instead of gone through; null when it cannot. */
  get countable(): readonly number[] | null {
    const last = this.#steps.at(-1);
    return last?.cursor.countable && last.checks.length === 0 ? last.fills : null;
  }

  /** From now on the last step is counted: one match stands for as many as the slot then says. */
  countInto(slot: number): void {
    this.#counted = slot;
  }

  start(row: Row): void {
    this.#depth = -1;
    this.#emptyMatch = false;
    if (!this.#entry.every((check) => check(row))) return;
    if (this.#steps.length === 0) {
      this.#emptyMatch = true;
      return;
    }
    this.#depth = 0;
    this.#steps[0]!.cursor.open(row);
  }

  next(row: Row): Advance {
    if (this.#emptyMatch) {
      this.#emptyMatch = false;
      return "found";
    }
    const steps = this.#steps;
    while (this.#depth >= 0) {
      if (this.#clock.tick()) return "paused";
      const step = steps[this.#depth]!;
      if (this.#counted !== null && this.#depth === steps.length - 1) {
        this.#depth--;
        const count = step.cursor.count!(row);
        if (count === 0) continue;
        row[this.#counted] = BigInt(count);
        return "found";
      }
      const state = step.cursor.next(row);
      if (state === "paused") return "paused";
      if (state === "done") {
        this.#depth--;
      } else if (holds(step.checks, row)) {
        if (this.#depth === steps.length - 1) return "found";
        this.#depth++;
        steps[this.#depth]!.cursor.open(row);
      }
    }
    return "done";
  }

  /** For patterns inside expressions, which cannot pause: only the clock's limit ends them early. */
  findFirst(row: Row): boolean {
    this.start(row);
    while (true) {
      const state = this.next(row);
      if (state !== "paused") return state === "found";
      this.#clock.check();
    }
  }

  findAll(row: Row, found: () => void): void {
    this.start(row);
    while (true) {
      const state = this.next(row);
      if (state === "done") return;
      if (state === "found") found();
      else this.#clock.check();
    }
  }
}

function holds(checks: readonly Check[], row: Row): boolean {
  for (const check of checks) if (!check(row)) return false;
  return true;
}
