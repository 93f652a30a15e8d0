import { expect, it } from "vitest";
import { formatValue } from "../../src/cypher/index.ts";
import { KnowledgeGraph } from "../../src/graph/knowledge-graph.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphValue, GraphView } from "../../src/model/graph.ts";
import { type CypherValue, type GraphStore, NodeValue, RelationshipValue } from "../../src/model/store.ts";
import { savedQueries } from "../../src/resources/saved-queries.ts";
import { askedStatements, examples } from "./asked-statements.ts";

/** What every store can do. `open` gives a store that holds the graph; what it cannot do stands in `cannot`, with why. */
export interface StoreContract {
  readonly open: (view: GraphView) => Promise<GraphStore>;
  /** By the name of the test. */
  readonly cannot: Readonly<Record<string, string>>;
  /** Rows of the graph in memory: what every other store has to give too. */
  readonly reference: (view: GraphView) => GraphStore;
}

/** One property of each kind that the graph can hold. */
const VALUES: Readonly<Record<string, GraphValue>> = {
  arabic: "هاجم اللواءُ السجنَ صباحًا",
  mixed: "قسد (SDF) 100% — “quoted”, it's `odd` \\ \u0000 \t\n",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈",
  long: "نص طويل ".repeat(20_000),
  blank: "",
  list: ["قسد", "SDF", ""],
  none: [],
  days: [new CalendarDate(2022, 1, 22), new CalendarDate(1, 1, 1)],
  numbers: [1n, -2n],
  day: new CalendarDate(2022, 1, 22),
  lastDay: new CalendarDate(9999, 12, 31),
  largest: 9_223_372_036_854_775_807n,
  smallest: -9_223_372_036_854_775_808n,
  beyondDouble: 9_007_199_254_740_993n,
  zero: 0n,
  fraction: 0.1,
  whole: 1,
  huge: 1.7976931348623157e308,
  negativeZero: -0,
  yes: true,
  no: false,
};

function valuesGraph(): GraphView {
  const knowledge = new KnowledgeGraph();
  knowledge.addNode("a", ["Person", "Actor", "Rawi"], { id: "a", type: "Person", ...VALUES });
  knowledge.addNode("b", ["Place", "Location", "Rawi"], { id: "b", type: "Place" });
  knowledge.addEdge("x/edge", "ATTACKED", "a", "b", { claim: "x", ...VALUES });
  return knowledge.view;
}

export function storeContract({ open, cannot, reference }: StoreContract): void {
  const can = (name: string, test: () => Promise<void>) => {
    const reason = cannot[name];
    if (reason === undefined) it(name, test);
    else it.skip(`${name} (${reason})`, test);
  };
  const rows = async (store: GraphStore, text: string, parameters: Record<string, CypherValue> = {}) => {
    const table = await store.run({ text, parameters });
    return { columns: table.columns, rows: table.rows.map((row) => row.map(formatValue)) };
  };

  can("every kind of property comes back as it went in", async () => {
    const view = valuesGraph();
    const store = await open(view);
    const { rows: found } = await store.run({ text: "MATCH (a:Rawi)-[r]->(b:Rawi) RETURN a, r, b", parameters: {} });
    const [a, r, b] = found[0] ?? [];
    expect(a).toEqual(new NodeValue(view.node("a")!));
    expect(r).toEqual(new RelationshipValue(view.relationship("x/edge")!));
    expect(b).toEqual(new NodeValue(view.node("b")!));
    for (const [key, value] of Object.entries(VALUES)) {
      expect(await rows(store, `MATCH (a:Rawi {id: 'a'}) RETURN a.${key} AS value`)).toEqual({
        columns: ["value"],
        rows: [[formatValue(value)]],
      });
    }
  });

  can("every kind of parameter goes in and comes out", async () => {
    const store = await open(valuesGraph());
    const parameters = { ...VALUES, nothing: null, map: { key: [1n, 2.5, "ج", null] }, nested: [[1n], []] };
    for (const [key, value] of Object.entries(parameters)) {
      expect(await rows(store, `RETURN $${key} AS value`, { [key]: value })).toEqual({
        columns: ["value"],
        rows: [[formatValue(value)]],
      });
    }
  });

  can("what a property does not say is null", async () => {
    const store = await open(valuesGraph());
    const found = await rows(store, "MATCH (b:Rawi {id: 'b'}) RETURN b.name AS name, b.name IS NULL AS missing");
    expect(found.rows).toEqual([["null", "true"]]);
  });

  can("every label, type, node and edge of a graph of documents is there", async () => {
    const view = examples;
    const store = await open(view);
    const nodes = await store.run({ text: "MATCH (n:Rawi) RETURN n ORDER BY n.id", parameters: {} });
    const wanted = [...view.nodes()].sort((left, right) => (left.id < right.id ? -1 : 1));
    expect(nodes.rows.map(([node]) => node)).toEqual(wanted.map((node) => new NodeValue(node)));
    const edges = await store.run({ text: "MATCH (:Rawi)-[r]->(:Rawi) RETURN r", parameters: {} });
    const byId = (values: RelationshipValue[]) => new Map(values.map((value) => [value.relationship.id, value]));
    expect(byId(edges.rows.map(([edge]) => edge as RelationshipValue))).toEqual(
      byId([...view.relationships()].map((edge) => new RelationshipValue(edge))),
    );
    expect(edges.rows.length).toBe(view.size);
  });

  can("paths come back with their nodes and edges in order", async () => {
    const view = examples;
    const text =
      "MATCH p = (d:Document:Rawi)<-[:READ_IN]-(c:Claim)-[:SUBJECT]->(a) RETURN p, c.id AS id ORDER BY id LIMIT 10";
    const found = await (await open(view)).run({ text, parameters: {} });
    expect(found.rows.length).toBe(10);
    expect(found.rows).toEqual((await reference(view).run({ text, parameters: {} })).rows);
  });

  for (const query of savedQueries()) {
    can(`the saved query ${query.name} gives the same rows`, async () => {
      const view = examples;
      const store = await open(view);
      let given = 0;
      for (const parameters of parametersFor(query.parameters.map(({ name }) => name))) {
        const found = await rows(store, query.text, parameters);
        expect(found).toEqual(await rows(reference(view), query.text, parameters));
        expect(found.columns).toEqual(query.columns);
        given += found.rows.length;
      }
      expect(given).toBeGreaterThan(0);
    });
  }

  can("every statement of the question reader gives the same rows", async () => {
    const view = examples;
    const store = await open(view);
    let given = 0;
    for (const { question, statement } of askedStatements) {
      const found = await rows(store, statement.text, statement.parameters);
      const wanted = await rows(reference(view), statement.text, statement.parameters);
      expect({ question, ...found }).toEqual({ question, ...wanted });
      given += found.rows.length;
    }
    expect(given).toBeGreaterThan(20);
  });

  can("a statement that is wrong is one line", async () => {
    const store = await open(valuesGraph());
    for (const text of ["MATCH (n RETURN n", "RETURN nothing", "RETURN 1/0", "RETURN toUpper(1)"]) {
      const message = await store.run({ text, parameters: {} }).then(
        () => `${text} ran`,
        (error) => error.message as string,
      );
      expect(message.split("\n").length).toBe(1);
      expect(message).not.toBe(`${text} ran`);
    }
  });

  can("names that the graph does not have are told", async () => {
    const store = await open(valuesGraph());
    const { notices } = await store.run({ text: "MATCH (n:Nobody)-[:NOWHERE]->(m) RETURN n", parameters: {} });
    expect(notices?.map(({ code }) => code).sort()).toEqual(["cypher/unknown-label", "cypher/unknown-type"]);
  });

  can("an aborted statement does not run", async () => {
    const store = await open(valuesGraph());
    const running = store.run({ text: "RETURN 1", parameters: {} }, { signal: AbortSignal.abort() });
    await expect(running).rejects.toMatchObject({ code: "cypher/aborted" });
  });
}

/** Names of the examples, for every parameter that a saved query has. */
function parametersFor(names: readonly string[]): Record<string, string>[] {
  const actors = ["SDF", "Islamic State", "تنظيم الدولة الإسلامية", "قوات سوريا الديمقراطية"];
  if (names.length === 0) return [{}];
  return actors.flatMap((first) =>
    actors.map((second) => Object.fromEntries(names.map((name, index) => [name, index === 0 ? first : second]))),
  );
}
