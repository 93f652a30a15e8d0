/* A graph as it is pushed: what belongs to one document, and what is shared. */
import { createHash } from "node:crypto";
import type { GraphNode, GraphRelationship, GraphView } from "../../model/graph.ts";
import { canonicalNode, canonicalRelationship } from "./canonical-text.ts";

/** A document with its claims, their edges, and the typed edges that they make. */
export interface DocumentContent {
  readonly node: GraphNode;
  readonly claims: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  /** SHA-256, hex, of all of it. */
  readonly hash: string;
}

export interface GraphContent {
  /** By id of the document. */
  readonly documents: ReadonlyMap<string, DocumentContent>;
  /** Actors and locations. */
  readonly shared: readonly GraphNode[];
  /** Relationships that come from no claim. */
  readonly loose: readonly GraphRelationship[];
  readonly vocabulary: Vocabulary;
}

/** Names that are Rawi's: labels, types and properties with others' names are left alone. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly keys: readonly string[];
  /** Types of loose relationships. */
  readonly loose: readonly string[];
}

export function contentOf(view: GraphView): GraphContent {
  const owners = new Map<string, string>();
  for (const { start, end } of view.relationships("READ_IN")) owners.set(start, end);
  const claims = new Map<string, GraphNode[]>();
  const documents: GraphNode[] = [];
  const shared: GraphNode[] = [];
  for (const node of view.nodes()) {
    if (node.labels.includes("Document")) documents.push(node);
    else if (node.labels.includes("Claim")) listIn(claims, owners.get(node.id) ?? "").push(node);
    else shared.push(node);
  }
  const owned = new Map<string, GraphRelationship[]>();
  const loose: GraphRelationship[] = [];
  for (const relationship of view.relationships()) {
    const { claim } = relationship.properties;
    const owner = owners.get(typeof claim === "string" ? claim : relationship.start);
    if (owner === undefined) loose.push(relationship);
    else listIn(owned, owner).push(relationship);
  }
  return {
    documents: new Map(
      documents.map((node) => [node.id, documentContent(node, claims.get(node.id) ?? [], owned.get(node.id) ?? [])]),
    ),
    shared,
    loose,
    vocabulary: {
      labels: view.labels(),
      types: view.relationshipTypes(),
      keys: view.propertyKeys(),
      loose: [...new Set(loose.map(({ type }) => type))].sort(),
    },
  };
}

function documentContent(
  node: GraphNode,
  claims: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
): DocumentContent {
  const hash = createHash("sha256").update(canonicalNode(node));
  for (const line of claims.map(canonicalNode).sort()) hash.update(`\n${line}`);
  for (const line of relationships.map(canonicalRelationship).sort()) hash.update(`\n${line}`);
  return { node, claims, relationships, hash: hash.digest("hex") };
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}
