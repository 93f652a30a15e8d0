import type { CypherValue } from "../../model/store.ts";
import { keyOf, keyOfAll } from "../values/equality.ts";
import type { Clock } from "./clock.ts";
import type { Matcher } from "./matcher.ts";
import { BATCH_SIZE, type Batches, type Evaluate, emptyRow, type Operator, type Row } from "./rows.ts";

/** The stages that take one row at a time. Each hands on small batches, empty ones to give others a turn. */

export function match(matcher: Matcher, text: string): Operator {
  return { text: `match ${text}`, run: (input) => runMatch(input, matcher, null) };
}

/** Rows for which nothing is found go on with null in the pattern's slots. */
export function optionalMatch(matcher: Matcher, slots: readonly number[], text: string): Operator {
  return { text: `optional match ${text}`, run: (input) => runMatch(input, matcher, slots) };
}

function* runMatch(input: Batches, matcher: Matcher, optional: readonly number[] | null): Batches {
  let output: Row[] = [];
  for (const batch of input) {
    for (const row of batch) {
      matcher.start(row);
      let found = false;
      for (let state = matcher.next(row); state !== "done"; state = matcher.next(row)) {
        if (state === "found") {
          found = true;
          output.push(row.slice());
        }
        if (state === "paused" || output.length >= BATCH_SIZE) {
          yield output;
          output = [];
        }
      }
      if (!found && optional) output.push(withNulls(row, optional));
    }
    yield output;
    output = [];
  }
}

function withNulls(row: Row, slots: readonly number[]): Row {
  for (const slot of slots) row[slot] = null;
  return row;
}

export function unwind(list: Evaluate, slot: number, itemsOf: (value: CypherValue) => Iterable<CypherValue>): Operator {
  function* run(input: Batches): Batches {
    let output: Row[] = [];
    for (const batch of input) {
      for (const row of batch) {
        for (const item of itemsOf(list(row))) {
          const copy = row.slice();
          copy[slot] = item;
          output.push(copy);
          if (output.length >= BATCH_SIZE) {
            yield output;
            output = [];
          }
        }
      }
      yield output;
      output = [];
    }
  }
  return { text: "unwind", run };
}

export function filter(condition: (row: Row) => boolean): Operator {
  function* run(input: Batches): Batches {
    for (const batch of input) yield batch.filter(condition);
  }
  return { text: "filter", run };
}

/** Makes rows of a new layout, `width()` wide: the columns first, then what later stages still look at. */
export function project(columns: readonly Evaluate[], width: () => number, text: string): Operator {
  function* run(input: Batches): Batches {
    for (const batch of input) {
      yield batch.map((row) => {
        const projected = emptyRow(width());
        for (let index = 0; index < columns.length; index++) projected[index] = columns[index]!(row);
        return projected;
      });
    }
  }
  return { text: `project ${text}`, run };
}

/** Keeps the first of rows that agree in their first `count` slots. */
export function distinct(count: number, clock: Clock): Operator {
  function* run(input: Batches): Batches {
    const seen = new Set<unknown>();
    for (const batch of input) {
      yield batch.filter((row) => {
        const key = count === 1 ? keyOf(row[0]!) : keyOfAll(row.slice(0, count));
        if (seen.has(key)) return false;
        clock.hold(count);
        seen.add(key);
        return true;
      });
    }
  }
  return { text: "distinct", run };
}

export function skip(count: number): Operator {
  function* run(input: Batches): Batches {
    let left = count;
    for (const batch of input) {
      const dropped = Math.min(left, batch.length);
      left -= dropped;
      yield dropped === 0 ? batch : batch.slice(dropped);
    }
  }
  return { text: `skip ${count}`, run };
}

export function limit(count: number): Operator {
  function* run(input: Batches): Batches {
    let left = count;
    if (left === 0) return;
    for (const batch of input) {
      const taken = batch.length <= left ? batch : batch.slice(0, left);
      left -= taken.length;
      yield taken;
      if (left === 0) return;
    }
  }
  return { text: `limit ${count}`, run };
}

/**
 * Runs `rowsFor` for each row and appends its columns; without rows the row goes, or with `optional` gets nulls.
 */
export function apply(
  rowsFor: (row: Row) => Batches,
  slots: readonly number[],
  optional: boolean,
  text: string,
): Operator {
  function* run(input: Batches): Batches {
    for (const batch of input) {
      for (const row of batch) {
        let found = false;
        for (const inner of rowsFor(row)) {
          found ||= inner.length > 0;
          yield inner.map((columns) => extended(row, columns, slots));
        }
        if (!found && optional) yield [withNulls(row, slots)];
      }
      yield [];
    }
  }
  return { text, run };
}

function extended(row: Row, columns: Row, slots: readonly number[]): Row {
  const copy = row.slice();
  for (let index = 0; index < slots.length; index++) copy[slots[index]!] = columns[index]!;
  return copy;
}

/** Takes in everything before it lets anything out. */
export function gather(clock: Clock, then: (rows: Row[]) => Row[], text: string): Operator {
  function* run(input: Batches): Batches {
    const rows: Row[] = [];
    for (const batch of input) {
      for (const row of batch) {
        clock.hold(row.length);
        rows.push(row);
      }
      if (clock.tick() || batch.length === 0) yield [];
    }
    yield* inBatches(then(rows));
  }
  return { text, run };
}

export function* inBatches(rows: readonly Row[]): Batches {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) yield rows.slice(start, start + BATCH_SIZE);
}
