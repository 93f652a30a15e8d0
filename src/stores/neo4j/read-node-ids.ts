import neo4j, { type Node, type Path, type Relationship, type Session } from "neo4j-driver";
import { type NodeIds, nodeId } from "./decode-value.ts";

const STATEMENT = "UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id RETURN id, labels(n) AS labels, n.id AS own";

/**
 * Rawi's ids of all nodes that the cells hold or point to: a relationship by itself knows its ends only by the
 * server's ids, so those are looked up.
 */
export async function readNodeIds(session: Session, cells: unknown): Promise<NodeIds> {
  const found = new Map<string, string>();
  const missing = new Set<string>();
  collect(cells, found, missing);
  for (const id of found.keys()) missing.delete(id);
  if (missing.size === 0) return found;
  const { records } = await session.run(STATEMENT, { ids: [...missing] });
  for (const record of records) {
    const id = record.get("id") as string;
    found.set(id, nodeId(id, record.get("labels") as string[], { id: record.get("own") as unknown }));
  }
  return found;
}

function collect(value: unknown, found: Map<string, string>, missing: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (neo4j.isNode(value)) {
    const { elementId, labels, properties } = value as Node;
    found.set(elementId, nodeId(elementId, labels, properties as Record<string, unknown>));
  } else if (neo4j.isRelationship(value)) {
    const { startNodeElementId, endNodeElementId } = value as Relationship;
    missing.add(startNodeElementId).add(endNodeElementId);
  } else if (neo4j.isPath(value)) {
    const { start, segments } = value as Path;
    for (const node of [start, ...segments.map(({ end }) => end)]) collect(node, found, missing);
  } else {
    for (const each of Object.values(value)) collect(each, found, missing);
  }
}
