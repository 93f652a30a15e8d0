import type { RunOptions } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";

const STEPS_BETWEEN_PAUSES = 1023;
const MILLISECONDS_BEFORE_PAUSE = 12;
/** Values that a query may hold at once when nobody says otherwise: with their rows about a gigabyte. */
const HELD_VALUES = 10_000_000;

export interface ClockOptions extends RunOptions {
  /** Most values that the query may hold at once, in sorted rows, groups, lists and the answer. */
  readonly heldValues?: number;
}

/** Counts the steps of a running query, lets others run in between, and ends it when its time is up. */
export class Clock {
  /** Nanoseconds since 1970. */
  readonly startedAt = BigInt(Date.now()) * 1_000_000n;
  #steps = 0;
  #lastPause = performance.now();
  readonly #deadline: number;
  readonly #timeout: number;
  readonly #signal: AbortSignal | null;
  readonly #heldLimit: number;
  #held = 0;

  constructor(options: ClockOptions) {
    this.#heldLimit = options.heldValues ?? HELD_VALUES;
    this.#timeout = options.timeout ?? Number.POSITIVE_INFINITY;
    this.#deadline = performance.now() + this.#timeout;
    this.#signal = options.signal ?? null;
  }

  /** Counts one step; true when work should be handed back to `breathe` soon. */
  tick(): boolean {
    this.#steps++;
    return (this.#steps & STEPS_BETWEEN_PAUSES) === 0;
  }

  /** One step of work that cannot be handed back: only the limits end it. */
  step(): void {
    if (this.tick()) this.check();
  }

  /** Counts values that are kept until the query ends, or until they are released by a negative count. */
  hold(values: number): void {
    this.#held += values;
    if (this.#held <= this.#heldLimit) return;
    const hint = "Add LIMIT, count or group instead of collecting, or say which nodes are meant.";
    throw new CypherError("memory-limit", `The query would hold more than ${this.#heldLimit} values.`, null, hint);
  }

  /** Throws when the query was aborted or has taken too long. */
  check(): void {
    if (this.#signal?.aborted) throw new CypherError("aborted", "The query was stopped.", null);
    if (performance.now() > this.#deadline) {
      const hint = "Start from a named node, bound variable lengths (*1..3), or allow more time.";
      throw new CypherError("timeout", `The query took longer than ${this.#timeout} ms.`, null, hint);
    }
  }

  /** Whether the query has held the event loop for long. */
  isDue(): boolean {
    return performance.now() - this.#lastPause > MILLISECONDS_BEFORE_PAUSE;
  }

  /** Lets the event loop turn. */
  async breathe(): Promise<void> {
    this.check();
    await new Promise((resolve) => setImmediate(resolve));
    this.#lastPause = performance.now();
    this.check();
  }
}
