import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { neighbourhood, relayChains } from "../../src/graph/traversal.ts";
import { claimOf, claims, documents, ontology, participantOf, second, spokesman } from "./small-claims.ts";

const knowledge = assembleGraph(
  documents,
  [
    ...claims,
    claimOf("c6", second, {
      relation: "MET",
      subject: participantOf("envoy", "Person"),
      object: claims[3]?.subject ?? null,
    }),
    claimOf("c7", second, { attribution: [spokesman] }),
  ],
  ontology,
  new Map(),
);

describe("neighbourhood", () => {
  it("finds actors by typed edges in both directions, nearest first", () => {
    expect(neighbourhood(knowledge, "brigade", 1)).toEqual([{ id: "army", depth: 1 }]);
    expect(neighbourhood(knowledge, "brigade", 2)).toEqual([
      { id: "army", depth: 1 },
      { id: "envoy", depth: 2 },
    ]);
  });

  it("leads over facilities without listing them, and not over claims or speakers", () => {
    expect(neighbourhood(knowledge, "prison", 1)).toEqual([
      { id: "army", depth: 1 },
      { id: "brigade", depth: 1 },
    ]);
    expect(neighbourhood(knowledge, "spokesman", 5)).toEqual([]);
  });

  it("is empty at depth 0 and for an unknown id", () => {
    expect(neighbourhood(knowledge, "brigade", 0)).toEqual([]);
    expect(neighbourhood(knowledge, "nobody", 3)).toEqual([]);
  });
});

describe("relayChains", () => {
  it("shows each way in which a source is quoted, outermost first, with all who print it", () => {
    expect(relayChains(knowledge, "spokesman")).toEqual([
      { chain: ["agency", "spokesman"], claims: ["c2"], documents: ["d2"], publishers: ["إذاعة الساحل"] },
      {
        chain: ["spokesman"],
        claims: ["c1", "c7"],
        documents: ["d1", "d2"],
        publishers: ["إذاعة الساحل", "صحيفة الضفة"],
      },
    ]);
  });

  it("shows whom a relayer relays, and nothing for who never speaks", () => {
    expect(relayChains(knowledge, "agency").map((relay) => relay.chain)).toEqual([["agency", "spokesman"]]);
    expect(relayChains(knowledge, "army")).toEqual([]);
  });
});
