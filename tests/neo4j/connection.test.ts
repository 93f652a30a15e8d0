import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { neo4jStore, openConnection } from "../../src/stores/neo4j/index.ts";
import { address, byHand, connect, onServer, serverPid, serverUri } from "./on-server.ts";

const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => "no fault",
    (error) => ({ code: error.code, status: error.exitStatus, lines: error.message.split("\n").length }),
  );

onServer("what goes wrong with a real server", () => {
  it.each([
    ["a wrong password", { password: "not the one" }, "neo4j/password", 4],
    ["a database that is not there", { database: "nowhere" }, "neo4j/database", 4],
    ["nobody at the port", { uri: "bolt://127.0.0.1:1" }, "neo4j/unreachable", 4],
    ["TLS where there is none", { uri: serverUri.replace("bolt:", "bolt+s:") }, "neo4j/tls", 4],
    ["a password in the URI", { uri: "bolt://neo4j:secret@localhost" }, "neo4j/uri", 2],
  ])("%s is one line", async (_, more, code, status) => {
    expect(await fault(openConnection({ ...address, ...more }))).toEqual({ code, status, lines: 1 });
  });

  it("the HTTP port is told from the Bolt port", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    try {
      await new Promise((resolve) => server.once("listening", resolve));
      const uri = `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`;
      expect(await fault(openConnection({ ...address, uri }))).toMatchObject({ code: "neo4j/http", status: 4 });
    } finally {
      server.close();
    }
  });

  it("a server that hangs is given up", async () => {
    const connection = await connect();
    const store = neo4jStore(connection);
    const pid = serverPid;
    process.kill(pid, "SIGSTOP");
    try {
      const running = store.run({ text: "RETURN 1 AS one", parameters: {} }, { timeout: 500 });
      expect(await fault(running)).toEqual({ code: "neo4j/hung", status: 4, lines: 1 });
      expect(await fault(openConnection(address))).toEqual({ code: "neo4j/hung", status: 4, lines: 1 });
    } finally {
      process.kill(pid, "SIGCONT");
    }
    const again = await store.run({ text: "RETURN 1 AS one", parameters: {} });
    expect(again.rows).toEqual([[1n]]);
  });

  it("neo4j:// reaches the same server", async () => {
    const connection = await connect({ uri: serverUri.replace("bolt:", "neo4j:") });
    expect(connection.database).toBe("neo4j");
  });
});

const SLOW = "UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN count(*) AS n";

onServer("statements on a real server", () => {
  const run = async (text: string, options = {}) => neo4jStore(await connect()).run({ text, parameters: {} }, options);

  it("may not write", async () => {
    expect(await fault(run("CREATE (n:Mine) RETURN n"))).toEqual({ code: "neo4j/statement", status: 1, lines: 1 });
  });

  it("are stopped on the server by their time limit", async () => {
    expect(await fault(run(SLOW, { timeout: 300 }))).toEqual({ code: "neo4j/timeout", status: 4, lines: 1 });
  });

  it("are stopped on the server by a signal", async () => {
    const connection = await connect();
    const controller = new AbortController();
    const running = fault(run(SLOW, { signal: controller.signal }));
    const others = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery";
    const count = async () => (await byHand(connection, others)).length;
    while ((await count()) === 0);
    controller.abort();
    expect(await running).toMatchObject({ code: "cypher/aborted" });
    while ((await count()) > 0);
  });

  it("name labels that the database does not have", async () => {
    const { notices } = await run("MATCH (n:NoSuchLabel) RETURN n");
    expect(notices).toMatchObject([{ code: "cypher/unknown-label", message: "The graph has no label `NoSuchLabel`." }]);
  });

  it("keep to the row limit", async () => {
    expect(await fault(run("UNWIND range(1, 20) AS n RETURN n", { rowLimit: 10 }))).toMatchObject({
      code: "cypher/row-limit",
    });
  });
});
