import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Query } from "../../src/cypher/ast.ts";
import { parseQuery, printQuery } from "../../src/cypher/index.ts";
import { trees } from "./arbitrary-query.ts";

/** The query without the places where its parts stood in the text. */
function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutPlaces);
  if (typeof node !== "object" || node === null) return Object.is(node, -0) ? "-0" : node;
  const entries = Object.entries(node).filter(([key]) => key !== "span");
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutPlaces(value)]));
}

describe("printQuery", () => {
  it("writes what parses to the same query", () => {
    fc.assert(
      fc.property(trees.query, (query: Query) => {
        expect(withoutPlaces(parseQuery(printQuery(query)))).toEqual(withoutPlaces(query));
      }),
      { numRuns: 700 },
    );
  });

  it("is a form that printing again does not change", () => {
    fc.assert(
      fc.property(trees.query, (query: Query) => {
        const printed = printQuery(query);
        expect(printQuery(parseQuery(printed))).toBe(printed);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["match (n:A:B)-[:T|:U*..3]->() return n.x as y", "MATCH (n:A&B)-[:T|U*1..3]->()\nRETURN n.x AS y"],
    ["RETURN ((1 + 2)) * 3, -(5), - 5", "RETURN (1 + 2) * 3, -(5), -5"],
    ["RETURN [(x IN y)]", "RETURN [(x IN y)]"],
    ["MATCH (a) WHERE exists { (a)-->(b) } RETURN *", "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) }\nRETURN *"],
    ["RETURN `match`.`full name` ORDER BY 1 DESCENDING", "RETURN `match`.`full name` ORDER BY 1 DESC"],
  ])("writes %s in its own way", (text, printed) => {
    expect(printQuery(parseQuery(text))).toBe(printed);
  });
});
