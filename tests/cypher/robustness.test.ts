import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression, Query } from "../../src/cypher/ast.ts";
import { CypherError, createGraph, printExpression, printQuery, runQuery, tryParse } from "../../src/cypher/index.ts";
import { trees } from "./arbitrary-query.ts";

const graph = createGraph([
  "CREATE (a:n {n: 1, x1: [1, 2]})-[:m {end: 'x'}]->(b:n:m {n: 2.5}), (b)-[:n]->(b), (a)-[:m]->(b)",
]);

/** Whatever it is asked, the engine answers or says why not: "answered" or the code of the refusal. */
async function outcome(text: string): Promise<string> {
  const parameters = { p: 1n, "1": "one", "long name": [1n] };
  try {
    const { columns, rows } = await runQuery(graph, { text, parameters }, { timeout: 2000, rowLimit: 10_000 });
    for (const row of rows) expect(row).toHaveLength(columns.length);
    return "answered";
  } catch (error) {
    if (error instanceof CypherError) return error.code;
    throw error;
  }
}

describe("the engine", () => {
  it("answers or refuses any expression, and never falls over", async () => {
    const known = "MATCH (n)-[m]->(x1) WITH n, m, x1, {a: 1} AS `full name`, [1, n] AS `match`, 's' AS `with``tick`,";
    const more = "2.5 AS `\u0641\u0635\u064a\u0644`, 7 AS `count`, true AS `end`";
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(trees.expression, async (expression: Expression) => {
        const code = await outcome(`${known} ${more} RETURN ${printExpression(expression)} AS value`);
        seen.set(code, (seen.get(code) ?? 0) + 1);
      }),
      { numRuns: 1500 },
    );
    expect(seen.get("answered")).toBeGreaterThan(150);
  });

  it("answers or refuses any query, and never falls over", async () => {
    await fc.assert(
      fc.asyncProperty(trees.query, async (query: Query) => {
        expect(await outcome(printQuery(query))).toMatch(/^(?:answered|cypher\/[a-z-]+)$/);
      }),
      { numRuns: 250 },
    );
  });

  it("reads any text as a query or says where it is none", () => {
    const words =
      "MATCH ( ) [ ] { } - > < : n , RETURN WHERE 'x' 1 .. * | AS WITH CASE WHEN END `a` $p = + IN NOT".split(" ");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 15 }), (tokens) => {
        const text = tokens.join(" ");
        const { query, error } = tryParse(text);
        if (query) expect(tryParse(printQuery(query)).error).toBeNull();
        else expect(error.place?.line).toBe(1);
      }),
      { numRuns: 3000 },
    );
  });
});
