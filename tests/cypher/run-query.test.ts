import { describe, expect, it } from "vitest";
import {
  CypherError,
  columnsOf,
  createGraph,
  explainQuery,
  isCypher,
  parseQuery,
  runQuery,
  tryParse,
} from "../../src/cypher/index.ts";
import type { RunOptions } from "../../src/model/store.ts";
import { memoryStore } from "../../src/stores/memory-store.ts";

const ring = createGraph(
  ["UNWIND range(0, 29) AS i CREATE (:N {i: i, id: 'x' + i})", "MATCH (a:N), (b:N) CREATE (a)-[:T]->(b)"],
  ["id"],
);

/** Far more ways than anyone could wait for. */
const endless = "MATCH (a)-[*]->(b) RETURN count(*) AS n";

async function refusal(text: string, options: RunOptions): Promise<CypherError> {
  try {
    await memoryStore(ring).run({ text, parameters: {} }, options);
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
  throw new Error("The query was answered.");
}

describe("runQuery", () => {
  it("stops when its time is up", async () => {
    expect((await refusal(endless, { timeout: 30 })).code).toBe("cypher/timeout");
  });

  it.each([
    "MATCH (a {i: 0}) WHERE EXISTS { (a)-[*]->(:Nothing) } RETURN a",
    "MATCH (a {i: 0}) RETURN COUNT { MATCH (a)-[*]->(b) WITH b RETURN b } AS n",
    "MATCH (a {i: 0}), (b {i: 1}) MATCH p = shortestPath((a)-[*]->(b)) WHERE any(n IN nodes(p) WHERE n.i = 99) RETURN p",
    "UNWIND range(1, 5000) AS x UNWIND range(1, 5000) AS y UNWIND range(1, 5000) AS z WITH x WHERE x < 0 RETURN x",
  ])("stops also inside: %s", async (text) => {
    expect((await refusal(text, { timeout: 30 })).code).toBe("cypher/timeout");
  });

  it("stops when it is told to, and lets others run meanwhile", async () => {
    const controller = new AbortController();
    setImmediate(() => setImmediate(() => controller.abort()));
    expect((await refusal(endless, { signal: controller.signal })).code).toBe("cypher/aborted");
  });

  it("takes a whole number as a parameter of LIMIT, but no other", async () => {
    const statement = (count: number | bigint) => ({
      text: "MATCH (a) RETURN a.i LIMIT $count",
      parameters: { count },
    });
    expect((await runQuery(ring, statement(2))).rows).toHaveLength(2);
    expect((await runQuery(ring, statement(2n))).rows).toHaveLength(2);
    for (const count of [1.5, -1]) await expect(runQuery(ring, statement(count))).rejects.toBeInstanceOf(CypherError);
  });

  it("refuses more rows than were allowed", async () => {
    const error = await refusal("MATCH (a)-->(b) RETURN a, b", { rowLimit: 899 });
    expect(error.code).toBe("cypher/row-limit");
    const { rows } = await runQuery(ring, { text: "MATCH (a)-->(b) RETURN a, b", parameters: {} }, { rowLimit: 900 });
    expect(rows).toHaveLength(900);
  });

  it.each([
    ["MATCH (a), (b), (c) RETURN a, b, c", "memory-limit"],
    ["MATCH (a), (b), (c) WITH a, b, c ORDER BY a.i RETURN count(*)", "memory-limit"],
    ["MATCH (a), (b), (c) RETURN DISTINCT a, b, c", "memory-limit"],
    ["MATCH (a), (b), (c) RETURN a.i, b.i, c.i, count(*)", "memory-limit"],
    ["MATCH (a), (b), (c) RETURN collect(a)", "memory-limit"],
    ["MATCH (a), (b), (c) RETURN count(DISTINCT [a, b, c])", "memory-limit"],
    ["RETURN reduce(l = [1], i IN range(1, 60) | [l, l]) AS l", "memory-limit"],
    ["RETURN reduce(l = [1], i IN range(1, 60) | l + l) AS l", "list-too-long"],
    ["RETURN reduce(s = 'x', i IN range(1, 60) | s + s) AS s", "too-large"],
    ["UNWIND range(1, 10) AS i WITH range(1, 1000000000000) AS l RETURN size(l)", "list-too-long"],
  ])("holds no more than it may: %s", async (text, code) => {
    const statement = { text, parameters: {} };
    await expect(runQuery(ring, statement, { heldValues: 10_000 })).rejects.toMatchObject({ code: `cypher/${code}` });
  });

  it("sorts more rows than it may hold when only the first are wanted", async () => {
    const text = "MATCH (a), (b), (c) RETURN a.i AS i ORDER BY i DESC LIMIT 2";
    const { rows } = await runQuery(ring, { text, parameters: {} }, { heldValues: 10_000 });
    expect(rows).toEqual([[29n], [29n]]);
  });

  it("is told at once to leave a product of everything with everything", async () => {
    const signal = AbortSignal.abort();
    const text = "MATCH (a), (b), (c), (d), (e), (f) RETURN a, b, c, d, e, f";
    expect((await refusal(text, { signal })).code).toBe("cypher/aborted");
  });

  it("refuses what is nested too deeply instead of falling over", async () => {
    for (const text of [`RETURN ${"(".repeat(5000)}1`, `RETURN ${"[".repeat(5000)}1`, `RETURN ${"1+".repeat(5000)}1`]) {
      expect(tryParse(text).error?.code).toBe("cypher/too-deep");
    }
    const long = `RETURN ${"1 + ".repeat(900)}1 AS n`;
    expect((await runQuery(ring, { text: long, parameters: {} })).rows).toEqual([[901n]]);
  });

  it("reads what could be a pattern or an expression in one go, however deep", () => {
    const open = "[({x: ".repeat(30);
    expect(tryParse(`RETURN ${open}1${"})]".repeat(30)}`).error).toBeNull();
    expect(tryParse(`RETURN ${open}1`).error?.code).toBe("cypher/unexpected-syntax");
  });

  it("walks a long chain without recursion", async () => {
    const chain = createGraph([
      "UNWIND range(0, 3000) AS i CREATE (:N {i: i})",
      "MATCH (a:N), (b:N) WHERE b.i = a.i + 1 CREATE (a)-[:NEXT]->(b)",
    ]);
    const text = "MATCH p = ({i: 0})-[:NEXT*]->({i: 3000}) RETURN length(p) AS n";
    expect((await runQuery(chain, { text, parameters: {} })).rows).toEqual([[3000n]]);
  });

  it("gives the place of a fault that only shows while it runs", async () => {
    const error = await refusal("MATCH (a)\nRETURN 1 / (a.i - a.i)", {});
    expect(error.place).toEqual({ line: 2, column: 8, excerpt: "RETURN 1 / (a.i - a.i)\n       ^" });
    expect(error.message).toBe("Division by zero. (line 2, column 8)");
  });
});

describe("explainQuery", () => {
  const explain = (text: string) => explainQuery(ring, { text, parameters: { id: "x1" } });

  it("starts from an indexed value, whichever end it stands at", () => {
    expect(explain("MATCH (a)-[:T]->(b {id: $id}) RETURN a")).toContain("match nodes by index of id, then walk :T");
    expect(explain("MATCH (a)-[:T]->(b) WHERE b.id IN [$id] RETURN a")).toContain("match nodes by index of id");
  });

  it("starts from the rarest label", () => {
    const graph = createGraph(["UNWIND range(1, 50) AS i CREATE (:Many)-[:T]->(:Many)", "CREATE (:Few)-[:T]->(:Many)"]);
    const text = "MATCH (m:Many)<-[:T]-(f:Few) RETURN m";
    expect(explainQuery(graph, { text, parameters: {} })).toContain("match nodes:Few, then walk :T");
  });

  it("starts from a rare relationship type", () => {
    const graph = createGraph(["UNWIND range(1, 50) AS i CREATE (:N)-[:MANY]->(:N)", "CREATE (:N)-[:RARE]->(:N)"]);
    const text = "MATCH (a)-[:RARE]->(b)-[:MANY]->(c) RETURN a";
    expect(explainQuery(graph, { text, parameters: {} })).toContain("match relationships :RARE, then walk :MANY");
  });

  it("joins by an equality instead of pairing everything with everything", () => {
    expect(explain("MATCH (a:N), (b:N) WHERE a.i = b.i RETURN a, b")).toContain("nodes:N joined by i");
  });

  it("counts the last step instead of going through it, and gets the same number", async () => {
    const all = "MATCH (a)-->(b)-->(c) RETURN count(*) AS n, count(c) AS m";
    const one = "MATCH (a)-->(b)-->(c) WITH a, b, c RETURN count(*) AS n, count(c) AS m";
    const rowsOf = async (text: string) => (await runQuery(ring, { text, parameters: {} })).rows;
    expect(await rowsOf(all)).toEqual([[26_970n, 26_970n]]);
    expect(await rowsOf(all)).toEqual(await rowsOf(one));
    const { rows } = await runQuery(ring, { text: `PROFILE ${all}`, parameters: {} });
    expect(rows[0]).toEqual(["match all nodes, then walk any type, then walk any type", 900n, expect.any(Number)]);
  });

  it("gives the plan as rows when the query asks for it", async () => {
    const text = "EXPLAIN MATCH (a:N) WHERE a.id = 'x1' OR a.id = $id CALL (a) { MATCH (a)-->(b) RETURN b } RETURN b";
    const { columns, rows } = await runQuery(ring, { text, parameters: { id: "x2" } });
    expect(columns).toEqual(["step"]);
    expect(rows.flat()).toEqual([
      "rewritten: OR to IN",
      "match nodes:N by index of id",
      "call",
      "  match walk any type",
      "  project b",
      "project b",
    ]);
  });

  it("starts from what earlier clauses found", () => {
    expect(explain("MATCH (a {id: $id}) MATCH (a)-->(b) RETURN b")).toContain("\nmatch walk any type");
  });
});

describe("parseQuery and its kin", () => {
  it("tell queries from questions", () => {
    expect(isCypher("MATCH (n) RETURN n")).toBe(true);
    expect(isCypher("who attacked the prison?")).toBe(false);
    expect(isCypher("CREATE (n)")).toBe(false);
  });

  it("name the columns", () => {
    expect(columnsOf(parseQuery("MATCH (b)-->(a) RETURN *, a.name, count(*) AS `the number`"))).toEqual([
      "a",
      "b",
      "a.name",
      "the number",
    ]);
  });

  it("show the place of a fault in a long text", () => {
    const { error } = tryParse(`MATCH (n)\r\nWHERE n.x = \r\nRETURN n`);
    expect(error?.place).toEqual({ line: 3, column: 1, excerpt: "RETURN n\n^" });
  });
});
