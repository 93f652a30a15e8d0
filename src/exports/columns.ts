import type { Properties } from "../model/graph.ts";
import { TypeOfAll, type ValueType } from "./value-types.ts";

/** One property of all nodes, or of all relationships, and the type that holds its values. */
export interface Column {
  readonly property: string;
  readonly type: ValueType;
  /** The type of the elements, when every value is a list of that type; else null. */
  readonly list: ValueType | null;
  /** Every value is a day. */
  readonly days: boolean;
}

/** The properties that occur, in the order of their names: a first pass, so that a second can write. */
export function columnsOf(all: Iterable<{ readonly properties: Properties }>): Column[] {
  const types = new Map<string, TypeOfAll>();
  for (const { properties } of all) {
    for (const property in properties) {
      const value = properties[property];
      if (value === undefined) continue;
      let type = types.get(property);
      if (!type) {
        type = new TypeOfAll();
        types.set(property, type);
      }
      type.add(value);
    }
  }
  return [...types]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([property, { type, list, days }]) => ({ property, type: type ?? "string", list, days }));
}
