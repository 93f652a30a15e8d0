import type { CypherValue } from "../../model/store.ts";
import { compareValues } from "../values/compare.ts";
import type { Clock } from "./clock.ts";
import { inBatches } from "./operators.ts";
import type { Batches, Evaluate, Operator, Row } from "./rows.ts";

export interface SortKey {
  readonly evaluate: Evaluate;
  readonly descending: boolean;
}

interface Keyed {
  readonly row: Row;
  readonly keys: readonly CypherValue[];
}

/** Sorts; rows that compare alike keep their order. With `keep` only the first rows are remembered. */
export function sort(keys: readonly SortKey[], keep: number, clock: Clock): Operator {
  const compare = (left: Keyed, right: Keyed): number => {
    for (let index = 0; index < keys.length; index++) {
      const order = compareValues(left.keys[index]!, right.keys[index]!);
      if (order !== 0) return keys[index]!.descending ? -order : order;
    }
    return 0;
  };
  const threshold = keep * 2 + 1000;
  function* run(input: Batches): Batches {
    let rows: Keyed[] = [];
    for (const batch of input) {
      for (const row of batch) {
        clock.hold(row.length + keys.length);
        rows.push({ row, keys: keys.map(({ evaluate }) => evaluate(row)) });
      }
      if (rows.length > threshold) {
        const kept = rows.sort(compare).slice(0, keep);
        clock.hold((kept.length - rows.length) * ((rows[0]?.row.length ?? 0) + keys.length));
        rows = kept;
      }
      yield [];
    }
    const sorted = rows.sort(compare);
    yield* inBatches(sorted.slice(0, keep).map(({ row }) => row));
  }
  return { text: keep === Number.POSITIVE_INFINITY ? "sort" : `sort, keep ${keep}`, run };
}
