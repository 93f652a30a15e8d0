import { CalendarDate } from "../model/calendar-date.ts";
import type { GraphValue } from "../model/graph.ts";
import { isTemporal } from "../model/temporal.ts";

/** The types that GraphML and GEXF know, under the names of GraphML. */
export type ValueType = "boolean" | "int" | "long" | "double" | "string";

const INT = 2n ** 31n;
const LONG = 2n ** 63n;
/** Integers up to here are exact as doubles. */
const EXACT = 2n ** 53n;

const isWithin = (value: bigint, limit: bigint) => value >= -limit && value < limit;

/** The narrowest type that holds a value. */
export function typeOf(value: GraphValue): ValueType {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return "double";
  if (typeof value === "bigint" && isWithin(value, LONG)) return isWithin(value, INT) ? "int" : "long";
  return "string";
}

/** Values of one property as they come, and the type that holds them all. */
export class TypeOfAll {
  type: ValueType | null = null;
  /** Every value is a day. */
  days = true;
  private elements: ValueType | "none" | null = "none";
  /** No integer so far would lose digits as a double. */
  private exact = true;

  /** The type of the elements, when every value is a list and its elements are of one kind; else null. */
  get list(): ValueType | null {
    return this.elements === "none" ? "string" : this.elements;
  }

  add(value: GraphValue): void {
    const next = typeOf(value);
    if (typeof value === "bigint" && !isWithin(value, EXACT)) this.exact = false;
    this.type = this.type === null || this.type === next ? next : widest(this.type, next);
    if (this.type === "double" && !this.exact) this.type = "string";
    if (!(value instanceof CalendarDate)) this.days = false;
    const elements = Array.isArray(value) ? typeOfElements(value) : null;
    if (this.elements === "none") this.elements = elements;
    else if (elements !== "none" && elements !== this.elements) this.elements = null;
  }
}

function widest(left: ValueType, right: ValueType): ValueType {
  const pair = new Set([left, right]);
  if (pair.has("boolean") || pair.has("string")) return "string";
  return pair.has("double") ? "double" : "long";
}

/** `none` for an empty list, null for elements of several kinds or of a kind that no list of a file can hold. */
export function typeOfElements(list: readonly GraphValue[]): ValueType | "none" | null {
  let type: ValueType | "none" = "none";
  for (const element of list) {
    const next = typeOf(element);
    if (next === "string" && typeof element !== "string") return null;
    if (typeof element === "number" && !Number.isFinite(element)) return null;
    if (type !== "none" && type !== next) return null;
    type = next;
  }
  return type;
}

/** xs:double has INF where JavaScript has Infinity; -0 and whole numbers keep what makes them doubles. */
export function formatDouble(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "INF" : "-INF";
  if (Object.is(value, -0)) return "-0.0";
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

/** JSON with integers in full; what JSON cannot hold as a number is a string. */
function toJson(value: GraphValue): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  if (typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? formatDouble(value) : `"${formatDouble(value)}"`;
  return JSON.stringify(value);
}

/** A value as text: dates as ISO days, lists as JSON. */
export function formatValue(value: GraphValue, type: ValueType): string {
  if (typeof value === "string") return value;
  if (isTemporal(value)) return value.toString();
  if (typeof value === "number") return formatDouble(value);
  if (typeof value === "bigint") return type === "double" ? formatDouble(Number(value)) : String(value);
  return typeof value === "boolean" ? String(value) : toJson(value);
}
