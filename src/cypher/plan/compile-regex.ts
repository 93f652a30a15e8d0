import type { Span } from "../../model/span.ts";
import type { Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import { compileJavaRegex, type StringTest } from "../regex/java-regex.ts";
import { RegexRefusal } from "../regex/regex-refusal.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/** `=~` matches the whole string and reads Java's patterns, as in Neo4j. */
export function compileRegex(
  { left, right, span }: Expression & { kind: "binary" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const text = context.compile(left, scope);
  const pattern = context.compile(right, scope);
  let source: string | null = null;
  let test: StringTest = () => false;
  return (row) => {
    const subject = text(row);
    const wanted = pattern(row);
    if (typeof subject !== "string" || typeof wanted !== "string") return null;
    if (wanted !== source) {
      test = readRegex(wanted, span);
      source = wanted;
    }
    return test(subject);
  };
}

const HINT = "Use CONTAINS, STARTS WITH, ENDS WITH or toLower(), which are faster besides.";

function readRegex(pattern: string, span: Span): StringTest {
  try {
    return compileJavaRegex(pattern);
  } catch (error) {
    if (!(error instanceof RegexRefusal)) throw error;
    if (error.what === "invalid") {
      throw new CypherError("invalid-regex", `'${pattern}' is no regular expression.`, span, HINT);
    }
    throw new CypherError("unsupported-regex", `This pattern has ${error.what}.`, span, error.hint ?? HINT);
  }
}
