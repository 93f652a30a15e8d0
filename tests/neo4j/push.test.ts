import { beforeEach, expect, it } from "vitest";
import { type GeneratedClaims, generateClaims } from "../../bench/generate-claims.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { GraphView } from "../../src/model/graph.ts";
import { type Connection, checkGraph, pushGraph } from "../../src/stores/neo4j/index.ts";
import { ontology } from "../graph/small-claims.ts";
import { byHand, connect, countsIn, countsOf, empty, onServer } from "./on-server.ts";
import { readGraph } from "./read-graph.ts";

const GRAPH = "here:/graph.jsonl";
const generated = generateClaims(400, 7);
const { documents, claims } = generated;

const graphOf = (texts: readonly Document[], records: readonly ClaimRecord[]): GraphView =>
  assembleGraph(texts, records, ontology, new Map()).view;

const whole = graphOf(documents, claims);

/** One document read anew with fewer claims and another title, one forgotten, one actor merged into another. */
function changedGraph({ documents, claims }: GeneratedClaims = generated): GraphView {
  const [first, second] = documents as [Document, Document];
  const kept = documents.filter(({ id }) => id !== second.id);
  const texts = kept.map((each) => (each.id === first.id ? { ...each, title: "عنوان جديد" } : each));
  const records = claims
    .filter(({ document }) => document.id !== second.id)
    .filter(({ document }, index) => document.id !== first.id || index % 3 !== 0)
    .map((claim) => mergeActors(claim, "armedgroup:لواء-1", "armedgroup:لواء-2"));
  return graphOf(texts, records);
}

function mergeActors(claim: ClaimRecord, from: string, into: string): ClaimRecord {
  const merged = (participant: Participant | null) =>
    participant?.id === from ? { ...participant, id: into } : participant;
  return { ...claim, subject: merged(claim.subject), object: merged(claim.object) };
}

const lastTransaction = async (connection: Connection) =>
  (
    await byHand(
      connection,
      "SHOW DATABASES YIELD name, lastCommittedTxn WHERE name = 'neo4j' RETURN lastCommittedTxn AS n",
    )
  )[0]?.["n"];

onServer("a push", () => {
  let connection: Connection;
  beforeEach(async () => {
    connection = await connect();
    await empty(connection);
  });
  const push = (view: GraphView, more = {}) => pushGraph(connection, view, { graph: GRAPH, ...more });

  it("writes the whole graph, and nothing when it is run again", async () => {
    const report = await push(whole);
    expect(await countsIn(connection)).toEqual(countsOf(whole));
    expect(report.counts).toMatchObject({ relationshipsCreated: whole.size, nodesDeleted: 0 });
    expect(await checkGraph(connection, whole)).toEqual([]);

    const before = await lastTransaction(connection);
    const again = await push(whole);
    expect(Object.values(again.counts).every((count) => count === 0)).toBe(true);
    expect(again.documents).toEqual({ changed: 0, unchanged: documents.length, gone: 0 });
    expect(await lastTransaction(connection)).toEqual(before);
    const trusted = await push(whole, { replace: true });
    expect(trusted).toMatchObject({ nodes: { written: 0 }, relationships: { written: 0 } });
  });

  it("brings what was changed, forgotten and merged in step: the database equals a fresh push", async () => {
    const next = changedGraph();
    await push(whole);
    const report = await push(next);
    expect(report.documents.gone).toBe(1);
    expect(report.relationships.written).toBeLessThan(next.size / 2);
    expect(await checkGraph(connection, next)).toEqual([]);
    const stepped = await readGraph(connection);

    await empty(connection);
    await push(next);
    expect(stepped).toEqual(await readGraph(connection));
  });

  it("goes back as well: splitting the merged restores what was", async () => {
    await push(whole);
    const before = await readGraph(connection);
    await push(changedGraph());
    await push(whole);
    expect(await readGraph(connection)).toEqual(before);
  });

  it("cut short after any batch, it is resumed by being run again", async () => {
    const small = generateClaims(60, 3);
    const before = graphOf(small.documents, small.claims);
    const next = changedGraph(small);
    for (let stop = 1; ; stop++) {
      await empty(connection);
      await push(before);
      let batches = 0;
      const cut = push(next, {
        batch: 80,
        onProgress: () => {
          if (++batches === stop) throw new Error("cut");
        },
      });
      const finished = await cut.then(
        () => true,
        (error) => error.message !== "cut",
      );
      // Neither state is half believed: forwards and back both end whole.
      const target = stop % 2 === 0 ? before : next;
      await push(target);
      expect(await checkGraph(connection, target)).toEqual([]);
      if (finished) break;
      expect(stop).toBeLessThan(40);
    }
  }, 180_000);

  it("touches nothing of others in the same database", async () => {
    const claim = claims[0]?.id;
    await push(whole);
    await byHand(connection, "CREATE (:Person {id: 'x', name: 'Mine'})-[:KNOWS {since: 1}]->(:Claim {id: $claim})", {
      claim,
    });
    await byHand(
      connection,
      `MATCH (n:Rawi:ArmedGroup) WITH n ORDER BY n.id LIMIT 1 SET n.note = 'mine', n:Watched
       CREATE (:Desk {id: 'desk'})-[:WATCHES]->(n)-[:REMINDS_OF]->(n)`,
    );
    const foreign =
      "MATCH (n) WHERE NOT n:Rawi AND NOT n:RawiPush OPTIONAL MATCH (n)-[r]->(m) " +
      "RETURN labels(n) AS labels, properties(n) AS own, type(r) AS type, properties(r) AS of ORDER BY n.id";
    const drawn = "MATCH (n:Watched)-[r:REMINDS_OF]->() RETURN n.note AS note, count(r) AS drawn";
    const before = [await byHand(connection, foreign), await byHand(connection, drawn)];
    expect(before[1]).toEqual([{ note: "mine", drawn: 1n }]);

    await push(changedGraph());
    await push(whole, { replace: true });
    expect([await byHand(connection, foreign), await byHand(connection, drawn)]).toEqual(before);
  });

  it("says what relationships of others go with an actor that nothing mentions any more", async () => {
    const [first] = documents as [Document];
    const own = claims.filter(({ document }) => document.id === first.id);
    await push(whole);
    await byHand(connection, "MATCH (n:Rawi:ArmedGroup) CREATE (:Desk)-[:WATCHES]->(n)");
    const dry = await push(graphOf([first], own), { dryRun: true });
    expect(dry.foreign).toBeGreaterThan(0);
    expect((await push(graphOf([first], own))).foreign).toBe(dry.foreign);
  });

  it("only says what it would do when asked to", async () => {
    await push(whole);
    const before = await readGraph(connection);
    const next = changedGraph();
    const said = await push(next, { dryRun: true });
    expect(await readGraph(connection)).toEqual(before);
    const done = await push(next);
    expect(done).toMatchObject({ nodes: said.nodes, relationships: said.relationships, documents: said.documents });
  });

  it("refuses another graph, and replaces when told to", async () => {
    await push(whole);
    const other = graphOf(documents.slice(0, 2), claims.slice(0, 40));
    await expect(push(other, { graph: "here:/other.jsonl" })).rejects.toMatchObject({
      code: "neo4j/other-graph",
      exitStatus: 4,
    });
    await push(other, { graph: "here:/other.jsonl", replace: true });
    expect(await checkGraph(connection, other)).toEqual([]);
    expect(await countsIn(connection)).toEqual(countsOf(other));
  });

  it("gives way to a push that began later", async () => {
    const next = changedGraph();
    let second: Promise<unknown> | null = null;
    const first = push(whole, {
      batch: 100,
      onProgress: () => {
        second ??= push(next);
        return second;
      },
    });
    await expect(first).rejects.toMatchObject({ code: "neo4j/overtaken", exitStatus: 4 });
    expect(await checkGraph(connection, next)).toEqual([]);
  });
});

onServer("a check", () => {
  const check = async (edit: string) => {
    const connection = await connect();
    await empty(connection);
    await pushGraph(connection, whole, { graph: GRAPH });
    await byHand(connection, edit);
    const findings = await checkGraph(connection, whole);
    await pushGraph(connection, whole, { graph: GRAPH, replace: true });
    expect(await checkGraph(connection, whole)).toEqual([]);
    return findings;
  };
  const id = claims[0]?.id;
  const edge = claims.find(({ subject, object }) => subject && object)?.id;

  it("finds a property that was edited by hand", async () => {
    expect(await check(`MATCH (c:Rawi {id: '${id}'}) SET c.confidence = 0.1`)).toEqual([
      { kind: "changed", what: `Claim ${id}`, detail: "confidence: 0.1 in the database, 0.8 in the graph file" },
    ]);
  });

  it("finds a property of an edge, and one that was removed", async () => {
    const findings = await check(`MATCH ()-[r {claim: '${edge}'}]->() SET r.polarity = 'unsure' REMOVE r.rule`);
    expect(findings.map(({ detail }) => detail)).toEqual([
      expect.stringMatching(/^polarity: 'unsure' in the database, '(?:affirmed|negated)' in the graph file$/u),
      "rule: nothing in the database, 'bench/generated' in the graph file",
    ]);
  });

  it.each([
    ["a removed claim", `MATCH (c:Rawi {id: '${id}'}) DETACH DELETE c`, "missing"],
    ["a removed edge", `MATCH ()-[r {claim: '${edge}'}]->() DELETE r`, "missing"],
    [
      "a copied edge",
      `MATCH (a)-[r {claim: '${edge}'}]->(b) CREATE (a)-[s:CONTROLS]->(b) SET s = properties(r)`,
      "extra",
    ],
    ["an added node", "CREATE (:Rawi:Person {id: 'added'})", "extra"],
    ["an added label", `MATCH (c:Rawi {id: '${id}'}) SET c:Media`, "changed"],
  ])("finds %s, which a push that replaces mends", async (_, edit, kind) => {
    const findings = await check(edit);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.kind))).toEqual(new Set([kind]));
  });

  it("finds a removed actor, whose documents are then pushed anew", async () => {
    const connection = await connect();
    await empty(connection);
    await pushGraph(connection, whole, { graph: GRAPH });
    await byHand(connection, "MATCH (n:Rawi:ArmedGroup) WITH n ORDER BY n.id LIMIT 2 DETACH DELETE n");
    await byHand(connection, `MATCH (:Rawi {id: '${id}'})-[r:READ_IN]->() DELETE r`);
    expect((await checkGraph(connection, whole)).length).toBeGreaterThan(2);
    await pushGraph(connection, whole, { graph: GRAPH });
    expect(await checkGraph(connection, whole)).toEqual([]);
  });
});
