import type { CypherValue } from "../../model/store.ts";
import { isList, isMap } from "./kind-of.ts";

/** Enough to be too much for any limit. */
const HEAVIEST = 100_000_000;

/**
 * How many values one value amounts to: what a list or map holds counts too, each time that it is held. A list can hold
 * another many times over without taking much memory until somebody writes it out, so the count ends somewhere.
 */
export function weightOf(value: CypherValue): number {
  if (typeof value !== "object" || value === null) return 1;
  return isList(value) || isMap(value) ? weigh(value, 0) : 1;
}

function weigh(value: CypherValue, before: number): number {
  let weight = before + 1;
  if (typeof value !== "object" || value === null || weight > HEAVIEST) return weight;
  const items = isList(value) ? value : isMap(value) ? Object.values(value) : [];
  for (const item of items) {
    weight = weigh(item, weight);
    if (weight > HEAVIEST) break;
  }
  return weight;
}
