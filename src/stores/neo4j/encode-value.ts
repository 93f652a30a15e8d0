import { RawiError } from "../../model/diagnostic.ts";
import type { CypherValue } from "../../model/store.ts";
import { encodeTemporal } from "./temporal-values.ts";

const LARGEST = 2n ** 63n;

/** A parameter as the driver takes it. Throws `neo4j/parameter` for what no parameter can be. */
export function encodeValue(value: CypherValue): unknown {
  if (typeof value === "bigint" && (value < -LARGEST || value >= LARGEST)) {
    throw new RawiError("neo4j/parameter", `${value} is beyond the 64 bits of an INTEGER.`, null, 1);
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(encodeValue);
  return encodeTemporal(value) ?? encodeMap(value as Readonly<Record<string, CypherValue>>);
}

export function encodeMap(map: Readonly<Record<string, CypherValue>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, encodeValue(value)]));
}
