import { formatValue, quoteName } from "../../cypher/index.ts";
import type { GraphNode, GraphRelationship, Properties } from "../../model/graph.ts";

/** Properties in an order of their own, so that equal ones read equal; 1 and 1.0 differ, as in Cypher. */
export function canonicalProperties(properties: Properties): string {
  const keys = Object.keys(properties).sort();
  return keys.map((key) => `${quoteName(key)}: ${formatValue(properties[key] ?? null)}`).join(", ");
}

export function canonicalNode({ id, labels, properties }: GraphNode): string {
  return `${id} :${[...labels].sort().map(quoteName).join(":")} {${canonicalProperties(properties)}}`;
}

export function canonicalRelationship(relationship: GraphRelationship): string {
  return `${relationshipKey(relationship)} {${canonicalProperties(relationship.properties)}}`;
}

/** Tells the relationships of Rawi apart: type, ends, and what `distinction` says. */
export function relationshipKey({ type, start, end, properties }: Omit<GraphRelationship, "id">): string {
  const { by, key } = distinction(properties);
  return `${start} -[:${type}${by === "ends" ? "" : ` ${by} ${formatValue(key)}`}]-> ${end}`;
}

export type Distinction =
  | { readonly by: "claim"; readonly key: string }
  | { readonly by: "hop"; readonly key: bigint }
  | { readonly by: "ends"; readonly key: null };

/** The property by which several relationships of one type between two nodes differ (design.md, section 4). */
export function distinction({ claim, hop }: Properties): Distinction {
  if (typeof claim === "string") return { by: "claim", key: claim };
  if (typeof hop === "bigint") return { by: "hop", key: hop };
  return { by: "ends", key: null };
}
