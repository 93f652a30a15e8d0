import { describe, expect, it } from "vitest";
import type { MatchClause } from "../../src/cypher/ast.ts";
import {
  CypherError,
  createGraph,
  type GrowingGraph,
  parseQuery,
  printQuery,
  type QueryOptions,
  runQuery,
} from "../../src/cypher/index.ts";
import { rewrites } from "../../src/cypher/rewrite/rewrite.ts";
import { canonicalValue } from "../scenarios/canonical-value.ts";
import { generateGraph } from "./generate/graph.ts";
import { generateStatement, PARAMETERS } from "./generate/statement.ts";
import { countDraws } from "./generate/support-table.ts";
import { SlowMatcher } from "./slow-match.ts";

const STATEMENTS = 2000;
const seeds = Array.from({ length: STATEMENTS }, (_, seed) => seed);
const CANON = { sortLists: true };

const graphs = new Map<number, GrowingGraph>();
const graphOf = (seed: number, indexed: readonly string[] = []): GrowingGraph => {
  const key = seed % 60;
  if (indexed.length > 0) return createGraph([generateGraph(key)], indexed);
  const graph = graphs.get(key) ?? createGraph([generateGraph(key)]);
  graphs.set(key, graph);
  return graph;
};

async function answer(
  graph: GrowingGraph,
  text: string,
  ordered: boolean,
  options: QueryOptions = {},
): Promise<string[]> {
  try {
    const { columns, rows } = await runQuery(graph, { text, parameters: PARAMETERS }, { timeout: 20_000, ...options });
    const lines = rows.map((row) => row.map((value) => canonicalValue(value, CANON)).join(" | "));
    return [columns.join(" | "), ...(ordered ? lines : lines.sort())];
  } catch (error) {
    if (error instanceof CypherError) return [error.code];
    throw error;
  }
}

const answers = new Map<number, Promise<string[]>>();

/** What the engine says to the statement of a seed, asked once. */
function answerOf(seed: number): Promise<string[]> {
  const { text, ordered } = generateStatement(seed);
  const known = answers.get(seed) ?? answer(graphOf(seed), text, ordered);
  answers.set(seed, known);
  return known;
}

describe("generated statements", () => {
  it("draw everything that is supported, and mostly have rows", async () => {
    const statements = seeds.map(generateStatement);
    const draws = [...countDraws(statements.map(({ text }) => text))];
    process.stdout.write(`drawn: ${draws.map(([name, count]) => `${name} ${count}`).join(", ")}\n`);
    expect(draws.filter(([, count]) => count === 0)).toEqual([]);
    let withRows = 0;
    for (const seed of seeds) if ((await answerOf(seed)).length > 1) withRows++;
    expect(withRows).toBeGreaterThan(STATEMENTS / 2);
  });

  it("have the same rows with and without each rewrite, and after printing and parsing", async () => {
    for (const seed of seeds) {
      const { text, ordered } = generateStatement(seed);
      const graph = graphOf(seed);
      const rows = await answerOf(seed);
      const about = `seed ${seed}: ${text}`;
      expect(await answer(graph, text, ordered, { rewrites: [] }), about).toEqual(rows);
      if (seed % 5 === 0) {
        for (const pass of rewrites)
          expect(await answer(graph, text, ordered, { rewrites: [pass] }), about).toEqual(rows);
      }
      expect(await answer(graph, printQuery(parseQuery(text)), ordered), about).toEqual(rows);
    }
  });

  it("have the same rows with and without indexes", async () => {
    for (const seed of seeds.filter((each) => each % 4 === 0)) {
      const { text, ordered } = generateStatement(seed);
      const rows = await answerOf(seed);
      expect(await answer(graphOf(seed, ["id", "name"]), text, ordered), `seed ${seed}: ${text}`).toEqual(rows);
    }
  });

  it("match what trying everything everywhere matches", async () => {
    let compared = 0;
    for (const seed of seeds) {
      const [clause] = parseQuery(generateStatement(seed).text).parts[0]!.clauses;
      if (clause?.kind !== "match" || clause.patterns.some(({ shortest }) => shortest)) continue;
      await compareWithTrial(graphOf(seed), clause, seed);
      compared++;
    }
    expect(compared).toBeGreaterThan(STATEMENTS / 2);
  });
});

async function compareWithTrial(graph: GrowingGraph, clause: MatchClause, seed: number): Promise<void> {
  const slow = new SlowMatcher(graph, PARAMETERS).match(clause.patterns, clause.where);
  const names = [...new Set(slow.flatMap((found) => [...found.keys()]))].sort();
  const span = clause.span;
  const items = names.map((name) => ({
    expression: { kind: "variable" as const, name, span },
    alias: null,
    column: name,
    span,
  }));
  const counted = {
    expression: { kind: "count-star" as const, span },
    alias: { name: "how often", span },
    column: "how often",
    span,
  };
  const projection = { distinct: false, star: false, items: [...items, counted], orderBy: [], skip: null, limit: null };
  const returned = { kind: "return" as const, projection, span };
  const part = { kind: "single-query" as const, clauses: [clause, returned], span };
  const text = printQuery({ kind: "query", parts: [part], unions: [], span });
  const { rows } = await runQuery(graph, { text, parameters: PARAMETERS });
  const found = rows.flatMap((row) => {
    const line = row
      .slice(0, -1)
      .map((value) => canonicalValue(value, CANON))
      .join(" | ");
    return Array.from({ length: Number(row.at(-1)) }, () => line);
  });
  const wanted = slow.map((each) => names.map((name) => canonicalValue(each.get(name)!, CANON)).join(" | "));
  expect(found.sort(), `seed ${seed}: ${text}`).toEqual(wanted.sort());
}
