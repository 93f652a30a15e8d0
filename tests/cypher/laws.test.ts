import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatValue, runQuery } from "../../src/cypher/index.ts";
import { compareValues } from "../../src/cypher/values/compare.ts";
import { equals, keyOf } from "../../src/cypher/values/equality.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphView } from "../../src/model/graph.ts";
import { type CypherValue, NodeValue } from "../../src/model/store.ts";
import { type Chain, type ChainStep, chains, smallGraphs } from "./arbitrary-graph.ts";

const people = ["x", "y"].map((id) => ({ id, labels: [], properties: {} }));

const values: fc.Arbitrary<CypherValue> = fc.letrec<{ value: CypherValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<CypherValue>(null, true, false, Number.NaN, 1n, 1, 2n, 2.5, -0, "", "a", "\u0001a", "b"),
    fc.constantFrom<CypherValue>(new CalendarDate(2024, 1, 2), new CalendarDate(2023, 1, 2)),
    fc.constantFrom(...people).map((node) => new NodeValue(node)),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("k", "l"), tie("value"), { maxKeys: 2, noNullPrototype: true }),
  ),
})).value;

describe("values", () => {
  it("have a total order", () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(Math.sign(compareValues(a, b))).toBe(-Math.sign(compareValues(b, a)) + 0);
        expect(compareValues(a, a)).toBe(0);
        if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  it("have the same key when, and only when, the order holds them for the same", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(keyOf(a) === keyOf(b) || (Number.isNaN(a) && Number.isNaN(b))).toBe(compareValues(a, b) === 0);
      }),
      { numRuns: 3000 },
    );
  });

  it("that are equal have the same key", () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        if (equals(a, b) === true) expect(keyOf(a)).toBe(keyOf(b));
      }),
      { numRuns: 2000 },
    );
  });
});

async function rowsOf(graph: GraphView, text: string): Promise<string[]> {
  const { rows } = await runQuery(graph, { text, parameters: {} });
  return rows.map((row) => row.map(formatValue).join(" | ")).sort();
}

function writtenStep({ types, direction }: ChainStep, index: number): string {
  const body = `-[r${index}${types.length > 0 ? `:${types.join("|")}` : ""}]-`;
  return direction === "out" ? `${body}>` : direction === "in" ? `<${body}` : body;
}

function writtenNode({ variables, labels, names }: Chain, index: number): string {
  const label = labels[index] ? `:${labels[index]}` : "";
  const name = names[index] ? ` {name: '${names[index]}'}` : "";
  return `(${variables[index]}${label}${name})`;
}

function writtenChain(chain: Chain): string {
  return chain.steps.reduce(
    (text, step, index) => {
      return text + writtenStep(step, index) + writtenNode(chain, index + 1);
    },
    writtenNode(chain, 0),
  );
}

/** The same pattern read from its other end. */
function reversed(chain: Chain): string {
  const turn = { out: "in", in: "out", both: "both" } as const;
  let text = writtenNode(chain, chain.steps.length);
  for (let index = chain.steps.length - 1; index >= 0; index--) {
    const step = chain.steps[index]!;
    text += writtenStep({ ...step, direction: turn[step.direction] }, index) + writtenNode(chain, index);
  }
  return text;
}

function returned(chain: Chain): string {
  const nodes = [...new Set(chain.variables)].sort().map((variable) => `elementId(${variable}) AS ${variable}`);
  return [...nodes, ...chain.steps.map((_, index) => `elementId(r${index}) AS r${index}`)].join(", ");
}

/** All answers by trying every relationship at every place: slow and plain. */
function answersByTrial(graph: GraphView, chain: Chain): string[] {
  const found: string[] = [];
  const fits = (id: string, index: number): boolean => {
    const node = graph.node(id)!;
    const label = chain.labels[index];
    const name = chain.names[index];
    return (!label || node.labels.includes(label)) && (!name || node.properties.name === name);
  };
  const tryFrom = (index: number, at: string, bound: ReadonlyMap<string, string>, used: readonly string[]): void => {
    const variable = chain.variables[index]!;
    if ((bound.get(variable) ?? at) !== at || !fits(at, index)) return;
    const known = new Map([...bound, [variable, at]]);
    const step = chain.steps[index];
    if (!step) {
      const nodes = [...known].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, id]) => id);
      found.push([...nodes, ...used].map((id) => `'${id}'`).join(" | "));
      return;
    }
    for (const { id, type, start, end } of graph.relationships()) {
      if (used.includes(id) || (step.types.length > 0 && !step.types.includes(type))) continue;
      const forward = step.direction !== "in" && start === at;
      const backward = step.direction !== "out" && end === at;
      if (forward) tryFrom(index + 1, end, known, [...used, id]);
      if (backward && !(forward && start === end)) tryFrom(index + 1, start, known, [...used, id]);
    }
  };
  for (const node of graph.nodes()) tryFrom(0, node.id, new Map(), []);
  return found.sort();
}

/** The same graph, handed out piece by piece instead of in arrays. */
function lazily(graph: GraphView): GraphView {
  function* each<Item>(items: Iterable<Item>): Iterable<Item> {
    yield* items;
  }
  return {
    order: graph.order,
    size: graph.size,
    labels: () => graph.labels(),
    relationshipTypes: () => graph.relationshipTypes(),
    propertyKeys: () => graph.propertyKeys(),
    node: (id) => graph.node(id),
    relationship: (id) => graph.relationship(id),
    nodes: (label) => each(graph.nodes(label)),
    relationships: (type) => each(graph.relationships(type)),
    outgoing: (id, type) => graph.outgoing(id, type),
    incoming: (id, type) => graph.incoming(id, type),
    countNodes: (label) => graph.countNodes(label),
    countRelationships: (type) => graph.countRelationships(type),
    lookup: (property, value) => {
      const found = graph.lookup(property, value);
      return found && each(found);
    },
  };
}

describe("matching", () => {
  it("finds what trying everything finds", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, chains, async (build, chain) => {
        const graph = build([]);
        const text = `MATCH ${writtenChain(chain)} RETURN ${returned(chain)}`;
        expect(await rowsOf(graph, text)).toEqual(answersByTrial(graph, chain));
      }),
      { numRuns: 400 },
    );
  });

  it("does not depend on which end a pattern is written from", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, chains, async (build, chain) => {
        const graph = build([]);
        const forwards = await rowsOf(graph, `MATCH ${writtenChain(chain)} RETURN ${returned(chain)}`);
        expect(await rowsOf(graph, `MATCH ${reversed(chain)} RETURN ${returned(chain)}`)).toEqual(forwards);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on how a view hands out its parts", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, chains, async (build, chain) => {
        const text = `MATCH ${writtenChain(chain)} RETURN ${returned(chain)}`;
        expect(await rowsOf(lazily(build(["name"])), text)).toEqual(await rowsOf(build([]), text));
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on indexes, on commas, nor on where conditions are written", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, chains, async (build, chain) => {
        const text = `MATCH ${writtenChain(chain)} RETURN ${returned(chain)}`;
        const rows = await rowsOf(build([]), text);
        expect(await rowsOf(build(["name"]), text)).toEqual(rows);
        const bare = { ...chain, names: chain.names.map(() => null) };
        const parts = chain.steps.map((step, index) => {
          return writtenNode(bare, index) + writtenStep(step, index) + writtenNode(bare, index + 1);
        });
        const conditions = chain.names.flatMap((name, index) => {
          return name ? [`${chain.variables[index]}.name = '${name}'`] : [];
        });
        const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
        const patterns = parts.length > 0 ? parts.reverse().join(", ") : writtenNode(bare, 0);
        expect(await rowsOf(build(["name"]), `MATCH ${patterns}${where} RETURN ${returned(chain)}`)).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });

  it("finds by a walk of a fixed length what it finds by as many single steps", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, fc.integer({ min: 1, max: 3 }), async (build, length) => {
        const graph = build([]);
        const steps = Array.from({ length }, (_, index) => `-[r${index}]-`).join("()");
        const list = Array.from({ length }, (_, index) => `elementId(r${index})`).join(", ");
        const single = await rowsOf(graph, `MATCH (a)${steps}(b) RETURN elementId(a), [${list}], elementId(b)`);
        const walk = `MATCH (a)-[r*${length}]-(b) RETURN elementId(a), [x IN r | elementId(x)], elementId(b)`;
        expect(await rowsOf(graph, walk)).toEqual(single);
      }),
      { numRuns: 200 },
    );
  });

  it("finds by repeating a path what it finds by a walk", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, fc.nat(2), fc.integer({ min: 2, max: 3 }), async (build, min, max) => {
        const graph = build([]);
        const walk = `MATCH (a)-[r:T*${min}..${max}]->(b) RETURN elementId(a), [x IN r | elementId(x)], elementId(b)`;
        const repeat = `MATCH (a) ((x)-[r:T]->(y)){${min},${max}} (b)
          RETURN elementId(a), [x IN r | elementId(x)], elementId(b)`;
        expect(await rowsOf(graph, repeat)).toEqual(await rowsOf(graph, walk));
      }),
      { numRuns: 200 },
    );
  });

  it("finds shortest paths that are as short as the shortest walk", async () => {
    await fc.assert(
      fc.asyncProperty(smallGraphs, async (build) => {
        const graph = build([]);
        const ends = "MATCH (a), (b) WHERE elementId(a) < elementId(b)";
        const shortest = `${ends} MATCH p = allShortestPaths((a)-[*]-(b))
          RETURN elementId(a) AS a, elementId(b) AS b, length(p) AS length, count(*) AS paths`;
        const walks = `${ends} MATCH p = (a)-[*]-(b) WITH a, b, length(p) AS length, count(*) AS paths
          ORDER BY length WITH a, b, collect([length, paths])[0] AS least
          RETURN elementId(a) AS a, elementId(b) AS b, least[0] AS length, least[1] AS paths`;
        expect(await rowsOf(graph, shortest)).toEqual(await rowsOf(graph, walks));
      }),
      { numRuns: 150 },
    );
  });
});
