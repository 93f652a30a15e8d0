import { isTemporal, type TemporalValue } from "../../model/temporal.ts";
import type { MapValue } from "../values/kind-of.ts";
import { TemporalFault } from "./temporal-fault.ts";

/** The map from which a temporal value is made, read field by field. */
export class Fields {
  readonly #map: MapValue;

  /** `known`: the fields that there may be. */
  constructor(map: MapValue, known: readonly string[], what: string) {
    this.#map = map;
    const unknown = Object.keys(map).find((key) => !known.includes(key));
    if (unknown !== undefined) throw new TemporalFault(`a ${what} has no ${unknown}.`);
  }

  has(...names: string[]): boolean {
    return names.some((name) => (this.#map[name] ?? null) !== null);
  }

  /** Null when the field is not there. */
  integer(name: string): number | null {
    const value = this.#map[name] ?? null;
    if (value === null) return null;
    if (typeof value === "bigint" && BigInt.asIntN(52, value) === value) return Number(value);
    throw new TemporalFault(`${name} is to be an integer.`);
  }

  text(name: string): string | null {
    const value = this.#map[name] ?? null;
    if (value === null || typeof value === "string") return value;
    throw new TemporalFault(`${name} is to be a string.`);
  }

  temporal(name: string): TemporalValue | null {
    const value = this.#map[name] ?? null;
    if (value === null || isTemporal(value)) return value;
    throw new TemporalFault(`${name} is to be a date or time.`);
  }
}

export const DATE_FIELDS = [
  ...["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"],
  "date",
];
export const CLOCK_FIELDS = [...["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"], "time"];
