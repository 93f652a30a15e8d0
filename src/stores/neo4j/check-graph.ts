/* Compares a database with the graph, node by node and edge by edge: what was changed there by hand. */
import { formatValue } from "../../cypher/index.ts";
import type { GraphNode, GraphRelationship, GraphView, Properties } from "../../model/graph.ts";
import { relationshipKey } from "./canonical-text.ts";
import type { Connection } from "./connection.ts";
import { contentOf } from "./graph-content.ts";
import { readNodes, readPushNote, readRelationships, type StoredRelationship } from "./read-database.ts";

export interface CheckFinding {
  /** Missing in the database, found only there, or different. */
  readonly kind: "missing" | "extra" | "changed";
  /** `Claim 1f3a…`, `a -[:ATTACKED claim '…']-> b`. */
  readonly what: string;
  /** For what is changed: `polarity: 'negated' in the database, 'affirmed' in the graph file`. */
  readonly detail: string | null;
}

const LIMIT = 600_000;

/** All differences, sorted; none when the database equals the graph. Other people's nodes and edges are not looked at. */
export async function checkGraph(
  connection: Connection,
  view: GraphView,
  signal?: AbortSignal,
): Promise<CheckFinding[]> {
  const session = connection.session("read");
  const stop = () => void session.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await connection.guard(LIMIT, async () => {
      const { note } = await readPushNote(session);
      const types = new Set([...view.relationshipTypes(), ...(note?.vocabulary.types ?? [])]);
      const nodes = await checkNodes(view, readNodes(session, "read-all-nodes"));
      const edges = await checkRelationships(view, ours(readRelationships(session, "read-all-edges"), view, types));
      signal?.throwIfAborted();
      return [...nodes, ...edges].sort((left, right) => (left.what < right.what ? -1 : left.what > right.what ? 1 : 0));
    });
  } finally {
    signal?.removeEventListener("abort", stop);
    void session.close();
  }
}

async function checkNodes(view: GraphView, stored: AsyncIterable<GraphNode>): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const missing = new Map<string, GraphNode>();
  for (const node of view.nodes()) missing.set(node.id, node);
  for await (const node of stored) {
    const wanted = missing.get(node.id);
    const what = nameOf(wanted ?? node);
    missing.delete(node.id);
    if (!wanted) findings.push({ kind: "extra", what, detail: null });
    else {
      const labels = differenceOf("labels", [...wanted.labels].sort(), [...node.labels].sort());
      const details = [...labels, ...propertyDifferences(wanted.properties, node.properties)];
      for (const detail of details) findings.push({ kind: "changed", what, detail });
    }
  }
  for (const node of missing.values()) findings.push({ kind: "missing", what: nameOf(node), detail: null });
  return findings;
}

async function checkRelationships(view: GraphView, stored: AsyncIterable<StoredRelationship>): Promise<CheckFinding[]> {
  const findings: CheckFinding[] = [];
  const missing = new Map<string, GraphRelationship>();
  for (const relationship of view.relationships()) missing.set(relationshipKey(relationship), relationship);
  for await (const relationship of stored) {
    const what = relationshipKey(relationship);
    const wanted = missing.get(what);
    missing.delete(what);
    if (!wanted) findings.push({ kind: "extra", what, detail: null });
    else {
      for (const detail of propertyDifferences(wanted.properties, relationship.properties)) {
        findings.push({ kind: "changed", what, detail });
      }
    }
  }
  for (const what of missing.keys()) findings.push({ kind: "missing", what, detail: null });
  return findings;
}

/** Relationships that others drew between nodes of Rawi are theirs. */
async function* ours(
  stored: AsyncIterable<StoredRelationship>,
  view: GraphView,
  types: ReadonlySet<string>,
): AsyncGenerator<StoredRelationship> {
  const loose = new Set(contentOf(view).vocabulary.loose);
  for await (const relationship of stored) {
    const { type, start, properties } = relationship;
    const fromClaim = properties["claim"] !== undefined || view.node(start)?.labels.includes("Claim") === true;
    if (types.has(type) && (fromClaim || loose.has(type))) yield relationship;
  }
}

function nameOf({ id, labels }: GraphNode): string {
  return `${labels.find((label) => label !== "Rawi") ?? "Rawi"} ${id}`;
}

function propertyDifferences(wanted: Properties, stored: Properties): string[] {
  const keys = [...new Set([...Object.keys(wanted), ...Object.keys(stored)])].sort();
  return keys.flatMap((key) => differenceOf(key, wanted[key], stored[key]));
}

type Shown = Parameters<typeof formatValue>[0] | undefined;

function differenceOf(name: string, wanted: Shown, stored: Shown): string[] {
  const text = (value: Shown) => (value === undefined ? "nothing" : formatValue(value));
  if (text(wanted) === text(stored)) return [];
  return [`${name}: ${text(stored)} in the database, ${text(wanted)} in the graph file`];
}
