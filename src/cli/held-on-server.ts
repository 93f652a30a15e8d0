import type { GraphStore } from "../model/store.ts";
import type { GraphFile } from "../stores/file/index.ts";

const HELD = "MATCH (n:Rawi) WHERE n:Claim OR n:Document RETURN n.id AS id ORDER BY id";

/** The documents and claims of the graph file that the store holds; what it lacks is counted on standard error. */
export async function takeHeld(file: GraphFile, store: GraphStore): Promise<GraphFile> {
  const { rows } = await store.run({ text: HELD, parameters: {} });
  const held = new Set(rows.map(([id]) => id));
  const documents = file.documents.filter(({ id }) => held.has(id));
  const kept = new Set(documents.map(({ id }) => id));
  const claims = file.claims.filter(({ id, document }) => held.has(id) && kept.has(document.id));
  // A claim that was rejected is in no graph.
  const rejected = new Set(file.decisions.flatMap(({ kind, ids }) => (kind === "reject" ? ids : [])));
  const missing = file.claims.filter(({ id }) => !held.has(id) && !rejected.has(id)).length;
  if (missing > 0) {
    process.stderr.write(`${missing} claims of the graph file are not on the server (rawi push brings it in step).\n`);
  }
  return { ...file, documents, claims };
}
