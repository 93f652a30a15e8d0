import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { generateClaims } from "../../bench/generate-claims.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { checkGraph, openConnection, type PushReport, pushGraph } from "../../src/stores/neo4j/index.ts";
import { ontology } from "../graph/small-claims.ts";
import { address, byHand, countsIn, countsOf, onServer } from "./on-server.ts";
import { startServer, type TestServer } from "./server.ts";

// 12,000 claims make 66,000 edges; fewer are enough for several batches, and quicker.
const CLAIMS = Number(process.env["RAWI_KILL_CLAIMS"] ?? 1_500);
const BATCH = CLAIMS / 6;
const { documents, claims } = generateClaims(CLAIMS, 11);
const { view } = assembleGraph(documents, claims, ontology, new Map());

onServer("a server that is killed during a push", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.remove());

  const connect = () => openConnection({ ...address, uri: server.uri });
  const push = async (onProgress: () => void = () => {}): Promise<PushReport | string> => {
    const connection = await connect();
    try {
      return await pushGraph(connection, view, { graph: "here:/killed.jsonl", batch: BATCH, onProgress });
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await connection.close();
    }
  };

  it.each([1, 2, 7, 15, 22])(
    "after batch %i: the push ends by itself or by being run again, and all is there once",
    async (moment) => {
      const before = await connect();
      await byHand(before, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
      await before.close();
      let batches = 0;
      let restarted: Promise<void> | null = null;
      const again = async () => {
        await server.kill();
        await server.restart();
      };
      const cut = await push(() => {
        if (++batches !== moment) return;
        // Some way into the next batch, another way each time.
        setTimeout(() => {
          restarted = again();
        }, moment * 20);
      });
      await restarted;
      expect(restarted).not.toBeNull();
      if (typeof cut === "string") {
        expect(cut).toBe("neo4j/lost");
        expect(await push()).toMatchObject({ documents: { gone: 0 } });
      }
      const connection = await connect();
      expect(await countsIn(connection)).toEqual(countsOf(view));
      expect(await checkGraph(connection, view)).toEqual([]);
      const repeated = await push();
      expect(repeated).toMatchObject({ nodes: { written: 0 }, relationships: { written: 0 } });
      await connection.close();
      process.stderr.write(
        `${view.size} edges, killed after batch ${moment}: ${typeof cut === "string" ? "run again" : "ended by itself"}\n`,
      );
    },
    600_000,
  );
});

if (inject("neo4j").uri !== null) {
  it("the graph is large enough to be cut in several batches", () => {
    expect(view.size).toBeGreaterThan(BATCH * 20);
  });
}
