import { z } from "zod";
import { didYouMean, faultAt } from "./fault.ts";
import { nearestName } from "./nearest-name.ts";
import { type Key, type Placed, partAt, placeAt, plain } from "./placed-value.ts";
import type { ReadResult } from "./read-result.ts";

type Issue = z.core.$ZodIssue;

/** A tree checked against a schema; what is wrong is told with what was expected, what was found, and where. */
export function checkShape<T>(tree: Placed, schema: z.ZodType<T>): ReadResult<T> {
  const result = schema.safeParse(plain(tree));
  if (result.success) return { value: result.data, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) => {
    const path = issue.path.filter((key): key is Key => typeof key !== "symbol");
    if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(tree, schema, path, key));
    const part = partAt(tree, path);
    const { expected, hint } = describeIssue(issue, part);
    const message = `expected ${expected}; found ${describeFound(part)}`;
    return [faultAt("resources/shape", placeAt(tree, path), message, hint)];
  });
  return { value: null, diagnostics };
}

function unknownKey(tree: Placed, schema: z.ZodType, path: readonly Key[], key: string) {
  const known = keysAt(schema, path);
  const at = placeAt(tree, [...path, key]);
  const place = { ...at, path: at.path.slice(0, -1) };
  const message = `expected the keys ${known.join(", ")}; found ${JSON.stringify(key)}`;
  return faultAt("resources/shape", place, message, didYouMean(nearestName(key, known)));
}

interface Expectation {
  readonly expected: string;
  readonly hint: string | null;
}

function describeIssue(issue: Issue, part: Placed | undefined): Expectation {
  switch (issue.code) {
    case "invalid_type":
      return { expected: TYPES[issue.expected] ?? issue.expected, hint: quotesNeeded(issue.expected, part) };
    case "invalid_value":
      return describeValues(issue.values.map(String), part);
    case "too_small":
      return { expected: describeBound(issue.origin, "at least", issue.minimum), hint: null };
    case "too_big":
      return { expected: describeBound(issue.origin, "at most", issue.maximum), hint: null };
    case "invalid_format": {
      const told = !issue.message.startsWith("Invalid");
      return { expected: told ? issue.message : `text of the form ${issue.pattern ?? issue.format}`, hint: null };
    }
    case "invalid_key":
      return { expected: "a key that is not empty", hint: null };
    default:
      return { expected: issue.message, hint: null };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

function describeValues(values: readonly string[], part: Placed | undefined): Expectation {
  const found = part?.kind === "scalar" && typeof part.value === "string" ? part.value : null;
  const expected = values.length === 1 ? String(values[0]) : `one of ${values.join(", ")}`;
  return { expected, hint: found === null ? null : didYouMean(nearestName(found, values)) };
}

function describeBound(origin: string, bound: string, limit: number | bigint): string {
  if (origin === "string") return bound === "at least" && limit === 1 ? "text" : `text of ${bound} ${limit} characters`;
  if (origin === "array") return `a list of ${bound} ${limit}`;
  return `a number of ${bound} ${limit}`;
}

/** YAML reads 12, true and null as what they look like; an author who wants the text has to quote it. */
function quotesNeeded(expected: string, part: Placed | undefined): string | null {
  return expected === "string" && part?.kind === "scalar" && part.value !== null ? "put it in quotes" : null;
}

function describeFound(part: Placed | undefined): string {
  if (!part) return "nothing";
  if (part.kind === "map") return "a mapping";
  if (part.kind === "list") return part.items.length ? "a list" : "an empty list";
  return part.value === null || part.value === undefined ? "nothing" : JSON.stringify(part.value);
}

/** The keys that a schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly Key[]): string[] {
  let at: unknown = unwrap(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = unwrap(at.shape[key]);
    else if (at instanceof z.ZodArray) at = unwrap(at.element);
    else if (at instanceof z.ZodRecord) at = unwrap(at.valueType);
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) {
    inner = inner.unwrap();
  }
  return inner;
}
