import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readDocuments } from "../../src/documents/index.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { linkClaims } from "../../src/graph/link-claims.ts";
import type { Document } from "../../src/model/document.ts";
import { linkKnowledge } from "../../src/pipeline.ts";
import { checkGraph, pushGraph } from "../../src/stores/neo4j/index.ts";
import { reader } from "../support/reading.ts";
import { connect, countsIn, countsOf, empty, onServer } from "./on-server.ts";

const folders = ["seeds", "dev-docs"].map((name) => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url)));
const missing = folders.some((folder) => !existsSync(folder));

onServer("the seeds and all dev documents", () => {
  const name = "pushed: counts by label and type equal the memory graph's";
  it.skipIf(missing)(missing ? `${name} (skipped: ../shared is missing)` : name, async () => {
    const documents: Document[] = [];
    for await (const result of readDocuments(folders, { furniture: reader.resources.words.furniture })) {
      if ("document" in result) documents.push(result.document);
    }
    const records = documents.flatMap((document) => reader.read(document));
    const linked = linkClaims(documents, records, [], linkKnowledge(reader));
    const links = { relations: linked.relations, apart: linked.identities.apart };
    const { view } = assembleGraph(documents, linked.claims, reader.resources, reader.entities, links);
    const connection = await connect();
    await empty(connection);
    await pushGraph(connection, view, { graph: "shared:/documents" });
    expect(view.countNodes("Document")).toBeGreaterThan(5);
    expect(await countsIn(connection)).toEqual(countsOf(view));
    expect(await checkGraph(connection, view)).toEqual([]);
    const again = await pushGraph(connection, view, { graph: "shared:/documents" });
    expect(Object.values(again.counts).every((count) => count === 0)).toBe(true);
  });
});
