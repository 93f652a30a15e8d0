import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generateClaims } from "../../bench/generate-claims.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { checkGraph, neo4jStore, openConnection, pushGraph } from "../../src/stores/neo4j/index.ts";
import { ontology } from "../graph/small-claims.ts";
import { address, onServer } from "./on-server.ts";
import { startServer, type TestServer } from "./server.ts";

const { documents, claims } = generateClaims(40, 5);
const graphOf = (count: number) =>
  assembleGraph(documents.slice(0, count), claims.slice(0, count * 20), ontology, new Map()).view;

onServer("a server with settings of its own", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  it("a database that is read-only is told, and can be asked and checked", async () => {
    const before = await openConnection({ ...address, uri: server.uri });
    await pushGraph(before, graphOf(1), { graph: "here:/read-only" });
    await before.close();
    await server.restart(["server.databases.read_only=neo4j"]);
    const connection = await openConnection({ ...address, uri: server.uri });
    try {
      await expect(pushGraph(connection, graphOf(2), { graph: "here:/read-only" })).rejects.toMatchObject({
        code: "neo4j/read-only",
        exitStatus: 4,
        message: "The database neo4j is read-only.",
      });
      expect(await checkGraph(connection, graphOf(1))).toEqual([]);
      // Nothing to write is no fault.
      const report = await pushGraph(connection, graphOf(1), { graph: "here:/read-only" });
      expect(report.nodes.written).toBe(0);
    } finally {
      await connection.close();
    }
  });

  const openssl = spawnSync("openssl", ["version"]).status === 0;
  it.skipIf(!openssl)("TLS with a certificate of its own: +ssc takes it, +s says why not", async () => {
    const folder = join(server.home, "certificates/bolt");
    mkdirSync(folder, { recursive: true });
    const files = ["-keyout", join(folder, "private.key"), "-out", join(folder, "public.crt")];
    const made = spawnSync("openssl", [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      "-subj",
      "/CN=localhost",
      ...files,
    ]);
    expect(made.status).toBe(0);
    await server.restart([
      "dbms.ssl.policy.bolt.enabled=true",
      "dbms.ssl.policy.bolt.base_directory=certificates/bolt",
      "dbms.ssl.policy.bolt.client_auth=NONE",
      "server.bolt.tls_level=OPTIONAL",
    ]);
    const tls = (scheme: string) => ({ ...address, uri: server.uri.replace("bolt:", `${scheme}:`) });
    const connection = await openConnection(tls("bolt+ssc"));
    const { rows } = await neo4jStore(connection).run({ text: "RETURN 1 AS one", parameters: {} });
    expect(rows).toEqual([[1n]]);
    await connection.close();
    await expect(openConnection(tls("bolt+s"))).rejects.toMatchObject({ code: "neo4j/certificate", exitStatus: 4 });
  });
});
