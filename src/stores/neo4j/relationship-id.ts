import type { GraphRelationship } from "../../model/graph.ts";

/** What a claim has one of at most, apart from its speakers. */
const ROLES: ReadonlySet<string> = new Set(["SUBJECT", "OBJECT", "AT", "READ_IN"]);

export function isRole(type: string): boolean {
  return ROLES.has(type);
}

/** The id that the graph in memory gives a relationship (assemble-graph.ts): in the database there is none. */
export function relationshipId({ type, start, end, properties }: Omit<GraphRelationship, "id">): string {
  const { claim, hop } = properties;
  if (typeof claim === "string") return `${claim}/edge`;
  if (hop !== undefined) return `${start}/${type}/${hop}`;
  return isRole(type) ? `${start}/${type}` : `${start}/${type}/${end}`;
}
