import type { CypherValue } from "../../model/store.ts";
import { checkedInteger } from "../values/arithmetic.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

type Numeric = bigint | number;

const ROUNDING_MODES = ["UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"];

/** Functions of numbers. */
export const mathFunctions: readonly CypherFunction[] = [
  define("abs", ["number"], "number", ([value]: [Numeric], { span }) =>
    typeof value === "bigint" ? checkedInteger(value < 0n ? -value : value, span) : Math.abs(value),
  ),
  define("sign", ["number"], "integer", ([value]: [Numeric]) => (value > 0 ? 1n : value < 0 ? -1n : 0n)),
  define("round", ["number", "integer?", "string?"], "float", round),
  define("isNaN", ["number"], "boolean", ([value]: [Numeric]) => Number.isNaN(value)),
  define("rand", [], "float", () => Math.random(), { volatile: true }),
  define("e", [], "float", () => Math.E),
  define("pi", [], "float", () => Math.PI),
  define("atan2", ["number", "number"], "float", ([y, x]: [Numeric, Numeric]) => Math.atan2(Number(y), Number(x))),
  ...(
    [
      ["ceil", Math.ceil],
      ["floor", Math.floor],
      ["sqrt", Math.sqrt],
      ["exp", Math.exp],
      ["log", Math.log],
      ["log10", Math.log10],
      ["sin", Math.sin],
      ["cos", Math.cos],
      ["tan", Math.tan],
      ["cot", (x: number) => 1 / Math.tan(x)],
      ["asin", Math.asin],
      ["acos", Math.acos],
      ["atan", Math.atan],
      ["degrees", (x: number) => (x * 180) / Math.PI],
      ["radians", (x: number) => (x * Math.PI) / 180],
      ["haversin", (x: number) => Math.sin(x / 2) ** 2],
    ] as const
  ).map(([name, calculate]) => define(name, ["number"], "float", ([value]: [Numeric]) => calculate(Number(value)))),
];

/** Without a precision ties go up (2.5 → 3.0, -2.5 → -2.0); with one they go away from zero unless a mode is named. */
function round([value, precision, mode]: [Numeric, bigint?, string?], context: CallContext): CypherValue {
  const number = Number(value);
  if (!Number.isFinite(number)) return number;
  if (precision === undefined) return Math.round(number) + 0;
  if (precision < 0n || precision > 300n) throw badArgument(context, "the precision is out of range.");
  const name = (mode ?? "HALF_UP").toUpperCase();
  if (!ROUNDING_MODES.includes(name)) throw badArgument(context, `there is no rounding mode ${mode}.`);
  return roundDecimal(number, Number(precision), name);
}

/** Shifts the decimal digits as they are written, so that 1.005 is not first made 1.00499…. */
function roundDecimal(number: number, precision: number, mode: string): number {
  const shifted = Number(shift(Math.abs(number), precision));
  if (!Number.isFinite(shifted)) return number;
  const negative = number < 0;
  const floor = Math.floor(shifted);
  const rest = shifted - floor;
  const up = roundsUp(mode, rest, floor, negative);
  const rounded = Number(shift(up ? floor + 1 : floor, -precision));
  return negative && rounded !== 0 ? -rounded : rounded;
}

function shift(value: number, digits: number): string {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return `${mantissa}e${Number(exponent) + digits}`;
}

function roundsUp(mode: string, rest: number, floor: number, negative: boolean): boolean {
  switch (mode) {
    case "UP":
      return rest > 0;
    case "DOWN":
      return false;
    case "CEILING":
      return rest > 0 && !negative;
    case "FLOOR":
      return rest > 0 && negative;
    case "HALF_UP":
      return rest >= 0.5;
    case "HALF_DOWN":
      return rest > 0.5;
    default:
      return rest > 0.5 || (rest === 0.5 && floor % 2 === 1);
  }
}
