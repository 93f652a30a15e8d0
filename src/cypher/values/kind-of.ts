import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { type TemporalKind, temporalKindOf } from "../../model/temporal.ts";

export type ValueKind =
  | ("null" | "boolean" | "integer" | "float" | "string" | "list" | "map")
  | TemporalKind
  | ("node" | "relationship" | "path");

export type MapValue = { readonly [key: string]: CypherValue };
export type ListValue = readonly CypherValue[];

export function kindOf(value: CypherValue): ValueKind {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "bigint":
      return "integer";
    case "number":
      return "float";
    default:
      return kindOfObject(value);
  }
}

function kindOfObject(value: object): ValueKind {
  if (value instanceof NodeValue) return "node";
  if (value instanceof RelationshipValue) return "relationship";
  if (Array.isArray(value)) return "list";
  if (Object.getPrototypeOf(value) === Object.prototype) return "map";
  return value instanceof GraphPath ? "path" : (temporalKindOf(value) ?? "map");
}

export function isList(value: CypherValue): value is ListValue {
  return Array.isArray(value);
}

export function isMap(value: CypherValue): value is MapValue {
  return kindOf(value) === "map";
}

/** "a string", "an INTEGER"…: as a message names a value's kind. */
export function describeKind(kind: ValueKind): string {
  return kind === "null" ? "null" : `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}
