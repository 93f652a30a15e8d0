import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRawi } from "../support/run-rawi.ts";
import { byHand, connect, empty, onServer, serverPid, serverUri } from "./on-server.ts";
import { PASSWORD } from "./server.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-push-"));
const graph = join(folder, "graph.jsonl");
const secret = join(folder, "password");
writeFileSync(secret, `${PASSWORD}\n`, { mode: 0o600 });
afterAll(() => rmSync(folder, { recursive: true }));

const env = { NEO4J_PASSWORD: "", RAWI_GRAPH: graph };
const start = (args: readonly string[], input = "") => startRawi(args, { env, input });
const rawi = (args: readonly string[], input?: string) => start(args, input).done;
const there = ["--password-file", secret];
const onNeo4j = ["--neo4j", serverUri, ...there];

onServer("the doors to a server", () => {
  beforeAll(async () => {
    await empty(await connect());
    await rawi(["build", "examples"]);
  });

  it("push, push again, check", async () => {
    const pushed = await rawi(["push", serverUri, ...there]);
    expect(pushed).toMatchObject({ status: 0, out: "" });
    expect(pushed.err).toMatch(
      /^bolt:.*documents new or changed, 0 unchanged, 0 removed · \d+ nodes and \d+ edges written/u,
    );
    expect((await rawi(["push", serverUri, ...there])).err).toMatch(/nothing to write/u);
    expect(await rawi(["push", serverUri, ...there, "--check"])).toMatchObject({ status: 0, out: "" });
    await byHand(await connect(), "MATCH (c:Claim) WITH c ORDER BY c.id LIMIT 1 SET c.polarity = 'maybe'");
    const found = await rawi(["push", serverUri, ...there, "--check"]);
    expect(found.status).toBe(1);
    expect(found.out).toMatch(
      /^changed {2}Claim \w+ {2}polarity: 'maybe' in the database, '\w+' in the graph file\n$/u,
    );
    expect((await rawi(["push", serverUri, ...there, "--replace", "--dry-run"])).out).toMatch(
      /1 nodes and 0 edges written/u,
    );
    expect((await rawi(["push", serverUri, ...there, "--replace"])).status).toBe(0);
  });

  it("the same rows and the same answer from memory and from the server", async () => {
    const statement = "MATCH (c:Claim)-[r:SAID_BY]->(s) RETURN c, r, s.name AS name ORDER BY c.id, r.hop LIMIT 20";
    const query = ["query", statement, "--format", "json"];
    const [memory, server] = [await rawi(query), await rawi([...query, ...onNeo4j])];
    expect(JSON.parse(server.out)).toEqual(JSON.parse(memory.out));
    expect(JSON.parse(server.out).length).toBeGreaterThan(2);
    for (const question of ["who attacked the prison?", "من هاجم السجن؟"]) {
      const ask = ["ask", question, "--format", "json"];
      expect(JSON.parse((await rawi([...ask, ...onNeo4j])).out)).toEqual(JSON.parse((await rawi(ask)).out));
    }
  });

  it("asks there of what had been published by a day; a statement has to say so itself", async () => {
    for (const question of ["who attacked the prison?", "هل سيطرت قسد على السجن؟"]) {
      const ask = ["ask", question, "--format", "json", "--as-of", "2022-01-21"];
      const [memory, server] = [await rawi(ask), await rawi([...ask, ...onNeo4j])];
      // The server is asked by every name of the whole graph.
      const statement = null;
      expect({ ...JSON.parse(server.out), statement }).toEqual({ ...JSON.parse(memory.out), statement });
      expect(server.err).toBe(memory.err);
    }
    const query = await rawi(["query", "RETURN 1", "--as-of", "2022-01-21", ...onNeo4j]);
    expect(query).toMatchObject({ status: 2, out: "" });
    expect(query.err).toMatch(/d\.published <= date\('2022-01-21'\)/u);
  });

  it("shows what the server holds", async () => {
    const show = ["show", "SDF"];
    const held = await rawi([...show, ...onNeo4j]);
    expect(held).toEqual(await rawi(show));
    expect(held.out).toMatch(/CONTROLS/u);
    await byHand(await connect(), "MATCH (c:Claim {relation: 'CONTROLS'}) DETACH DELETE c");
    const less = await rawi([...show, ...onNeo4j]);
    expect(less.out).not.toMatch(/ CONTROLS /u);
    expect(less.err).toMatch(/claims of the graph file are not on the server/u);
    await rawi(["push", serverUri, ...there, "--replace"]);
  });

  it("the shell goes to the server and back", async () => {
    const question = "who attacked the prison?";
    const lines = [question, `.use ${serverUri}`, question, ".why 1", ".use memory", question];
    const run = await rawi(["shell", ...there], `${lines.join("\n")}\n`);
    expect(run.status).toBe(0);
    const parts = run.out.split(/^now asking: .*\n/mu);
    expect(parts.length).toBe(3);
    expect(parts[1]?.startsWith(parts[0] ?? "-")).toBe(true);
    expect(parts[2]).toBe(parts[0]);
  });

  it("Ctrl-C stops the statement on the server, and the program with 130", async () => {
    const connection = await connect();
    const slow = "UNWIND range(1, 1000000000) AS a UNWIND range(1, 1000000000) AS b RETURN count(*) AS n";
    const { child, done } = start(["query", slow, ...onNeo4j]);
    const others = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery";
    while ((await byHand(connection, others)).length === 0);
    child.kill("SIGINT");
    expect(await done).toMatchObject({ status: 130, out: "" });
    expect(await byHand(connection, others)).toEqual([]);
  });

  it("a server that hangs does not hold the program", async () => {
    process.kill(serverPid, "SIGSTOP");
    try {
      const run = await rawi(["query", "RETURN 1", ...onNeo4j]);
      expect(run).toMatchObject({ status: 4, out: "" });
      expect(run.err).toMatch(/takes connections but does not answer/u);
    } finally {
      process.kill(serverPid, "SIGCONT");
    }
  });

  it.each([
    ["a password file that others can read", () => ["push", serverUri, "--password-file", open()], 2, /chmod 600/u],
    ["no password at all", () => ["push", serverUri], 2, /NEO4J_PASSWORD/u],
    ["a password in the URI", () => ["push", "bolt://neo4j:hunter2@localhost", ...there], 2, /--password-file/u],
    [
      "a database that is not there",
      () => ["query", "RETURN 1", ...onNeo4j, "--database", "nowhere"],
      4,
      /--database/u,
    ],
    ["nobody at the port", () => ["ask", "who?", "--neo4j", "bolt://127.0.0.1:1", ...there], 4, /No Neo4j server/u],
    ["a statement that writes", () => ["query", "CREATE (n) RETURN n", ...onNeo4j], 1, /only reads/u],
    ["a statement that takes too long", () => ["query", SLOW, ...onNeo4j, "--timeout", "0.5"], 4, /--timeout/u],
  ])("%s: one line, and what to do", async (_, args, status, words) => {
    const run = await rawi(args());
    expect(run).toMatchObject({ status, out: "" });
    expect(run.err).toMatch(words);
    expect(run.err.trim().split("\n").length).toBe(1);
    expect(run.err).not.toMatch(new RegExp(`hunter2|${PASSWORD}`, "u"));
  });
});

const SLOW = "UNWIND range(1, 100000000) AS a UNWIND range(1, 100000000) AS b RETURN count(*)";

function open(): string {
  const file = join(folder, "open");
  writeFileSync(file, `${PASSWORD}\n`);
  chmodSync(file, 0o640);
  return file;
}
