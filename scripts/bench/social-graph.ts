import { MultiDirectedGraph } from "graphology";
import { GraphologyView } from "../../src/graph/graph-view.ts";
import type { EdgeAttributes, NodeAttributes } from "../../src/graph/property-graph.ts";

export interface SocialGraph {
  readonly view: GraphologyView;
  /** Ids of a node with about six ways out, and of the one with most. */
  readonly middle: string;
  readonly hub: string;
  readonly ids: readonly string[];
}

/** The same numbers from the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People who know each other: a few know very many, most a handful. No two relationships join the same two alike. */
export function makeSocialGraph(people: number, relationships: number): SocialGraph {
  const random = randomFrom(42);
  const graph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const ids = Array.from({ length: people }, (_, index) => `p${index}`);
  for (const id of ids) {
    const properties = { id, age: BigInt(Math.floor(random() * 90)), city: BigInt(Math.floor(random() * 100)) };
    graph.addNode(id, { labels: ["Person"], properties });
  }
  const seen = new Set<number>();
  const degrees = new Uint32Array(people);
  const spread = (rank: number) => (rank * 7919 + 13) % people;
  const popular = () => spread(Math.floor(people * (random() ** 4 * 0.998 + 0.002 * random())));
  while (seen.size < relationships) {
    const from = popular();
    const to = random() < 0.5 ? popular() : Math.floor(random() * people);
    if (from === to || seen.has(from * people + to)) continue;
    seen.add(from * people + to);
    degrees[from]!++;
    const properties = {
      since: BigInt(1970 + Math.floor(random() * 56)),
      weight: Math.floor(random() * 10_000) / 10_000,
    };
    graph.addDirectedEdgeWithKey(`k${seen.size}`, ids[from]!, ids[to]!, { type: "KNOWS", properties });
  }
  const middle = ids[degrees.indexOf(6)]!;
  const hub = ids[degrees.indexOf(degrees.reduce((most, degree) => Math.max(most, degree)))]!;
  return { view: new GraphologyView(graph), middle, hub, ids };
}
