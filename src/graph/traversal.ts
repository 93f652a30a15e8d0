import { UndirectedGraph } from "graphology";
import { bfsFromNode } from "graphology-traversal";
import { compareText } from "./compare-text.ts";
import type { KnowledgeGraph } from "./knowledge-graph.ts";

export interface Neighbour {
  readonly id: string;
  /** Typed edges on the shortest way. */
  readonly depth: number;
}

/** One way in which a source's words reach a reader. */
export interface RelayChain {
  /** Ids of sources, outermost first. */
  readonly chain: readonly string[];
  /** Ids of the claims told that way, sorted. */
  readonly claims: readonly string[];
  /** Ids of the documents that tell them, sorted. */
  readonly documents: readonly string[];
  /** Those of the documents, sorted; a document without one adds none. */
  readonly publishers: readonly string[];
}

/**
 * Actors at most `depth` typed edges away, in either direction, nearest first; without the start.
 * The way may lead over places and facilities: who attacked a prison stands two edges from who holds it.
 * Empty when the id is unknown.
 */
export function neighbourhood(knowledge: KnowledgeGraph, id: string, depth: number): Neighbour[] {
  if (!knowledge.graph.hasNode(id)) return [];
  const walkable = typedEdges(knowledge);
  walkable.mergeNode(id);
  const found: Neighbour[] = [];
  bfsFromNode(
    walkable,
    id,
    (key, _attributes, distance) => {
      if (key !== id && distance <= depth && isActor(knowledge, key)) found.push({ id: key, depth: distance });
      return distance >= depth;
    },
    { mode: "undirected" },
  );
  return found.sort((left, right) => left.depth - right.depth || compareText(left.id, right.id));
}

/**
 * The chains in which a source stands, with who relays it before and whom it relays itself after its place in them:
 * one entry a chain, sorted by chain. Three publishers in one entry quote one mouth. Empty when the id is unknown.
 */
export function relayChains(knowledge: KnowledgeGraph, sourceId: string): RelayChain[] {
  const { view } = knowledge;
  const claims = new Set([...view.incoming(sourceId, "SAID_BY")].map((edge) => edge.start));
  const groups = new Map<string, { chain: readonly string[]; claims: string[] }>();
  for (const claim of claims) {
    const chain = chainOf(knowledge, claim);
    const key = JSON.stringify(chain);
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { chain, claims: [claim] });
  }
  return [...groups]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, group]) => {
      const documents = distinct(group.claims.flatMap((claim) => [...view.outgoing(claim, "READ_IN")].map(endOf)));
      const publishers = documents.map((document) => view.node(document)?.properties.publisher);
      return {
        chain: group.chain,
        claims: distinct(group.claims),
        documents,
        publishers: distinct(publishers.filter((publisher) => typeof publisher === "string")),
      };
    });
}

/** Who is joined to whom by what some source says: typed edges carry the id of their claim, others do not. */
function typedEdges({ graph }: KnowledgeGraph): UndirectedGraph {
  const walkable = new UndirectedGraph();
  graph.forEachEdge((_edge, { properties }, start, end) => {
    if (properties.claim !== undefined) walkable.mergeEdge(start, end);
  });
  return walkable;
}

function isActor({ graph }: KnowledgeGraph, id: string): boolean {
  return graph.getNodeAttribute(id, "labels").includes("Actor");
}

function chainOf({ view }: KnowledgeGraph, claim: string): readonly string[] {
  const hops = [...view.outgoing(claim, "SAID_BY")];
  return hops.sort((left, right) => Number(right.properties.hop) - Number(left.properties.hop)).map(endOf);
}

function endOf(edge: { readonly end: string }): string {
  return edge.end;
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)].sort(compareText);
}
