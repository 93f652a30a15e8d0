import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { selectSubgraph, wantedAround } from "../../src/graph/select-subgraph.ts";
import type { GraphView } from "../../src/model/graph.ts";
import { claimOf, documentOf, ontology, participantOf } from "./small-claims.ts";

const paper = documentOf("paper");
const army = participantOf("army", "StateForce");
const group = participantOf("group", "ArmedGroup");
const town = participantOf("town", "Place");
const witness = participantOf("witness", "Source");
const attack = claimOf("attack", paper, { subject: army, object: group, place: town, attribution: [witness] });
const denial = claimOf("denial", paper, { subject: army, object: group, polarity: "negated" });
const other = claimOf("other", paper, { subject: group, relation: "KILLED" });
const knowledge = assembleGraph([paper], [attack, denial, other], ontology, new Map());
knowledge.addEdge("disagree", "CONTRADICTS", "attack", "denial", { kind: "polarity" });
const { view } = knowledge;

const nodesOf = (part: GraphView) => [...part.nodes()].map(({ id }) => id);
const edgesOf = (part: GraphView) => [...part.relationships()].map(({ id }) => id);
const select = (nodes: string[], relationships: string[] = []) => selectSubgraph(view, { nodes, relationships });

describe("a part of a graph", () => {
  it("a claim brings who and whom, where, who says it, the document and its edge", () => {
    const part = select(["attack"]);
    expect(nodesOf(part)).toEqual(["paper", "army", "group", "town", "witness", "attack"]);
    expect(edgesOf(part)).toEqual([
      "attack/SUBJECT",
      "attack/OBJECT",
      "attack/AT",
      "attack/SAID_BY/0",
      "attack/READ_IN",
      "attack/edge",
    ]);
  });
  it("a typed edge brings its claim", () => {
    expect(nodesOf(select([], ["attack/edge"]))).toEqual(nodesOf(select(["attack"])));
  });
  it("what claims say of each other comes when both do", () => {
    expect(edgesOf(select(["attack"]))).not.toContain("disagree");
    expect(edgesOf(select(["denial", "attack"]))).toContain("disagree");
    expect(nodesOf(select([], ["disagree"]))).toContain("denial");
  });
  it("an actor alone is no more than that; an unknown id is nothing", () => {
    expect([nodesOf(select(["army"])), edgesOf(select(["army"]))]).toEqual([["army"], []]);
    expect(nodesOf(select(["nobody"], ["nothing"]))).toEqual([]);
  });
  it("everything gives the whole, in its order", () => {
    const all = select(nodesOf(view), edgesOf(view));
    expect([nodesOf(all), edgesOf(all)]).toEqual([nodesOf(view), edgesOf(view)]);
  });
});

describe("what belongs to a node", () => {
  const around = (id: string) => [...wantedAround(view, id).nodes];

  it("of an actor, a place, a source, a document: the claims that name it", () => {
    expect(around("army")).toEqual(["army", "attack", "denial"]);
    expect(around("town")).toEqual(["town", "attack"]);
    expect(around("witness")).toEqual(["witness", "attack"]);
    expect(around("paper")).toEqual(["paper", "attack", "denial", "other"]);
  });
  it("of a claim: the claims that it stands with or against, from either side", () => {
    expect(around("attack")).toEqual(["attack", "denial"]);
    expect(around("denial")).toEqual(["denial", "attack"]);
    expect(around("other")).toEqual(["other"]);
  });
});
