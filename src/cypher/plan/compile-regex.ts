import type { Span } from "../../model/span.ts";
import type { Expression } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import type { Evaluate } from "../execute/rows.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/**
 * `=~` matches the whole string, as in Neo4j. Its patterns are Java's: only what JavaScript reads alike is taken, the
 * rest is refused rather than answered otherwise; so are nested repetitions, which can run for ever.
 */
export function compileRegex(
  { left, right, span }: Expression & { kind: "binary" },
  scope: SlotScope,
  context: PlanContext,
): Evaluate {
  const text = context.compile(left, scope);
  const pattern = context.compile(right, scope);
  let source: string | null = null;
  let regex = /(?:)/;
  return (row) => {
    const subject = text(row);
    const wanted = pattern(row);
    if (typeof subject !== "string" || typeof wanted !== "string") return null;
    if (wanted !== source) {
      regex = readRegex(wanted, span);
      source = wanted;
    }
    return regex.test(subject);
  };
}

const HINT = "Use CONTAINS, STARTS WITH, ENDS WITH or toLower(), which are faster besides.";

function readRegex(pattern: string, span: Span): RegExp {
  const refuse = (what: string) => new CypherError("unsupported-regex", `This pattern has ${what}.`, span, HINT);
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  const letters = flags?.[1] ?? "";
  const body = flags ? pattern.slice(flags[0].length) : pattern;
  const bare = body.replace(/\\[\\.*+?()[\]{}|^$/-]/g, "_");
  if (/\\(?![dDwWsSbtnrf])/.test(bare)) throw refuse("an escape that Java and JavaScript read differently");
  if (/\(\?(?!:)/.test(bare)) throw refuse("a group that Java and JavaScript read differently");
  if (/[*+?}]\+/.test(bare)) throw refuse("a possessive quantifier");
  if (/\[[^\]]*(?:\[|&&)/.test(bare)) throw refuse("a set within a set");
  if (/\([^()]*[*+}][^()]*\)[*+{]/.test(bare)) throw refuse("a repetition within a repetition");
  if (letters.includes("i") && /[^\x20-\x7e\u0600-\u06ff]/.test(body)) throw refuse("(?i) before accented letters");
  try {
    return new RegExp(`^(?:${body})$`, `${letters}u`);
  } catch {
    throw new CypherError("invalid-regex", `'${pattern}' is no regular expression.`, span, HINT);
  }
}
