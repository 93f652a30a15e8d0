import neo4j, { type Node, type Path, type PathSegment, type Relationship } from "neo4j-driver";
import type { GraphNode, GraphRelationship, GraphValue } from "../../model/graph.ts";
import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { PUSHED } from "./push-marks.ts";
import { relationshipId } from "./relationship-id.ts";
import { decodeTemporal } from "./temporal-values.ts";

/** Rawi's id of a node by the server's own; a node of others is known by the latter. */
export type NodeIds = ReadonlyMap<string, string>;

type Fields = Readonly<Record<string, unknown>>;

/** A value of the driver (with `useBigInt`) as Rawi's own. `ids` has to know both ends of every relationship in it. */
export function decodeValue(value: unknown, ids: NodeIds): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value as string | boolean | bigint | number;
  if (Array.isArray(value)) return value.map((each) => decodeValue(each, ids));
  if (neo4j.isNode(value)) return new NodeValue(decodeNode(value as Node));
  if (neo4j.isRelationship(value)) return new RelationshipValue(decodeRelationship(value as Relationship, ids));
  if (neo4j.isPath(value)) return decodePath(value as Path, ids);
  if (neo4j.isPoint(value)) return String(value);
  const temporal = decodeTemporal(value);
  if (temporal) return temporal;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, decodeValue(each, ids)]));
}

/** Labels as the graph in memory has them: the type, its parents, Rawi's own last. */
export function decodeNode({ elementId, labels, properties }: Node): GraphNode {
  const { [PUSHED]: _, ...own } = properties as Record<string, unknown>;
  const type = String(own["type"] ?? "");
  const rank = (label: string) => (label === type ? 0 : label === "Rawi" ? 2 : 1);
  const sorted = [...labels].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return { id: nodeId(elementId, labels, own), labels: sorted, properties: decodeProperties(own) };
}

export function nodeId(elementId: string, labels: readonly string[], properties: Fields): string {
  return labels.includes("Rawi") && typeof properties["id"] === "string" ? properties["id"] : elementId;
}

export function decodeRelationship(given: Relationship, ids: NodeIds): GraphRelationship {
  const { type, startNodeElementId, endNodeElementId } = given;
  const start = ids.get(startNodeElementId) ?? startNodeElementId;
  const end = ids.get(endNodeElementId) ?? endNodeElementId;
  const properties = decodeProperties(given.properties as Fields);
  return { id: relationshipId({ type, start, end, properties }), type, start, end, properties };
}

export function decodeProperties(properties: Fields): Record<string, GraphValue> {
  const none: NodeIds = new Map();
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, decodeValue(value, none) as GraphValue]),
  );
}

function decodePath({ start, segments }: Path, ids: NodeIds): GraphPath {
  const nodes = [start, ...segments.map((segment: PathSegment) => segment.end)].map((node) => decodeNode(node));
  return new GraphPath(
    nodes,
    segments.map((segment: PathSegment) => decodeRelationship(segment.relationship, ids)),
  );
}
