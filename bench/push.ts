/*
 * Edges a second that a push writes, by size of batches; from nothing, and again when nothing has changed.
 *   NEO4J_PASSWORD=… tsx bench/push.ts URI [CLAIMS] [BATCH…]
 * The database is emptied of what Rawi pushed: give one that holds nothing else of value.
 */
import { assembleGraph } from "../src/graph/assemble-graph.ts";
import { openReader } from "../src/pipeline.ts";
import { openConnection, pushGraph } from "../src/stores/neo4j/index.ts";
import { generateClaims } from "./generate-claims.ts";

const [uri = "bolt://localhost:7687", count = "12000", ...sizes] = process.argv.slice(2);
const password = process.env["NEO4J_PASSWORD"] ?? "";
const { resources, entities } = openReader();
const { documents, claims } = generateClaims(Number(count));
const graph = assembleGraph(documents, claims, resources, entities).view;
const nothing = assembleGraph([], [], resources, entities).view;
const connection = await openConnection({ uri, user: "neo4j", password, database: null });

async function timed(view: typeof graph, batch: number): Promise<number> {
  const begun = performance.now();
  await pushGraph(connection, view, { graph: "bench", replace: true, batch });
  return (performance.now() - begun) / 1000;
}

await timed(nothing, 5_000);
// The first push teaches the server its plans.
await timed(graph, 1_000);
console.log(`${graph.order} nodes, ${graph.size} edges`);
for (const batch of sizes.length > 0 ? sizes.map(Number) : [500, 1_000, 2_000, 5_000, 10_000, 20_000]) {
  await timed(nothing, 5_000);
  const first = await timed(graph, batch);
  const again = await timed(graph, batch);
  const rate = Math.round(graph.size / first);
  console.log(`batches of ${batch}: ${first.toFixed(1)} s, ${rate} edges a second; again ${again.toFixed(1)} s`);
}
await connection.close();
