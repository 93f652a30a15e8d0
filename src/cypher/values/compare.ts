import type { CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { isTemporal, type TemporalValue } from "../../model/temporal.ts";
import { compareTemporal } from "../temporal/compare-temporal.ts";
import { equals } from "./equality.ts";
import { isList, kindOf, type ListValue, type MapValue, type ValueKind } from "./kind-of.ts";
import type { Truth } from "./three-valued-logic.ts";

/** The order in which ORDER BY puts values of different kinds; null comes last. openCypher CIP2016-06-14. */
const RANKS: Readonly<Record<ValueKind, number>> = {
  map: 0,
  node: 1,
  relationship: 2,
  list: 3,
  path: 4,
  datetime: 5,
  localdatetime: 6,
  date: 7,
  time: 8,
  localtime: 9,
  duration: 10,
  string: 11,
  boolean: 12,
  integer: 13,
  float: 13,
  null: 14,
};

/** A total order over all values, for ORDER BY, min and max: negative, zero or positive. */
export function compareValues(left: CypherValue, right: CypherValue): number {
  const kind = kindOf(left);
  const rank = RANKS[kind] - RANKS[kindOf(right)];
  if (rank !== 0) return rank;
  switch (kind) {
    case "null":
      return 0;
    case "integer":
    case "float":
      return compareNumbers(left as number | bigint, right as number | bigint);
    case "string":
      return sign(left as string, right as string);
    case "boolean":
      return Number(left) - Number(right);
    case "list":
      return compareLists(left as ListValue, right as ListValue);
    case "map":
      return compareMaps(left as MapValue, right as MapValue);
    case "node":
      return sign((left as NodeValue).node.id, (right as NodeValue).node.id);
    case "relationship":
      return sign((left as RelationshipValue).relationship.id, (right as RelationshipValue).relationship.id);
    case "path":
      return comparePaths(left as GraphPath, right as GraphPath);
    default:
      return compareTemporal(left as TemporalValue, right as TemporalValue);
  }
}

function sign<Value extends string | number | bigint>(left: Value, right: Value): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** JavaScript compares bigint with number exactly; NaN is greater than all other numbers. */
function compareNumbers(left: number | bigint, right: number | bigint): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : 1;
  if (Number.isNaN(right)) return -1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareLists(left: ListValue, right: ListValue): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const order = compareValues(left[index]!, right[index]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function compareMaps(left: MapValue, right: MapValue): number {
  const leftKeys = Object.keys(left).sort();
  const rightKeys = Object.keys(right).sort();
  if (leftKeys.length !== rightKeys.length) return leftKeys.length - rightKeys.length;
  const byKeys = compareLists(leftKeys, rightKeys);
  if (byKeys !== 0) return byKeys;
  return compareLists(
    leftKeys.map((key) => left[key]!),
    rightKeys.map((key) => right[key]!),
  );
}

function comparePaths(left: GraphPath, right: GraphPath): number {
  const ids = (path: GraphPath) => [path.nodes[0]!.id, ...path.relationships.map(({ id }) => id)];
  return compareLists(ids(left), ids(right));
}

/**
 * How `<` and its kin see two values: negative, zero or positive; null when they cannot be compared or one is not
 * known; NaN when the answer is false whichever way one asks.
 */
export function weigh(left: CypherValue, right: CypherValue): number | null {
  const leftType = typeof left;
  const rightType = typeof right;
  const numbers =
    (leftType === "number" || leftType === "bigint") && (rightType === "number" || rightType === "bigint");
  if (numbers) {
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
    return compareNumbers(left as number | bigint, right as number | bigint);
  }
  const kind = kindOf(left);
  if (left === null || right === null || kind !== kindOf(right)) return null;
  if (isList(left)) return weighLists(left, right as ListValue);
  const comparable = kind === "string" || kind === "boolean" || (isTemporal(left) && kind !== "duration");
  return comparable ? compareValues(left, right) : null;
}

function weighLists(left: ListValue, right: ListValue): number | null {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    if (equals(left[index]!, right[index]!) === true) continue;
    return weigh(left[index]!, right[index]!);
  }
  return left.length - right.length;
}

/** One link of a comparison such as `1 < x <= 3`. */
export function compareBy(operator: string, left: CypherValue, right: CypherValue): Truth {
  if (operator === "=") return equals(left, right);
  if (operator === "<>") {
    const same = equals(left, right);
    return same === null ? null : !same;
  }
  const order = weigh(left, right);
  if (order === null) return null;
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}
