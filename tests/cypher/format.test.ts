import { describe, expect, it } from "vitest";
import { createGraph, formatValue, runQuery, toJson } from "../../src/cypher/index.ts";
import type { CypherValue } from "../../src/model/store.ts";

const graph = createGraph(["CREATE (:Actor {name: \"O'Neil\"})-[:MET {day: date('2024-05-06')}]->(:`Armed Group`)"]);

async function evaluate(expression: string): Promise<CypherValue> {
  const text = `MATCH path = (a)-[r]->(b) RETURN ${expression} AS value`;
  return (await runQuery(graph, { text, parameters: {} })).rows[0]![0]!;
}

describe("formatValue", () => {
  it.each([
    ["null", "null"],
    ["1", "1"],
    ["1.0", "1.0"],
    ["1e30", "1e30"],
    ["-0.0", "-0.0"],
    ["'a\\n\\'b'", "'a\\n\\'b'"],
    ["date('2024-05-06')", "2024-05-06"],
    ["[1, 'a', null, {b: 2.0}]", "[1, 'a', null, {b: 2.0}]"],
    ["a", "(:Actor {name: 'O\\'Neil'})"],
    ["b", "(:`Armed Group`)"],
    ["r", "[:MET {day: 2024-05-06}]"],
    ["path", "<(:Actor {name: 'O\\'Neil'})-[:MET {day: 2024-05-06}]->(:`Armed Group`)>"],
  ])("writes %s as %s", async (expression, written) => {
    expect(formatValue(await evaluate(expression))).toBe(written);
  });
});

describe("toJson", () => {
  it.each<[string, unknown]>([
    ["1", 1],
    ["9007199254740993", "9007199254740993"],
    ["1.5", 1.5],
    ["0.0 / 0.0", "NaN"],
    ["date('2024-05-06')", "2024-05-06"],
    ["[1, {a: null}]", [1, { a: null }]],
    ["a", { id: "n0", labels: ["Actor"], properties: { name: "O'Neil" } }],
    ["r", { id: "r0", type: "MET", start: "n0", end: "n1", properties: { day: "2024-05-06" } }],
  ])("gives %s", async (expression, json) => {
    expect(toJson(await evaluate(expression))).toEqual(json);
  });

  it("gives a path as what it walks over", async () => {
    const path = toJson(await evaluate("path"));
    expect(path).toMatchObject([{ id: "n0" }, { id: "r0" }, { id: "n1" }]);
  });
});
