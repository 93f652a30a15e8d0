import { describe, expect, it } from "vitest";
import { assembleGraph } from "../../src/graph/assemble-graph.ts";
import { claims, documents, ontology } from "./small-claims.ts";

const assemble = () => assembleGraph(documents, claims, ontology, new Map());
const idsOf = (items: Iterable<{ readonly id: string }> | undefined) => [...(items ?? [])].map((item) => item.id);

describe("GraphologyView", () => {
  it("counts what it lists, by label and by type", () => {
    const { view } = assemble();
    expect(idsOf(view.nodes())).toHaveLength(view.order);
    expect(idsOf(view.relationships())).toHaveLength(view.size);
    for (const label of view.labels()) expect(idsOf(view.nodes(label))).toHaveLength(view.countNodes(label));
    for (const type of view.relationshipTypes()) {
      expect(idsOf(view.relationships(type))).toHaveLength(view.countRelationships(type));
    }
    expect(view.countNodes("Rawi")).toBe(view.order);
    expect(idsOf(view.nodes("Actor"))).toEqual(["agency", "army", "brigade", "spokesman"]);
  });

  it("names labels, types and property keys in order", () => {
    const { view } = assemble();
    expect(view.labels()).toContain("Location");
    expect(view.relationshipTypes()).toEqual([
      "AT",
      "ATTACKED",
      "CLASHED_WITH",
      "CONTROLS",
      "OBJECT",
      "READ_IN",
      "SAID_BY",
      "SUBJECT",
    ]);
    expect(view.propertyKeys()).toEqual([...view.propertyKeys()].sort());
    expect(view.propertyKeys()).toContain("hop");
    expect(view.propertyKeys()).toContain("nameAr");
  });

  it("gives the relationships of a node in both directions, all or of one type", () => {
    const { view } = assemble();
    expect(idsOf(view.outgoing("army"))).toEqual(["c3/edge", "c4/edge"]);
    expect(idsOf(view.outgoing("army", "CONTROLS"))).toEqual(["c3/edge"]);
    expect(idsOf(view.incoming("prison", "ATTACKED"))).toEqual(["c1/edge", "c2/edge"]);
    expect(idsOf(view.incoming("prison", "MET"))).toEqual([]);
    expect(idsOf(view.outgoing("nobody"))).toEqual([]);
  });

  it("looks nodes up by id and names, and says when it has no index", () => {
    const { view } = assemble();
    expect(idsOf(view.lookup("nameEn", "Valley Brigade"))).toEqual(["brigade"]);
    expect(idsOf(view.lookup("name", "لواء الوادي"))).toEqual(["brigade"]);
    expect(idsOf(view.lookup("id", "c1"))).toEqual(["c1"]);
    expect(view.lookup("name", "nobody")).toEqual([]);
    expect(view.lookup("publisher", "صحيفة الضفة")).toBeUndefined();
  });

  it("sees what is added, changed and removed after it was read", () => {
    const knowledge = assemble();
    const before = knowledge.view.countRelationships("CONTRADICTS");
    knowledge.addEdge("c1/CONTRADICTS/c5", "CONTRADICTS", "c1", "c5", { kind: "polarity" });
    expect([before, knowledge.view.countRelationships("CONTRADICTS")]).toEqual([0, 1]);
    expect(knowledge.view.propertyKeys()).toContain("kind");
    knowledge.graph.setNodeAttribute("army", "properties", { id: "army", name: "جيش البلاد" });
    expect(idsOf(knowledge.view.lookup("name", "جيش البلاد"))).toEqual(["army"]);
    knowledge.graph.dropNode("army");
    expect(knowledge.view.node("army")).toBeUndefined();
    expect(idsOf(knowledge.view.outgoing("army"))).toEqual([]);
  });
});
