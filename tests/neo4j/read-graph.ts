import type { Connection } from "../../src/stores/neo4j/index.ts";
import { byHand } from "./on-server.ts";

/** All of Rawi's nodes and edges, as sorted lines: equal for equal databases. */
export async function readGraph(connection: Connection): Promise<readonly string[]> {
  const nodes = await byHand(connection, "MATCH (n:Rawi) RETURN labels(n) AS labels, properties(n) AS own");
  const edges = await byHand(
    connection,
    "MATCH (a:Rawi)-[r]->(b:Rawi) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS own",
  );
  return [...nodes, ...edges].map((each) => JSON.stringify(sorted(each))).sort();
}

function sorted(value: unknown): unknown {
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value))
    return value.every((each) => typeof each === "string") ? [...value].sort() : value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, sorted((value as Record<string, unknown>)[key])]);
}
