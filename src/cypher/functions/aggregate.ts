import { Duration } from "../../model/duration.ts";
import type { Span } from "../../model/span.ts";
import type { CypherValue } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";
import { add, calculate, describe } from "../values/arithmetic.ts";
import { compareValues } from "../values/compare.ts";
import { keyOf } from "../values/equality.ts";
import { weightOf } from "../values/weight.ts";
import type { Memory } from "./memory.ts";
import type { StaticType } from "./signature.ts";

/** Gathers the values of one group. */
export interface Aggregator {
  /** `times`: how often the value comes; more than once only where `weighs` says that it is understood. */
  add(value: CypherValue, times?: bigint): void;
  result(): CypherValue;
}

export interface AggregateFunction {
  readonly name: string;
  readonly accepts: readonly (readonly StaticType[])[];
  readonly result: StaticType;
  /** `parameter` is the second argument, where there is one, as the first row of the group gives it. */
  readonly start: (span: Span, parameter: CypherValue, memory: Memory) => Aggregator;
}

const NUMBER: readonly StaticType[] = ["number"];
const SUMMED: readonly StaticType[] = ["number", "duration"];
const ANY: readonly StaticType[] = ["any"];

/** The functions that make one value of many rows; null is never counted among the values. */
export const aggregateFunctions: readonly AggregateFunction[] = [
  { name: "count", accepts: [ANY], result: "integer", start: () => counter() },
  { name: "collect", accepts: [ANY], result: "list", start: (_span, _parameter, memory) => collector(memory) },
  { name: "min", accepts: [ANY], result: "any", start: () => extreme(-1) },
  { name: "max", accepts: [ANY], result: "any", start: () => extreme(1) },
  { name: "sum", accepts: [SUMMED], result: "any", start: (span) => summer(span) },
  { name: "avg", accepts: [SUMMED], result: "any", start: (span) => averager(span) },
  {
    name: "stDev",
    accepts: [NUMBER],
    result: "float",
    start: (span, _parameter, memory) => deviation("stDev", span, 1, memory),
  },
  {
    name: "stDevP",
    accepts: [NUMBER],
    result: "float",
    start: (span, _parameter, memory) => deviation("stDevP", span, 0, memory),
  },
  { name: "percentileCont", accepts: [NUMBER, NUMBER], result: "float", start: percentile(interpolated) },
  { name: "percentileDisc", accepts: [NUMBER, NUMBER], result: "number", start: percentile(nearest) },
];

function counter(): Aggregator {
  let count = 0n;
  const add = (_: CypherValue, times = 1n) => {
    count += times;
  };
  return { add, result: () => count };
}

function collector(memory: Memory): Aggregator {
  const values: CypherValue[] = [];
  const add = (value: CypherValue) => {
    memory.hold(weightOf(value));
    values.push(value);
  };
  return { add, result: () => values };
}

/** Of values of different kinds, min and max take those that ORDER BY would put first and last. */
function extreme(sign: 1 | -1): Aggregator {
  let best: CypherValue = null;
  return {
    add: (value) => {
      if (best === null || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}

function summer(span: Span): Aggregator {
  let sum: CypherValue | undefined;
  return {
    add: (value) => {
      if (!(value instanceof Duration)) numeric("sum", value, span);
      sum = sum === undefined ? value : add(sum, value, span);
    },
    result: () => sum ?? 0n,
  };
}

function averager(span: Span): Aggregator {
  let sum: number | Duration | undefined;
  let count = 0;
  return {
    add: (value) => {
      const summand = value instanceof Duration ? value : Number(numeric("avg", value, span));
      sum = sum === undefined ? summand : (add(sum, summand, span) as number | Duration);
      count++;
    },
    result: () => (sum === undefined ? null : calculate("/", sum, BigInt(count), span)),
  };
}

function deviation(name: string, span: Span, missing: 0 | 1, memory: Memory): Aggregator {
  const values: number[] = [];
  return {
    add: (value) => {
      memory.hold(1);
      values.push(Number(numeric(name, value, span)));
    },
    result: () => {
      if (values.length <= missing) return 0;
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      return Math.sqrt(squares / (values.length - missing));
    },
  };
}

type Pick = (sorted: readonly (number | bigint)[], fraction: number) => CypherValue;

function percentile(pick: Pick): AggregateFunction["start"] {
  return (span, parameter, memory) => {
    const fraction = Number(numeric("percentile", parameter, span));
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new CypherError("number-out-of-range", "A percentile lies between 0.0 and 1.0.", span);
    }
    const values: (number | bigint)[] = [];
    return {
      add: (value) => {
        memory.hold(1);
        values.push(numeric("percentile", value, span));
      },
      result: () => (values.length === 0 ? null : pick(values.sort(compareValues), fraction)),
    };
  };
}

function interpolated(sorted: readonly (number | bigint)[], fraction: number): CypherValue {
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  if (below === position) return sorted[below]!;
  const low = Number(sorted[below]);
  const high = Number(sorted[Math.ceil(position)]);
  return low + (high - low) * (position - below);
}

function nearest(sorted: readonly (number | bigint)[], fraction: number): CypherValue {
  return sorted[Math.max(0, Math.ceil(fraction * sorted.length) - 1)]!;
}

function numeric(name: string, value: CypherValue, span: Span): number | bigint {
  if (typeof value === "bigint" || typeof value === "number") return value;
  const message = `${name}() takes numbers, not ${describe(value)}.`;
  throw new CypherError("invalid-argument-type", message, span);
}

/** Lets each different value through once: count(DISTINCT …). */
export function distinctly(aggregator: Aggregator, memory: Memory): Aggregator {
  const seen = new Set<unknown>();
  return {
    add: (value) => {
      const key = keyOf(value);
      if (seen.has(key)) return;
      memory.hold(1);
      seen.add(key);
      aggregator.add(value);
    },
    result: () => aggregator.result(),
  };
}
