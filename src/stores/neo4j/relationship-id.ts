import type { GraphRelationship } from "../../model/graph.ts";

/** The id that the graph in memory gives a relationship (assemble-graph.ts): in the database there is none. */
export function relationshipId({ type, start, end, properties }: Omit<GraphRelationship, "id">): string {
  const { claim, hop, kind } = properties;
  if (typeof claim === "string") return `${claim}/edge`;
  if (hop !== undefined) return `${start}/${type}/${hop}`;
  if (kind !== undefined) return `${start}/${type}/${kind}/${end}`;
  return `${start}/${type}`;
}
