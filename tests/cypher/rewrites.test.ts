import { describe, expect, it } from "vitest";
import { parseQuery, printQuery } from "../../src/cypher/index.ts";
import { rewriteQuery, rewrites } from "../../src/cypher/rewrite/rewrite.ts";

const rewritten = (text: string) => {
  const { query, applied } = rewriteQuery(parseQuery(`MATCH (n) WHERE ${text} RETURN n`), rewrites);
  return { text: printQuery(query).replace(/^MATCH \(n\) WHERE (.*)\nRETURN n$/s, "$1"), applied };
};

describe("rewrites", () => {
  it.each([
    ["n.id = 'a' OR n.id = $b", "n.id IN ['a', $b]", ["OR to IN"]],
    ["'a' = n.id OR n.id = 'b' OR n.id = 'c'", "n.id IN ['a', 'b', 'c']", ["OR to IN"]],
    ["NOT (n.x < 1 OR n.y = 2)", "NOT n.x < 1 AND n.y <> 2", ["negate inwards"]],
    ["NOT (n.x IS NULL AND n:A)", "n.x IS NOT NULL OR NOT n:A", ["negate inwards"]],
    ["n.age > 60 * 60 - 1", "n.age > 3599", ["fold constants"]],
    ["COUNT { (n)-->() } > 0", "EXISTS { MATCH (n)-->() }", ["COUNT to EXISTS"]],
    ["size([(n)-->(m) WHERE m.x = 1 | m]) = 0", "NOT EXISTS { MATCH (n)-->(m) WHERE m.x = 1 }", ["COUNT to EXISTS"]],
    ["EXISTS { MATCH (n)-->(m) RETURN DISTINCT m }", "EXISTS { MATCH (n)-->(m) }", ["drop RETURN in EXISTS"]],
  ])("%s says %s", (text, result, applied) => {
    expect(rewritten(text)).toEqual({ text: result, applied });
  });

  it.each([
    "n.id = 'a' OR n.name = 'b'",
    "n.id = 'a' OR n.id = n.name",
    "n.id = 'a' OR n.id < 'b'",
    "NOT n.x < 1",
    "1 / 0 = n.x",
    "COUNT { MATCH (n)-->() } > 1",
    "EXISTS { MATCH (n)-->(m) RETURN count(m) AS c }",
    "EXISTS { MATCH (n)-->(m) RETURN m SKIP 1 }",
  ])("%s stays", (text) => {
    expect(rewritten(text)).toEqual({ text, applied: [] });
  });
});
