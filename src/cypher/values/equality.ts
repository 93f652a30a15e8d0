import { CalendarDate } from "../../model/calendar-date.ts";
import type { GraphNode, GraphRelationship } from "../../model/graph.ts";
import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { isTemporal } from "../../model/temporal.ts";
import { isList, isMap, kindOf, type ListValue, type MapValue } from "./kind-of.ts";
import { and, or, type Truth } from "./three-valued-logic.ts";

/** Cypher's `=`: null when either side is, or holds, what decides it and is not known. */
export function equals(left: CypherValue, right: CypherValue): Truth {
  if (left === null || right === null) return null;
  if (typeof left === typeof right && typeof left !== "object") return left === right;
  if (typeof left === "bigint" && typeof right === "number") return sameNumber(left, right);
  if (typeof left === "number" && typeof right === "bigint") return sameNumber(right, left);
  if (typeof left !== "object" || typeof right !== "object") return false;
  return equalObjects(left, right);
}

function sameNumber(integer: bigint, float: number): boolean {
  return Number.isInteger(float) && BigInt(float) === integer;
}

function equalObjects(left: CypherValue & object, right: CypherValue & object): Truth {
  if (left instanceof NodeValue) return right instanceof NodeValue && left.node.id === right.node.id;
  if (left instanceof RelationshipValue) {
    return right instanceof RelationshipValue && left.relationship.id === right.relationship.id;
  }
  if (left instanceof CalendarDate) return right instanceof CalendarDate && left.epochDay === right.epochDay;
  if (isTemporal(left)) return kindOf(left) === kindOf(right) && String(left) === String(right);
  if (left instanceof GraphPath) return right instanceof GraphPath && equalPaths(left, right);
  if (isList(left)) return isList(right) && equalLists(left, right);
  return isMap(left) && isMap(right) && equalMaps(left, right);
}

function equalPaths(left: GraphPath, right: GraphPath): boolean {
  return (
    left.nodes[0]!.id === right.nodes[0]!.id &&
    left.relationships.length === right.relationships.length &&
    left.relationships.every((relationship, index) => relationship.id === right.relationships[index]!.id)
  );
}

function equalLists(left: ListValue, right: ListValue): Truth {
  if (left.length !== right.length) return false;
  let result: Truth = true;
  for (let index = 0; index < left.length && result !== false; index++) {
    result = and(result, equals(left[index]!, right[index]!));
  }
  return result;
}

function equalMaps(left: MapValue, right: MapValue): Truth {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length || !keys.every((key) => Object.hasOwn(right, key))) return false;
  let result: Truth = true;
  for (const key of keys) result = and(result, equals(left[key]!, right[key]!));
  return result;
}

/** Cypher's `IN`. */
export function isIn(value: CypherValue, list: ListValue): Truth {
  let result: Truth = false;
  for (const item of list) {
    result = or(result, equals(value, item));
    if (result === true) return true;
  }
  return result;
}

const MARK = "\u0001";

/** Nodes and relationships are their own keys: a graph has one object for each. */
export type Key = string | bigint | number | boolean | null | GraphNode | GraphRelationship;

/**
 * A key under which values that DISTINCT and grouping hold for the same are the same: there null is null, NaN is NaN
 * and 1 is 1.0. Simple values are their own key; strings that begin with the mark are escaped by it.
 */
export function keyOf(value: CypherValue): Key {
  if (value === null || typeof value === "boolean" || typeof value === "bigint") return value;
  if (typeof value === "string") return value.startsWith(MARK) ? `${MARK}s${value}` : value;
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (value instanceof NodeValue) return value.node;
  return value instanceof RelationshipValue ? value.relationship : MARK + written(value);
}

/** One key for several values. */
export function keyOfAll(values: ListValue): string {
  let key = "";
  for (const value of values) key += written(value);
  return key;
}

/** Self-delimiting, so that no two different sequences are written alike. */
function written(value: CypherValue): string {
  switch (kindOf(value)) {
    case "null":
      return "_";
    case "string":
      return text("s", value as string);
    case "node":
      return text("n", (value as NodeValue).node.id);
    case "relationship":
      return text("r", (value as RelationshipValue).relationship.id);
    case "date":
      return `d${(value as CalendarDate).epochDay};`;
    case "localtime":
    case "time":
    case "localdatetime":
    case "datetime":
    case "duration":
      return text(`t${kindOf(value)}`, String(value));
    case "list":
      return `[${keyOfAll(value as ListValue)}]`;
    case "path":
      return writtenPath(value as GraphPath);
    case "map":
      return writtenMap(value as MapValue);
    default:
      return `${typeof value === "boolean" ? "b" : "#"}${keyOf(value)};`;
  }
}

function text(mark: string, content: string): string {
  return `${mark}${content.length}:${content}`;
}

function writtenPath(path: GraphPath): string {
  return `p${text("n", path.nodes[0]!.id)}${path.relationships.map(({ id }) => text("r", id)).join("")};`;
}

function writtenMap(map: MapValue): string {
  const keys = Object.keys(map).sort();
  return `{${keys.map((key) => text("k", key) + written(map[key]!)).join("")}}`;
}
