import type { GraphView } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import type { CypherValue } from "../../model/store.ts";
import { CypherError } from "../cypher-error.ts";
import { describe } from "../values/arithmetic.ts";
import { kindOf, type ValueKind } from "../values/kind-of.ts";
import type { Memory } from "./memory.ts";

/** What is known of a value before the query runs: its kind, "number" for either kind of number, or nothing. */
export type StaticType = ValueKind | "number" | "any";

export interface CallContext {
  readonly view: GraphView;
  readonly span: Span;
  readonly name: string;
  /** When the query began, in nanoseconds since 1970: all its calls see one present. */
  readonly now: bigint;
  readonly memory: Memory;
}

export interface CypherFunction {
  readonly name: string;
  /** For each argument the kinds it may have; "any" admits all. */
  readonly accepts: readonly (readonly StaticType[])[];
  readonly required: number;
  readonly result: StaticType;
  /** Null in, null out, without a call; off for coalesce and its like. */
  readonly passesNull: boolean;
  /** The last argument may be repeated. */
  readonly variadic: boolean;
  /** Two calls with the same arguments may differ: rand(). */
  readonly volatile: boolean;
  readonly call: (args: readonly CypherValue[], context: CallContext) => CypherValue;
}

type Options = Partial<Pick<CypherFunction, "passesNull" | "variadic" | "volatile">>;

/** `define("left", ["string", "integer"], "string", …)`; `?` after a kind makes the argument optional, `|` joins kinds. */
export function define<Args extends readonly (CypherValue | undefined)[]>(
  name: string,
  parameters: readonly string[],
  result: StaticType,
  call: (args: Args, context: CallContext) => CypherValue,
  options: Options = {},
): CypherFunction {
  return {
    name,
    accepts: parameters.map((parameter) => parameter.replace("?", "").split("|") as StaticType[]),
    required: parameters.filter((parameter) => !parameter.endsWith("?")).length,
    result,
    passesNull: options.passesNull ?? true,
    variadic: options.variadic ?? false,
    volatile: options.volatile ?? false,
    call: call as unknown as CypherFunction["call"],
  };
}

/** Whether a value of the one type could be of one of the others. */
export function mayBe(type: StaticType, accepted: readonly StaticType[]): boolean {
  if (type === "any" || type === "null" || accepted.includes("any") || accepted.includes(type)) return true;
  if (type === "number") return accepted.some((kind) => kind === "integer" || kind === "float");
  return (type === "integer" || type === "float") && accepted.includes("number");
}

/** Calls a function on values: null in gives null out, a wrong kind is an error with the place of the call. */
export function invoke(definition: CypherFunction, args: readonly CypherValue[], context: CallContext): CypherValue {
  for (let index = 0; index < args.length; index++) {
    const value = args[index]!;
    if (value === null) {
      if (definition.passesNull) return null;
      continue;
    }
    const accepted = definition.accepts[Math.min(index, definition.accepts.length - 1)]!;
    if (accepted[0] !== "any" && !mayBe(kindOf(value), accepted)) {
      const message = `${context.name}() does not take ${describe(value)}.`;
      const hint = `It takes ${accepted.join(" or ")}.`;
      throw new CypherError("invalid-argument-value", message, context.span, hint);
    }
  }
  return definition.call(args, context);
}

/** For errors that only the values show. */
export function badArgument(context: CallContext, reason: string, code = "invalid-argument-value"): CypherError {
  return new CypherError(code, `${context.name}(): ${reason}`, context.span);
}
