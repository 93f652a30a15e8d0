import type { Span } from "../../model/span.ts";
import type { CypherValue } from "../../model/store.ts";
import { isTemporal } from "../../model/temporal.ts";
import { CypherError } from "../cypher-error.ts";
import { calculateTemporal } from "../temporal/arithmetic.ts";
import { isoText } from "../temporal/iso-text.ts";
import { withTemporalFaults } from "../temporal/temporal-fault.ts";
import { floatText } from "./float-text.ts";
import { formatValue } from "./format.ts";
import { describeKind, isList, kindOf, type ListValue } from "./kind-of.ts";

type Numeric = bigint | number;

/** 64-bit INTEGER or an error: Cypher does not wrap around and does not turn into FLOAT. */
export function checkedInteger(value: bigint, span: Span): bigint {
  if (BigInt.asIntN(64, value) === value) return value;
  throw new CypherError("integer-overflow", "The result does not fit into 64 bits.", span);
}

/** `+`: of numbers, of strings and what is next to them, of lists and what is put before or behind them. */
export function add(left: CypherValue, right: CypherValue, span: Span): CypherValue {
  if (left === null || right === null) return null;
  if (isList(left)) return isList(right) ? joinedLists(left, right, span) : [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === "string" || typeof right === "string") return joined(left, right, span);
  return calculate("+", left, right, span);
}

/** One list of more values would take all the memory there is. */
export const LONGEST_LIST = 5_000_000;
const LONGEST_TEXT = 50_000_000;

export function tooLongList(span: Span): CypherError {
  return new CypherError("list-too-long", `A list cannot hold more than ${LONGEST_LIST} values.`, span);
}

function joinedLists(left: ListValue, right: ListValue, span: Span): ListValue {
  if (left.length + right.length > LONGEST_LIST) throw tooLongList(span);
  return left.concat(right);
}

function joined(left: CypherValue, right: CypherValue, span: Span): string {
  const text = (value: CypherValue): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number") return floatText(value);
    if (typeof value === "bigint" || typeof value === "boolean") return String(value);
    if (isTemporal(value)) return isoText(value);
    throw wrongOperands("+", left, right, span);
  };
  const [before, after] = [text(left), text(right)];
  if (before.length + after.length <= LONGEST_TEXT) return before + after;
  throw new CypherError("too-large", `A string cannot be longer than ${LONGEST_TEXT} characters.`, span);
}

export function calculate(operator: string, left: CypherValue, right: CypherValue, span: Span): CypherValue {
  if (left === null || right === null) return null;
  if (!isNumeric(left) || !isNumeric(right)) {
    const work = () => calculateTemporal(operator, left, right);
    const temporal = withTemporalFaults(span, operator, work);
    if (temporal === undefined) throw wrongOperands(operator, left, right, span);
    return temporal;
  }
  if (operator === "^") return Number(left) ** Number(right);
  if (typeof left === "bigint" && typeof right === "bigint") {
    return checkedInteger(integerResult(operator, left, right, span), span);
  }
  return floatResult(operator, Number(left), Number(right));
}

function isNumeric(value: CypherValue): value is Numeric {
  return typeof value === "bigint" || typeof value === "number";
}

function integerResult(operator: string, left: bigint, right: bigint, span: Span): bigint {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    default:
      if (right === 0n) throw new CypherError("division-by-zero", "Division by zero.", span);
      return operator === "/" ? left / right : left % right;
  }
}

function floatResult(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    default:
      return left % right;
  }
}

export function negate(value: CypherValue, span: Span): CypherValue {
  if (value === null) return null;
  if (typeof value === "bigint") return checkedInteger(-value, span);
  if (typeof value === "number") return -value;
  throw new CypherError("invalid-argument-type", `${describe(value)} has no sign.`, span);
}

function wrongOperands(operator: string, left: CypherValue, right: CypherValue, span: Span): CypherError {
  const kinds = `${describeKind(kindOf(left))} and ${describeKind(kindOf(right))}`;
  return new CypherError("invalid-argument-type", `\`${operator}\` does not go with ${kinds}.`, span);
}

/** A value in a message: its kind, and what it is when that is short. */
export function describe(value: CypherValue): string {
  const text = formatValue(value);
  const kind = describeKind(kindOf(value));
  return text.length > 40 || value === null ? kind : `${kind} (${text})`;
}
