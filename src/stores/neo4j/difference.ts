/* What has to be written and removed for the database to hold what it should. */
import type { GraphNode, GraphRelationship, GraphValue, Properties } from "../../model/graph.ts";
import { canonicalProperties, relationshipKey } from "./canonical-text.ts";
import type { Vocabulary } from "./graph-content.ts";
import type { StoredNode, StoredRelationship } from "./read-database.ts";

export interface NodeChange {
  readonly node: GraphNode;
  /** Labels and properties that Rawi gave it once and no longer does. */
  readonly goneLabels: readonly string[];
  readonly goneKeys: readonly string[];
}

export interface RelationshipChange {
  readonly relationship: GraphRelationship;
  readonly goneKeys: readonly string[];
}

export interface Difference {
  readonly nodes: readonly NodeChange[];
  readonly relationships: readonly RelationshipChange[];
  readonly nodesGone: readonly StoredNode[];
  readonly relationshipsGone: readonly StoredRelationship[];
}

/** Sets of names, to ask whether a label or property is Rawi's. */
export interface OwnNames {
  readonly labels: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

export function ownNames(...vocabularies: readonly Vocabulary[]): OwnNames {
  return {
    labels: new Set(vocabularies.flatMap(({ labels }) => labels)),
    keys: new Set(vocabularies.flatMap(({ keys }) => keys)),
  };
}

/** Labels and properties with names that Rawi never used are not looked at. */
export function differenceOfNodes(
  wanted: Iterable<GraphNode>,
  stored: Iterable<StoredNode>,
  own: OwnNames,
): Pick<Difference, "nodes" | "nodesGone"> {
  const found = new Map<string, StoredNode>();
  for (const node of stored) found.set(node.id, node);
  const nodes: NodeChange[] = [];
  for (const node of wanted) {
    const before = found.get(node.id);
    found.delete(node.id);
    const change = { node, goneLabels: goneLabels(node, before, own), goneKeys: goneKeys(node, before, own) };
    if (!before || !sameNode(node, before, change)) nodes.push(change);
  }
  return { nodes, nodesGone: [...found.values()] };
}

/** Of two stored relationships with one key, the second is a copy that somebody made, and goes. */
export function differenceOfRelationships(
  wanted: Iterable<GraphRelationship>,
  stored: Iterable<StoredRelationship>,
  own: OwnNames,
): Pick<Difference, "relationships" | "relationshipsGone"> {
  const found = new Map<string, StoredRelationship>();
  const relationshipsGone: StoredRelationship[] = [];
  for (const relationship of stored) {
    const key = relationshipKey(relationship);
    if (found.has(key)) relationshipsGone.push(relationship);
    else found.set(key, relationship);
  }
  const relationships: RelationshipChange[] = [];
  for (const relationship of wanted) {
    const key = relationshipKey(relationship);
    const before = found.get(key);
    found.delete(key);
    const gone = goneKeys(relationship, before, own);
    if (before && gone.length === 0 && sameProperties(relationship.properties, before.properties)) continue;
    relationships.push({ relationship, goneKeys: gone });
  }
  return { relationships, relationshipsGone: [...relationshipsGone, ...found.values()] };
}

function goneLabels(node: GraphNode, before: GraphNode | undefined, own: OwnNames): string[] {
  return (before?.labels ?? []).filter((label) => own.labels.has(label) && !node.labels.includes(label));
}

type Holder = { readonly properties: Properties };

function goneKeys(wanted: Holder, before: Holder | undefined, own: OwnNames): string[] {
  return Object.keys(before?.properties ?? {}).filter((key) => own.keys.has(key) && !(key in wanted.properties));
}

function sameNode(wanted: GraphNode, before: GraphNode, change: NodeChange): boolean {
  if (change.goneLabels.length > 0 || change.goneKeys.length > 0) return false;
  return (
    wanted.labels.every((label) => before.labels.includes(label)) &&
    sameProperties(wanted.properties, before.properties)
  );
}

/** Whether the wanted ones are there as wanted. */
function sameProperties(wanted: Properties, before: Properties): boolean {
  const shared: Record<string, GraphValue> = {};
  for (const key of Object.keys(wanted)) {
    const value = before[key];
    if (value === undefined) return false;
    shared[key] = value;
  }
  return canonicalProperties(wanted) === canonicalProperties(shared);
}
