import { beforeAll, expect, it } from "vitest";
import {
  CypherError,
  checkQuery,
  createGraph,
  type GrowingGraph,
  parseQuery,
  runQuery,
} from "../../src/cypher/index.ts";
import type { GraphStore } from "../../src/model/store.ts";
import { type Connection, neo4jStore } from "../../src/stores/neo4j/index.ts";
import { FAULTS } from "../cypher/generate/faults.ts";
import { generateGraph } from "../cypher/generate/graph.ts";
import { generateStatement, PARAMETERS } from "../cypher/generate/statement.ts";
import { canonicalValue } from "../scenarios/canonical-value.ts";
import { byHand, connect, empty, onServer } from "./on-server.ts";

/** In CI at least 2,000; fewer where many share a machine. */
const STATEMENTS = Number(process.env["RAWI_STATEMENTS"] ?? (process.env["CI"] ? 2000 : 200));
const GRAPHS = 10;

/** Seeds that once told the two apart. */
const FIXTURES = [119, 156, 159, 204];

/** Java and JavaScript differ in the last digits of sines and logarithms. */
const rounded = (text: string) =>
  text.replace(/-?\d+\.\d+(?:e-?\d+)?/gu, (digits) => String(Number(Number(digits).toPrecision(10))));

async function answer(run: () => ReturnType<GraphStore["run"]>, ordered: boolean): Promise<readonly string[]> {
  try {
    const { columns, rows } = await run();
    const lines = rows.map((row) =>
      row.map((value) => rounded(canonicalValue(value, { sortLists: true }))).join(" | "),
    );
    return [columns.join(" | "), ...(ordered ? lines : lines.sort())];
  } catch {
    return ["refused"];
  }
}

onServer("the engine and Neo4j", () => {
  let connection: Connection;
  let store: GraphStore;

  beforeAll(async () => {
    connection = await connect();
    store = neo4jStore(connection);
  });

  const load = async (key: number): Promise<GrowingGraph> => {
    await empty(connection);
    await byHand(connection, generateGraph(key));
    return createGraph([generateGraph(key)]);
  };

  for (let key = 0; key < GRAPHS; key++) {
    it(`give the same rows on graph ${key}`, async () => {
      const graph = await load(key);
      const seeds = [
        ...FIXTURES,
        ...Array.from({ length: Math.ceil(STATEMENTS / GRAPHS) }, (_, at) => at * GRAPHS + key),
      ];
      for (const seed of seeds) {
        const { text, ordered } = generateStatement(seed);
        const statement = { text, parameters: PARAMETERS };
        const there = await answer(() => store.run(statement), ordered);
        expect(await answer(() => runQuery(graph, statement), ordered), `seed ${seed}: ${text}`).toEqual(there);
      }
    });
  }

  it.each(Object.entries(FAULTS).flatMap(([name, texts]) => texts.map((text) => [text, name] as const)))(
    "refuse %s: %s",
    async (text, name) => {
      const graph = await load(0);
      const code = await byHand(connection, text).then(
        () => "answered",
        (error: unknown) => String((error as { code?: unknown }).code),
      );
      expect(code.replace(/^.*\./u, "")).toBe(name);
      const error = await runQuery(graph, { text, parameters: {} }).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).toBeInstanceOf(CypherError);
      expect(classOf(error as CypherError, text)).toBe(name);
    },
  );
});

const CLASSES: Readonly<Record<string, string>> = {
  "cypher/missing-parameter": "ParameterMissing",
  "cypher/procedure-not-found": "ProcedureNotFound",
  "cypher/division-by-zero": "ArithmeticError",
  "cypher/integer-overflow": "ArithmeticError",
  "cypher/invalid-argument-type": "TypeError",
  "cypher/invalid-argument-value": "TypeError",
  "cypher/number-out-of-range": "ArgumentError",
};

/** What is found out before the statement runs is a SyntaxError, whatever it is about. */
function classOf({ code }: CypherError, text: string): string {
  const name = CLASSES[code] ?? "SyntaxError";
  if (name === "ParameterMissing" || name === "ProcedureNotFound") return name;
  try {
    checkQuery(parseQuery(text), { parameters: {} });
    return name;
  } catch {
    return "SyntaxError";
  }
}
