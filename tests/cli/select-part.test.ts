import { describe, expect, it } from "vitest";
import { selectPart } from "../../src/cli/select-part.ts";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { claimOf, documentOf, ontology, participantOf } from "../graph/small-claims.ts";

const first = documentOf("first", { path: "news/first.txt" });
const second = documentOf("second", { path: "news/second.txt" });
const army = participantOf("army", "StateForce", "جيش الإقليم", ["the army"]);
const witness = (id: string) => participantOf(id, "Source", "مصدر عسكري");
const { view } = assembleGraph(
  [first, second],
  [
    claimOf("c1", first, { subject: army, attribution: [witness("w1")] }),
    claimOf("c2", second, { object: army, attribution: [witness("w2")] }),
    claimOf("c3", second, { polarity: "negated" }),
  ],
  ontology,
  new Map(),
);
const select = (of: string) => selectPart(view, of, new AbortController().signal);
const claimsOf = async (of: string) => [...(await select(of)).view.nodes("Claim")].map(({ id }) => id);

describe("--of", () => {
  it("a name in any spelling, an id, a path, the beginning of a file's name", async () => {
    for (const of of ["جيش الاقليم", "The Army", "army"]) {
      expect(await claimsOf(of)).toEqual(["c1", "c2"]);
      expect((await select(of)).about?.id).toBe("army");
    }
    expect(await claimsOf("news/second.txt")).toEqual(["c2", "c3"]);
    expect(await claimsOf("fir")).toEqual(["c1"]);
    expect(await claimsOf("c3")).toEqual(["c3"]);
  });
  it("a statement: nodes, edges, paths, in lists and maps too", async () => {
    expect(await claimsOf("MATCH (c:Claim {polarity: 'negated'}) RETURN c")).toEqual(["c3"]);
    expect(await claimsOf("MATCH (c:Claim) RETURN {all: collect(c)} AS found")).toEqual(["c1", "c2", "c3"]);
    expect(await claimsOf("MATCH (:Document {path: 'news/first.txt'})<-[r:READ_IN]-() RETURN r")).toEqual(["c1"]);
    expect(await claimsOf("MATCH p = (:Claim)-[:OBJECT]->() RETURN p")).toEqual(["c2"]);
    expect(await claimsOf("MATCH (c:Claim {id: 'none'}) RETURN c")).toEqual([]);
  });
  it.each([
    ["nobody", /Nothing in this graph is called nobody/u],
    ["مصدر عسكري", /fits several: w1 \(Source\), w2 \(Source\)/u],
    ["news", /Nothing/u],
    ["MATCH (c:Claim) RETURN c.id", /neither nodes nor relationships/u],
    ["MATCH (c:Claim RETURN c", /Expected/u],
  ])("%s is refused", async (of, message) => {
    await expect(select(of)).rejects.toThrow(message);
  });
});
