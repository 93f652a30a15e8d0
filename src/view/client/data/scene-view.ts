import type { GraphNode, GraphRelationship, GraphValue, GraphView, Properties } from "../../../model/graph.ts";
import type { PageClaim, PageNode } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";

/** Claims of the page as a graph that exporters read: actors and places, and one typed edge a claim. */
export function sceneView(index: ClaimIndex, claims: readonly PageClaim[]): GraphView {
  const relationships = claims.flatMap((claim) => relationshipOf(index, claim) ?? []);
  const ids = new Set(relationships.flatMap(({ start, end }) => [start, end]));
  const nodes = index.graph.nodes.filter(({ id }) => ids.has(id)).map(nodeOf);
  return new ListView(nodes, relationships);
}

const LOCATIONS = new Set(["Place", "Facility"]);

function nodeOf({ id, type, name, nameAr, nameEn, aliases }: PageNode): GraphNode {
  const labels = [type, LOCATIONS.has(type) ? "Location" : "Actor"];
  return { id, labels, properties: present({ id, type, name, nameAr, nameEn, aliases }) };
}

function relationshipOf(index: ClaimIndex, claim: PageClaim): GraphRelationship | null {
  const [start, end] = [claim.subject, claim.object ?? claim.place];
  if (start === null || end === null) return null;
  const document = index.documents.get(claim.document);
  const properties = present({
    claim: claim.id,
    polarity: claim.polarity,
    modality: claim.modality,
    mode: claim.mode,
    dateStart: claim.start,
    dateEnd: claim.end,
    countText: claim.count,
    source: index.originOf(claim).name,
    chain: claim.chain.map((id) => index.nodes.get(id)?.name ?? id),
    quote: claim.quote.text,
    start: BigInt(claim.quote.start),
    end: BigInt(claim.quote.end),
    rule: claim.rule,
    confidence: claim.confidence,
    document: claim.document,
    path: document?.path ?? null,
    publisher: document?.publisher ?? null,
    published: document?.published ?? null,
  });
  return { id: `${claim.id}/edge`, type: claim.relation, start, end, properties };
}

function present(properties: Readonly<Record<string, GraphValue | null>>): Properties {
  const kept = Object.entries(properties).filter((entry): entry is [string, GraphValue] => entry[1] !== null);
  return Object.fromEntries(kept);
}

/** A graph that is two lists. */
class ListView implements GraphView {
  readonly #nodes: readonly GraphNode[];
  readonly #relationships: readonly GraphRelationship[];

  constructor(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) {
    this.#nodes = nodes;
    this.#relationships = relationships;
  }

  get order(): number {
    return this.#nodes.length;
  }

  get size(): number {
    return this.#relationships.length;
  }

  labels(): readonly string[] {
    return sorted(this.#nodes.flatMap(({ labels }) => labels));
  }

  relationshipTypes(): readonly string[] {
    return sorted(this.#relationships.map(({ type }) => type));
  }

  propertyKeys(): readonly string[] {
    return sorted([...this.#nodes, ...this.#relationships].flatMap(({ properties }) => Object.keys(properties)));
  }

  node(id: string): GraphNode | undefined {
    return this.#nodes.find((node) => node.id === id);
  }

  relationship(id: string): GraphRelationship | undefined {
    return this.#relationships.find((relationship) => relationship.id === id);
  }

  nodes(label?: string): Iterable<GraphNode> {
    return label === undefined ? this.#nodes : this.#nodes.filter(({ labels }) => labels.includes(label));
  }

  relationships(type?: string): Iterable<GraphRelationship> {
    return type === undefined ? this.#relationships : this.#relationships.filter((each) => each.type === type);
  }

  outgoing(id: string, type?: string): Iterable<GraphRelationship> {
    return [...this.relationships(type)].filter(({ start }) => start === id);
  }

  incoming(id: string, type?: string): Iterable<GraphRelationship> {
    return [...this.relationships(type)].filter(({ end }) => end === id);
  }

  countNodes(label?: string): number {
    return [...this.nodes(label)].length;
  }

  countRelationships(type?: string): number {
    return [...this.relationships(type)].length;
  }

  lookup(): undefined {
    return undefined;
  }
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
