import type { CypherValue } from "../../model/store.ts";
import { LONGEST_LIST, tooLongList } from "../values/arithmetic.ts";
import { charactersOf } from "../values/characters.ts";
import { equals } from "../values/equality.ts";
import { isList, type ListValue, type MapValue } from "../values/kind-of.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

/** Lists from here on are counted among what the query holds. */
const LONG_RANGE = 1_000_000n;

/** Functions of lists, and of what can be empty or missing. */
export const listFunctions: readonly CypherFunction[] = [
  define("size", ["list|string"], "integer", ([value]: [ListValue | string]) =>
    BigInt(typeof value === "string" ? charactersOf(value).length : value.length),
  ),
  define("head", ["list"], "any", ([list]: [ListValue]) => list[0] ?? null),
  define("last", ["list"], "any", ([list]: [ListValue]) => list.at(-1) ?? null),
  define("tail", ["list"], "list", ([list]: [ListValue]) => list.slice(1)),
  define("reverse", ["list|string"], "any", ([value]: [ListValue | string]) =>
    typeof value === "string" ? [...value].reverse().join("") : value.toReversed(),
  ),
  define("range", ["integer", "integer", "integer?"], "list", range),
  define("isEmpty", ["list|string|map"], "boolean", ([value]: [ListValue | string | MapValue]) =>
    typeof value === "string" || isList(value) ? value.length === 0 : Object.keys(value).length === 0,
  ),
  define("coalesce", ["any"], "any", (args: ListValue) => args.find((value) => value !== null) ?? null, {
    passesNull: false,
    variadic: true,
  }),
  define("nullIf", ["any", "any"], "any", nullIf, { passesNull: false }),
  define("exists", ["any"], "boolean", ([value]: [CypherValue]) => value !== null, { passesNull: false }),
];

function nullIf([value, other]: [CypherValue, CypherValue]): CypherValue {
  return equals(value, other) === true ? null : value;
}

/** Both ends belong to the range. */
function range([first, last, step = 1n]: [bigint, bigint, bigint?], context: CallContext): CypherValue {
  if (step === 0n) throw badArgument(context, "the step cannot be 0.", "number-out-of-range");
  const count = (last - first) / step + 1n;
  if (count > LONGEST_LIST) throw tooLongList(context.span);
  if (count > LONG_RANGE) context.memory.hold(Number(count));
  const values: bigint[] = [];
  for (let value = first; step > 0n ? value <= last : value >= last; value += step) values.push(value);
  return values;
}
