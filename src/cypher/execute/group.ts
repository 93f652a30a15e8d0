import type { Span } from "../../model/span.ts";
import type { CypherValue } from "../../model/store.ts";
import { type AggregateFunction, type Aggregator, distinctly } from "../functions/aggregate.ts";
import { keyOf, keyOfAll } from "../values/equality.ts";
import type { Clock } from "./clock.ts";
import { inBatches } from "./operators.ts";
import { type Batches, type Evaluate, emptyRow, type Operator, type Row } from "./rows.ts";

export interface AggregateColumn {
  readonly definition: AggregateFunction;
  readonly distinct: boolean;
  readonly span: Span;
  readonly value: Evaluate;
  /** The second argument, as the first row of a group gives it. */
  readonly parameter: Evaluate | null;
}

interface Group {
  readonly keys: readonly CypherValue[];
  readonly aggregators: readonly Aggregator[];
}

/**
 * Makes one row of all rows that agree in `keys`: the keys, then the aggregates. Without keys there is always one.
 * `weight`: the slot that says for how many each row stands.
 */
export function group(
  keys: readonly Evaluate[],
  columns: readonly AggregateColumn[],
  width: () => number,
  clock: Clock,
  weight: number | null = null,
): Operator {
  const open = (values: readonly CypherValue[], row: Row): Group => ({
    keys: values,
    aggregators: columns.map(({ definition, distinct, span, parameter }) => {
      const aggregator = definition.start(span, parameter ? parameter(row) : null, clock);
      return distinct ? distinctly(aggregator, clock) : aggregator;
    }),
  });
  function* run(input: Batches): Batches {
    const groups = new Map<unknown, Group>();
    for (const batch of input) {
      for (const row of batch) {
        const values = keys.map((key) => key(row));
        const key = values.length === 1 ? keyOf(values[0]!) : keyOfAll(values);
        let found = groups.get(key);
        if (!found) {
          clock.hold(keys.length + columns.length);
          found = open(values, row);
          groups.set(key, found);
        }
        addTo(found, columns, row, weight === null ? 1n : (row[weight] as bigint));
      }
      yield [];
    }
    if (keys.length === 0 && groups.size === 0) groups.set("", emptyGroup(columns, clock));
    yield* inBatches([...groups.values()].map((each) => rowOf(each, width())));
  }
  return { text: `group by ${keys.length} and aggregate`, run };
}

function addTo({ aggregators }: Group, columns: readonly AggregateColumn[], row: Row, times: bigint): void {
  for (let index = 0; index < columns.length; index++) {
    const value = columns[index]!.value(row);
    if (value !== null) aggregators[index]!.add(value, times);
  }
}

/** No rows came: no parameter was ever evaluated, and any fraction will do for a percentile of nothing. */
function emptyGroup(columns: readonly AggregateColumn[], clock: Clock): Group {
  return { keys: [], aggregators: columns.map(({ definition, span }) => definition.start(span, 0, clock)) };
}

function rowOf({ keys, aggregators }: Group, width: number): Row {
  const row = emptyRow(width);
  for (let index = 0; index < keys.length; index++) row[index] = keys[index]!;
  for (let index = 0; index < aggregators.length; index++) row[keys.length + index] = aggregators[index]!.result();
  return row;
}
