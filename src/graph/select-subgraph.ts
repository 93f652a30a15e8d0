import type { GraphRelationship, GraphView } from "../model/graph.ts";
import { KnowledgeGraph } from "./knowledge-graph.ts";

/** What a part of a graph has to hold: ids of nodes and of relationships. */
export interface Wanted {
  readonly nodes: Iterable<string>;
  readonly relationships: Iterable<string>;
}

const isClaim = (view: GraphView, id: string) => view.node(id)?.labels.includes("Claim") ?? false;

/** The claim that a typed edge stands for. */
const claimOf = ({ properties }: GraphRelationship) =>
  typeof properties.claim === "string" ? properties.claim : undefined;

/**
 * The part of a graph that holds what is wanted, in the order of the whole. No claim comes without those who say it:
 * a claim brings its participants, sources and document and the typed edge that stands for it, and a relationship
 * brings its ends and its claim. Relations between claims come when both claims do.
 */
export function selectSubgraph(view: GraphView, wanted: Wanted): GraphView {
  const nodes = new Set<string>(wanted.nodes);
  const relationships = new Set<string>(wanted.relationships);
  for (const id of relationships) {
    const relationship = view.relationship(id);
    if (!relationship) continue;
    nodes.add(relationship.start).add(relationship.end);
    const claim = claimOf(relationship);
    if (claim !== undefined && view.node(claim)) nodes.add(claim);
  }
  const claims = new Set([...nodes].filter((id) => isClaim(view, id)));
  for (const relationship of view.relationships()) {
    const { id, start, end } = relationship;
    const stands = claims.has(claimOf(relationship) ?? "");
    const belongs = claims.has(start) && (claims.has(end) || !isClaim(view, end));
    if (!stands && !belongs && !relationships.has(id)) continue;
    relationships.add(id);
    nodes.add(start).add(end);
  }
  const part = new KnowledgeGraph();
  for (const { id, labels, properties } of view.nodes()) if (nodes.has(id)) part.addNode(id, labels, properties);
  for (const { id, type, start, end, properties } of view.relationships())
    if (relationships.has(id)) part.addEdge(id, type, start, end, properties);
  return part.view;
}

/**
 * What belongs to one node: of a claim, the claims that it repeats, supports or contradicts, and those that do so with
 * it; of anything else, every claim that names it or was read in it.
 */
export function wantedAround(view: GraphView, id: string): Wanted {
  const nodes = [id];
  const around = [...view.incoming(id), ...(isClaim(view, id) ? view.outgoing(id) : [])];
  for (const { start, end } of around) {
    const other = start === id ? end : start;
    if (isClaim(view, other)) nodes.push(other);
  }
  return { nodes, relationships: [] };
}
