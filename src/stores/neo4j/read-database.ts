/* What stands in the database of what Rawi pushed there before. */
import type { Node, Relationship, Session } from "neo4j-driver";
import type { GraphNode, GraphRelationship } from "../../model/graph.ts";
import { statementOf } from "../../resources/statements.ts";
import { decodeNode, decodeProperties } from "./decode-value.ts";
import type { Vocabulary } from "./graph-content.ts";
import { relationshipId } from "./relationship-id.ts";

/** The note of the last push. */
export interface PushNote {
  /** Where the graph file stands: host and path. */
  readonly graph: string;
  readonly vocabulary: Vocabulary;
}

export interface StoredRelationship extends GraphRelationship {
  /** The server's own id. */
  readonly elementId: string;
  /** Document to which it belongs. */
  readonly owner: string | null;
}

export interface StoredNode extends GraphNode {
  readonly owner: string | null;
}

type Parameters = Readonly<Record<string, readonly string[]>>;

export async function readPushNote(session: Session): Promise<{ note: PushNote | null; occupied: boolean }> {
  const { records } = await session.run(statementOf("import/read-push"));
  const push = records[0]?.get("push") as Node | null;
  const occupied = records[0]?.get("occupied") === true;
  if (!push) return { note: null, occupied };
  const texts = (key: string) => (push.properties[key] ?? []) as string[];
  const vocabulary = { labels: texts("labels"), types: texts("types"), keys: texts("keys"), loose: texts("loose") };
  return { note: { graph: String(push.properties["graph"] ?? ""), vocabulary }, occupied };
}

/** Nodes of a statement that returns `node`, and `owner` when they have one. */
export async function* readNodes(
  session: Session,
  name: string,
  parameters: Parameters = {},
): AsyncGenerator<StoredNode> {
  for await (const record of session.run(statementOf(`import/${name}`), parameters)) {
    const owner = record.has("owner") ? (record.get("owner") as string) : null;
    yield { ...decodeNode(record.get("node") as Node), owner };
  }
}

/** Documents with the hash of what was pushed for them; null while that was not finished. */
export async function readDocuments(session: Session): Promise<Map<string, { node: GraphNode; hash: string | null }>> {
  const documents = new Map<string, { node: GraphNode; hash: string | null }>();
  for await (const record of session.run(statementOf("import/read-documents"))) {
    const node = decodeNode(record.get("node") as Node);
    documents.set(node.id, { node, hash: record.get("pushed") as string | null });
  }
  return documents;
}

/** Relationships of a statement that returns `relationship`, `start`, `end`, and `owner` when they have one. */
export async function* readRelationships(
  session: Session,
  name: string,
  parameters: Parameters = {},
): AsyncGenerator<StoredRelationship> {
  for await (const record of session.run(statementOf(`import/${name}`), parameters)) {
    const { type, elementId, properties: given } = record.get("relationship") as Relationship;
    const [start, end] = [String(record.get("start")), String(record.get("end"))];
    const properties = decodeProperties(given as Record<string, unknown>);
    const owner = record.has("owner") ? (record.get("owner") as string) : null;
    yield { id: relationshipId({ type, start, end, properties }), type, start, end, properties, elementId, owner };
  }
}

export async function countForeignEdges(session: Session, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { records } = await session.run(statementOf("import/read-foreign-edges"), { ids });
  return Number(records[0]?.get("edges") ?? 0);
}
