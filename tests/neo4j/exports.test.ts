import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { generateClaims } from "../../bench/generate-claims.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import type { Document } from "../../src/model/document.ts";
import { type Connection, openConnection, pushGraph } from "../../src/stores/neo4j/index.ts";
import { exportedFolder, exportedText } from "../exports/exported-text.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";
import { address, byHand, countsIn, countsOf, empty, onServer } from "./on-server.ts";
import { readGraph } from "./read-graph.ts";
import { startServer, type TestServer } from "./server.ts";

/* What a real Neo4j makes of our files, against what a push writes into it. */

const HOSTILE = 'قال: "قُتل" \\u0041 `MATCH` $x //\r\n\tثم; أضاف 👩‍👩‍👧 \\"';
/** More than the buffer of neo4j-admin holds, unless it is told. */
const LONG = 65_000;
const bookOf = (length: number) =>
  documentOf("book", { text: HOSTILE.repeat(length), title: HOSTILE, published: "2022-01-22" });
const book = bookOf(3);
const tale = claimOf("tale", book, {
  subject: participantOf("army", "StateForce", HOSTILE, ["a,b", "c;d|e"]),
  object: participantOf("town", "Place", "البلدة"),
  quantity: { value: 3, min: 1, max: null, approx: true, unit: null, text: HOSTILE },
});
const generated = generateClaims(300, 5);
const graphWith = (document: Document) =>
  assembleGraph([...generated.documents, document], [...generated.claims, tale], ontology, new Map()).view;
const view = graphWith(book);

const folder = mkdtempSync(join(tmpdir(), "rawi-exports-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The tool does not import lists without elements. */
const withoutEmptyLists = (lines: readonly string[]) =>
  lines.map((line) => line.replaceAll(/,?\["\w+",\[\]\]/gu, "").replaceAll("[,", "["));

onServer("our files in a real Neo4j", () => {
  let server: TestServer;
  let connection: Connection;
  let pushed: readonly string[];
  const connectAgain = async () => {
    connection = await openConnection({ ...address, uri: server.uri });
  };
  beforeAll(async () => {
    server = await startServer(["server.directories.import=import"], { apoc: true });
    await connectAgain();
    await pushGraph(connection, view, { graph: "here:/graph.jsonl" });
    // What a push notes for the next one.
    await byHand(connection, "MATCH (n:Rawi) REMOVE n.pushed");
    pushed = await readGraph(connection);
    await empty(connection);
  });
  afterAll(async () => {
    await connection?.close();
    await server?.remove();
  });

  it("the Cypher script, run twice, writes what a push writes and nothing of others", async () => {
    await byHand(connection, "CREATE (:Actor {id: 'army', name: 'of another'})");
    const { text } = await exportedText("cypher", view);
    for (let round = 0; round < 2; round++) {
      for (const statement of text.split(";\n").filter((each) => each.trim() !== ""))
        await byHand(connection, statement);
      expect(await readGraph(connection)).toEqual(pushed);
    }
    expect(await byHand(connection, "MATCH (n:Actor) WHERE NOT n:Rawi RETURN properties(n) AS own")).toEqual([
      { own: { id: "army", name: "of another" } },
    ]);
    await empty(connection);
  });

  it("GraphML for apps, by APOC: counts, labels, types and lists", async () => {
    const { text, reports } = await exportedText("graphml", view, { profile: "apps" });
    const file = join(server.home, "import/apps.graphml");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const statement = "CALL apoc.import.graphml('apps.graphml', {readLabels: true}) YIELD nodes, relationships";
    const [report] = await byHand(connection, `${statement} RETURN nodes, relationships`);
    const { nodes, relationships } = reports[0] ?? {};
    expect([Number(report?.nodes), Number(report?.relationships)]).toEqual([nodes, relationships]);

    const relations = new Set(ontology.relations.keys());
    const claims = Object.fromEntries(Object.entries(countsOf(view)).filter(([name]) => !relations.has(name)));
    expect(await countsIn(connection)).toEqual(claims);
    const [army] = await byHand(connection, "MATCH (n {key: 'army'}) RETURN properties(n) AS own");
    expect(army?.own).toMatchObject({ name: HOSTILE, aliases: view.node("army")?.properties.aliases });
    const [claim] = await byHand(
      connection,
      "MATCH (n:Claim {key: 'tale'}) RETURN n.start + 1 AS next, n.countApprox AS approx, n.confidence * 2 AS twice, " +
        "n.plover IS :: LIST<STRING NOT NULL> AS listed",
    );
    expect(claim).toEqual({ next: 5n, approx: true, twice: 1, listed: true });
    await empty(connection);
  });

  it("the files for neo4j-admin, imported by the command that is printed", async () => {
    const long = bookOf(LONG);
    const { files, reports } = await exportedFolder("neo4j-csv", graphWith(long), { folder });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
    const line = reports[0]?.advice.find((each) => each.includes("neo4j-admin"))?.trim() ?? "";
    expect(line).toContain("--read-buffer-size");
    const [, args = ""] = line.split("neo4j-admin ");
    await connection.close();
    await server.stop();
    const printed = await server.admin([...args.split(" "), "--overwrite-destination"], folder);
    expect(printed).toContain(`${view.order} nodes`);
    await server.restart();
    await connectAgain();
    const [read] = await byHand(connection, "MATCH (d:Document {id: 'book'}) RETURN d.text AS text");
    expect(read?.text === long.text).toBe(true);
    await byHand(connection, "MATCH (d:Document {id: 'book'}) SET d.text = $text", { text: book.text });
    expect(withoutEmptyLists(await readGraph(connection))).toEqual(withoutEmptyLists(pushed));
  });
});
