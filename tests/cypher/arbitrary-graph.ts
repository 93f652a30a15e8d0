import fc from "fast-check";
import { GrowingGraph } from "../../src/cypher/index.ts";

const LABELS = ["A", "B"];
const TYPES = ["S", "T"];

/** Small graphs with loops, parallel relationships, nodes of several labels and of none. */
export const smallGraphs = fc
  .record({
    nodes: fc.array(fc.record({ labels: fc.subarray(LABELS), name: fc.constantFrom("p", "q", "r") }), {
      minLength: 1,
      maxLength: 5,
    }),
    links: fc.array(fc.record({ type: fc.constantFrom(...TYPES), start: fc.nat(4), end: fc.nat(4) }), { maxLength: 7 }),
  })
  .map(({ nodes, links }) => (indexed: readonly string[]) => {
    const graph = new GrowingGraph(indexed);
    for (const { labels, name } of nodes) graph.addNode(labels, { name });
    for (const [index, { type, start, end }] of links.entries()) {
      const at = (position: number) => `n${position % nodes.length}`;
      graph.addRelationship(type, at(start), at(end), { n: BigInt(index % 3) });
    }
    return graph;
  });

export interface ChainStep {
  readonly types: readonly string[];
  readonly direction: "out" | "in" | "both";
}

/** A chain of nodes; two places with the same variable are one node. */
export interface Chain {
  readonly variables: readonly string[];
  readonly labels: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly steps: readonly ChainStep[];
}

export const chains: fc.Arbitrary<Chain> = fc.integer({ min: 0, max: 3 }).chain((length) => {
  const perNode = { minLength: length + 1, maxLength: length + 1 };
  return fc.record({
    variables: fc.array(fc.constantFrom("a", "b", "c", "d"), perNode),
    labels: fc.array(fc.constantFrom(null, null, ...LABELS), perNode),
    names: fc.array(fc.constantFrom(null, null, null, "p", "q"), perNode),
    steps: fc.array(
      fc.record({
        types: fc.subarray(TYPES),
        direction: fc.constantFrom("out" as const, "in" as const, "both" as const),
      }),
      { minLength: length, maxLength: length },
    ),
  });
});
