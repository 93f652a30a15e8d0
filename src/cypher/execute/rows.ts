import type { CypherValue } from "../../model/store.ts";

/** One row under way: a value for each slot that the plan has given out. */
export type Row = CypherValue[];

/** Rows in small lots. An empty lot says: nothing yet, but let others run. */
export type Batches = Generator<Row[], void, void>;

export type Evaluate = (row: Row) => CypherValue;

/** One stage of a plan: takes rows, gives rows. `text` tells a reader what it does. */
export interface Operator {
  readonly text: string;
  /** The stages of a query inside this one. */
  readonly inner?: readonly Operator[];
  readonly run: (input: Batches) => Batches;
}

export const BATCH_SIZE = 256;

export function emptyRow(width: number): Row {
  return new Array<CypherValue>(width).fill(null);
}

export function* single(row: Row): Batches {
  yield [row];
}
