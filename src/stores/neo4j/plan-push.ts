import type { Session } from "neo4j-driver";
import { type Difference, differenceOfNodes, differenceOfRelationships, ownNames } from "./difference.ts";
import type { DocumentContent, GraphContent, Vocabulary } from "./graph-content.ts";
import {
  countForeignEdges,
  type PushNote,
  readDocuments,
  readNodes,
  readPushNote,
  readRelationships,
  type StoredNode,
  type StoredRelationship,
} from "./read-database.ts";

/** What a push will do; nothing when the database holds the graph already. */
export interface PushPlan extends Difference {
  readonly note: PushNote | null;
  readonly occupied: boolean;
  readonly documents: {
    /** Those whose hash differs. */
    readonly changed: readonly DocumentContent[];
    /** Ids of those that change or go and carry the hash of an earlier push. */
    readonly started: readonly string[];
    readonly unchanged: number;
    /** Ids of documents that are no longer in the graph. */
    readonly gone: readonly string[];
  };
  /** Relationships of others that hang on nodes that go. */
  readonly foreign: number;
  /** All names that were Rawi's at the last push and are now. */
  readonly vocabulary: Vocabulary;
}

/**
 * Compares the database with the graph: all that is shared, and each document whose hash differs or of which somebody
 * removed a node by hand. With `all`, hashes are not trusted and everything is compared.
 */
export async function planPush(session: Session, content: GraphContent, all: boolean): Promise<PushPlan> {
  const { note, occupied } = await readPushNote(session);
  const vocabulary = unite(content.vocabulary, note?.vocabulary);
  const own = ownNames(vocabulary);
  const stored = await readDocuments(session);
  const storedDocuments = [...stored.values()].map(({ node }) => ({ ...node, owner: null }));
  const wantedDocuments = [...content.documents.values()];
  const documents = differenceOfNodes(
    wantedDocuments.map(({ node }) => node),
    storedDocuments,
    own,
  );
  const storedShared = await listOf(readNodes(session, "read-shared-nodes"));
  const shared = differenceOfNodes(content.shared, storedShared, own);
  const lostClaims = await listOf(readNodes(session, "read-lost-claims"));

  const changed = wantedDocuments.filter(({ node, hash }) => stored.get(node.id)?.hash !== hash);
  const differs = new Set(changed);
  const damaged = all ? null : damagedNodes(content, storedShared, lostClaims);
  const compared = wantedDocuments.filter((each) => damaged === null || differs.has(each) || isHurt(each, damaged));
  const gone = [...stored.keys()].filter((id) => !content.documents.has(id));
  const reread = [...compared.map(({ node }) => node.id), ...gone].filter((id) => stored.has(id));
  const present = await readPresent(session, reread, vocabulary);
  const claims = differenceOfNodes(
    compared.flatMap((each) => each.claims),
    [...lostClaims, ...present.claims],
    own,
  );
  const edges = differenceOfRelationships(
    compared.flatMap((each) => each.relationships),
    present.edges,
    own,
  );
  const loose = differenceOfRelationships(content.loose, present.loose, own);
  const nodesGone = [...claims.nodesGone, ...documents.nodesGone, ...shared.nodesGone];
  return {
    note,
    occupied,
    vocabulary,
    documents: {
      changed,
      started: startedOf(changed, gone, stored),
      gone,
      unchanged: wantedDocuments.length - changed.length,
    },
    nodes: [...documents.nodes, ...shared.nodes, ...claims.nodes],
    relationships: [...edges.relationships, ...loose.relationships],
    nodesGone,
    relationshipsGone: [...edges.relationshipsGone, ...loose.relationshipsGone],
    foreign: await countForeignEdges(
      session,
      nodesGone.map(({ id }) => id),
    ),
  };
}

type StoredDocuments = Awaited<ReturnType<typeof readDocuments>>;

/** Those with a hash, which must not be believed while they are rewritten or removed. */
function startedOf(changed: readonly DocumentContent[], gone: readonly string[], stored: StoredDocuments): string[] {
  return [...changed.map(({ node }) => node.id), ...gone].filter((id) => typeof stored.get(id)?.hash === "string");
}

/** Ids of shared nodes that are missing, and of claims that lost their document. */
function damagedNodes(
  content: GraphContent,
  storedShared: readonly StoredNode[],
  lostClaims: readonly StoredNode[],
): ReadonlySet<string> {
  const present = new Set(storedShared.map(({ id }) => id));
  const missing = content.shared.map(({ id }) => id).filter((id) => !present.has(id));
  return new Set([...missing, ...lostClaims.map(({ id }) => id)]);
}

function isHurt({ relationships }: DocumentContent, damaged: ReadonlySet<string>): boolean {
  return damaged.size > 0 && relationships.some(({ start, end }) => damaged.has(start) || damaged.has(end));
}

interface Present {
  readonly claims: readonly StoredNode[];
  readonly edges: readonly StoredRelationship[];
  readonly loose: readonly StoredRelationship[];
}

async function readPresent(session: Session, documents: readonly string[], known: Vocabulary): Promise<Present> {
  const claims: StoredNode[] = [];
  const edges: StoredRelationship[] = [];
  if (documents.length > 0) {
    const given = { documents, types: known.types };
    claims.push(...(await listOf(readNodes(session, "read-claims", { documents }))));
    edges.push(...(await listOf(readRelationships(session, "read-claim-edges", given))));
    edges.push(...(await listOf(readRelationships(session, "read-typed-edges", given))));
  }
  const loose =
    known.loose.length === 0
      ? []
      : await listOf(readRelationships(session, "read-loose-edges", { types: known.loose }));
  return { claims, edges, loose };
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function unite(now: Vocabulary, before: Vocabulary | undefined): Vocabulary {
  const both = (name: keyof Vocabulary) => [...new Set([...now[name], ...(before?.[name] ?? [])])].sort();
  return { labels: both("labels"), types: both("types"), keys: both("keys"), loose: both("loose") };
}

/** Whether there is nothing to write at all. */
export function isInStep(plan: PushPlan, graph: string): boolean {
  const { note, documents, nodes, relationships, nodesGone, relationshipsGone } = plan;
  return (
    note?.graph === graph &&
    documents.changed.length + documents.gone.length === 0 &&
    nodes.length + relationships.length + nodesGone.length + relationshipsGone.length === 0
  );
}
