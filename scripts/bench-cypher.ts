/* Milliseconds of the processor for the engine over a generated graph: `npm run bench`, or `npx tsx scripts/bench-cypher.ts [NODES RELATIONSHIPS]`. */
import { runQuery } from "../src/cypher/index.ts";
import type { CypherValue } from "../src/model/store.ts";
import { makeSocialGraph, randomFrom } from "./bench/social-graph.ts";

const [people = 300_000, relationships = 1_000_000] = process.argv.slice(2).map(Number);
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const before = heap();
const made = performance.now();
const { view, middle, hub, ids } = makeSocialGraph(people, relationships);
const built = performance.now();
const beforeView = heap();
view.countNodes("Person");
const indexed = performance.now();
const after = heap();
console.log(
  `${people} nodes, ${relationships} relationships: made in ${Math.round(built - made)} ms, ` +
    `view in ${Math.round(indexed - built)} ms, ${Math.round((after - before) / relationships)} bytes a relationship, ` +
    `of these the view ${Math.round((after - beforeView) / relationships)}`,
);

const random = randomFrom(7);
const anyone = () => ids[Math.floor(random() * ids.length)]!;
const pairs = Array.from({ length: 20 }, () => ({ x: anyone(), y: anyone() }));
const QUERIES: readonly (readonly [string, string, Record<string, CypherValue>?])[] = [
  ["count nodes", "MATCH (a:Person) RETURN count(a)"],
  ["count relationships", "MATCH ()-[k:KNOWS]->() RETURN count(k)"],
  ["2-hop count, labelled", "MATCH (a:Person)-[:KNOWS]->(b:Person)-[:KNOWS]->(c:Person) RETURN count(*)"],
  [
    "2-hop count, anchored",
    "MATCH (a:Person {id: $id})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(*), count(DISTINCT c)",
    { id: middle },
  ],
  [
    "2-hop count, anchored at the hub",
    "MATCH (a:Person {id: $id})-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(*), count(DISTINCT c)",
    { id: hub },
  ],
  [
    "relationship property filter",
    "MATCH (a:Person)-[k:KNOWS]->(b:Person) WHERE k.weight > 0.9 AND k.since >= 2010 RETURN count(*)",
  ],
  ["node property filter", "MATCH (a:Person) WHERE a.age > 60 AND a.city < 10 RETURN count(*)"],
  ["group by city", "MATCH (a:Person) RETURN a.city AS c, count(*) AS n, avg(a.age) AS m ORDER BY c"],
  [
    "top 10 by distinct neighbours",
    "MATCH (a:Person)-[:KNOWS]-(b) RETURN a.id AS id, count(DISTINCT b) AS n ORDER BY n DESC, id LIMIT 10",
  ],
  [
    "top 10 by degree",
    "MATCH (a:Person) RETURN a.id AS id, COUNT { (a)-[:KNOWS]-() } AS n ORDER BY n DESC, id LIMIT 10",
  ],
  [
    "*1..3, anchored",
    "MATCH (a:Person {id: $id})-[:KNOWS*1..3]->(b) RETURN count(*), count(DISTINCT b)",
    { id: middle },
  ],
  [
    "*1..3, anchored at the hub",
    "MATCH (a:Person {id: $id})-[:KNOWS*1..3]->(b) RETURN count(*), count(DISTINCT b)",
    { id: hub },
  ],
  [
    "shortestPath, 20 pairs",
    "UNWIND $pairs AS q MATCH (a:Person {id: q.x}), (b:Person {id: q.y}) MATCH p = shortestPath((a)-[:KNOWS*..15]-(b)) RETURN count(p), sum(length(p))",
    { pairs },
  ],
  ["triangles", "MATCH (a:Person)-[:KNOWS]->(b)-[:KNOWS]->(a) RETURN count(*)"],
  [
    "2-hop with predicates",
    "MATCH (a:Person)-[k:KNOWS]->(b)-[:KNOWS]->(c) WHERE a.age > 80 AND c.city = 3 RETURN count(*)",
  ],
  ["10,000 rows", "MATCH (a:Person) RETURN a.id, a.age LIMIT 10000"],
];

for (const [name, text, parameters = {}] of QUERIES) {
  const times: number[] = [];
  let answer = "";
  for (let run = 0; run < 3; run++) {
    const from = process.cpuUsage();
    const { rows } = await runQuery(view, { text, parameters });
    times.push(process.cpuUsage(from).user / 1000);
    answer = rows.length > 3 ? `${rows.length} rows` : rows.map((row) => row.join("/")).join(" ");
  }
  const [fastest, median] = times.sort((left, right) => left - right);
  console.log(`${name.padEnd(34)} ${median!.toFixed(1).padStart(9)} ms  (fastest ${fastest!.toFixed(1)})  ${answer}`);
}
