import type { CypherValue } from "../../model/store.ts";
import { isTemporal } from "../../model/temporal.ts";
import { isoText } from "../temporal/iso-text.ts";
import { describe } from "../values/arithmetic.ts";
import { charactersOf, slice } from "../values/characters.ts";
import { floatText } from "../values/float-text.ts";
import type { ListValue } from "../values/kind-of.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

/** Functions of strings, and the conversions to and from them. */
export const stringFunctions: readonly CypherFunction[] = [
  define("toLower", ["string"], "string", ([text]: [string]) => text.toLowerCase()),
  define("lower", ["string"], "string", ([text]: [string]) => text.toLowerCase()),
  define("toUpper", ["string"], "string", ([text]: [string]) => text.toUpperCase()),
  define("upper", ["string"], "string", ([text]: [string]) => text.toUpperCase()),
  define("trim", ["string"], "string", ([text]: [string]) => trimmed(text, undefined, true, true)),
  define("lTrim", ["string", "string?"], "string", ([text, set]: [string, string?]) => trimmed(text, set, true, false)),
  define("rTrim", ["string", "string?"], "string", ([text, set]: [string, string?]) => trimmed(text, set, false, true)),
  define("btrim", ["string", "string?"], "string", ([text, set]: [string, string?]) => trimmed(text, set, true, true)),
  define("replace", ["string", "string", "string"], "string", ([text, search, by]: [string, string, string]) =>
    text.replaceAll(search, () => by),
  ),
  define("split", ["string", "string|list"], "list", ([text, by]: [string, string | ListValue]) => split(text, by)),
  define("substring", ["string", "integer", "integer?"], "string", substring),
  define("left", ["string", "integer"], "string", ([text, length]: [string, bigint], context) =>
    slice(text, 0, lengthOf(length, context)),
  ),
  define("right", ["string", "integer"], "string", ([text, length]: [string, bigint], context) => {
    const count = lengthOf(length, context);
    return count === 0 ? "" : slice(text, -count);
  }),
  define("char_length", ["string"], "integer", ([text]: [string]) => BigInt(charactersOf(text).length)),
  define("character_length", ["string"], "integer", ([text]: [string]) => BigInt(charactersOf(text).length)),
  define(
    "toString",
    ["string|boolean|number|date|localtime|time|localdatetime|datetime|duration"],
    "string",
    ([value]: [CypherValue]) => toText(value),
  ),
  define("toStringOrNull", ["any"], "string", ([value]: [CypherValue]) => toText(value)),
  define("toStringList", ["list"], "list", ([list]: [ListValue]) => list.map(toText)),
  define("toInteger", ["any"], "integer", ([value]: [CypherValue], context) =>
    toInteger(convertible(value, context), context),
  ),
  define("toIntegerOrNull", ["any"], "integer", ([value]: [CypherValue]) => toInteger(value, null)),
  define("toIntegerList", ["list"], "list", ([list]: [ListValue]) => list.map((value) => toInteger(value, null))),
  define("toFloat", ["string|number"], "float", ([value]: [CypherValue]) => toFloat(value)),
  define("toFloatOrNull", ["any"], "float", ([value]: [CypherValue]) => toFloat(value)),
  define("toFloatList", ["list"], "list", ([list]: [ListValue]) => list.map(toFloat)),
  define("toBoolean", ["string|boolean|integer"], "boolean", ([value]: [CypherValue]) => toBoolean(value)),
  define("toBooleanOrNull", ["any"], "boolean", ([value]: [CypherValue]) => toBoolean(value)),
  define("toBooleanList", ["list"], "list", ([list]: [ListValue]) => list.map(toBoolean)),
];

/** Known to be of the wrong kind or not, this is only found out when it runs, as in Neo4j. */
function convertible(value: CypherValue, context: CallContext): CypherValue {
  if (typeof value !== "object" || value === null) return value;
  throw badArgument(context, `${describe(value)} cannot become an integer.`);
}

function split(text: string, by: string | ListValue): CypherValue {
  if (typeof by === "string") return by === "" ? [...text] : text.split(by);
  let parts = [text];
  for (const delimiter of by) parts = parts.flatMap((part) => split(part, String(delimiter)) as string[]);
  return parts;
}

/** Takes away white space, or the characters of `set`, at the ends. */
function trimmed(text: string, set: string | undefined, start: boolean, end: boolean): string {
  const characters = [...text];
  const drops = (character: string) => (set === undefined ? isSpace(character) : set.includes(character));
  let [from, to] = [0, characters.length];
  while (start && from < to && drops(characters[from]!)) from++;
  while (end && to > from && drops(characters[to - 1]!)) to--;
  return characters.slice(from, to).join("");
}

/** Java's white space: what does not break a line between words is none. */
function isSpace(character: string): boolean {
  const separator = character >= "\u001c" && character <= "\u001f";
  return separator || (character.trim() === "" && !/[\u00a0\u2007\u202f\ufeff]/.test(character));
}

function lengthOf(length: bigint, context: CallContext): number {
  if (length < 0n) throw badArgument(context, "a length cannot be negative.", "negative-integer-argument");
  return Number(length);
}

function substring([text, start, length]: [string, bigint, bigint?], context: CallContext): CypherValue {
  const from = lengthOf(start, context);
  return length === undefined ? slice(text, from) : slice(text, from, from + lengthOf(length, context));
}

function toText(value: CypherValue): string | null {
  if (typeof value === "string") return value;
  if (typeof value === "number") return floatText(value);
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  return isTemporal(value) ? isoText(value) : null;
}

/** Null when a string holds no number; numbers too large for 64 bits are an error, or null without a context. */
function toInteger(value: CypherValue, context: CallContext | null): bigint | null {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  if (typeof value === "string" && /^[+-]?\d+$/.test(value)) return fitting(BigInt(value), context);
  const number = typeof value === "string" ? toFloat(/^\s|\s$/.test(value) ? "" : value) : value;
  if (typeof number !== "number") return null;
  if (Number.isNaN(number)) return 0n;
  return Number.isFinite(number) ? fitting(BigInt(Math.trunc(number)), context) : null;
}

function fitting(integer: bigint, context: CallContext | null): bigint | null {
  if (BigInt.asIntN(64, integer) === integer) return integer;
  if (context) throw badArgument(context, `${integer} does not fit into 64 bits.`, "integer-overflow");
  return null;
}

function toFloat(value: CypherValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return Number(text);
  const infinite = /^([+-]?)Infinity$/.exec(text);
  if (infinite) return infinite[1] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text === "NaN" ? Number.NaN : null;
}

function toBoolean(value: CypherValue): boolean | null {
  if (typeof value === "boolean") return value;
  if (typeof value === "bigint") return value !== 0n;
  if (typeof value !== "string") return null;
  const text = value.trim().toLowerCase();
  return text === "true" ? true : text === "false" ? false : null;
}
