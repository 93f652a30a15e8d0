import { describe, expect, it } from "vitest";
import { readCypherContext } from "../../../src/shell/completion/cypher-context.ts";

describe("a place in a query", () => {
  it.each([
    ["MATCH (c:Cl", { kind: "label", typed: "Cl" }],
    ["MATCH (c:Actor&Per", { kind: "word", typed: "Per" }],
    ["MATCH (a)-[r:STR", { kind: "type", typed: "STR" }],
    ["MATCH (a)-[r:STRUCK|BO", { kind: "type", typed: "BO" }],
    ["MATCH (c:Claim) WHERE c.", { kind: "property", of: "Claim", typed: "" }],
    ["MATCH (c:Claim) WHERE c.rel", { kind: "property", of: "Claim", typed: "rel" }],
    ["MATCH (c:Claim {pol", { kind: "property", of: "Claim", typed: "pol" }],
    ["MATCH (c:Claim {polarity: 'affirmed', mo", { kind: "property", of: "Claim", typed: "mo" }],
    ["MATCH (a {name: 'سجن ال", { kind: "string", typed: "سجن ال" }],
    ['MATCH (a {name: "it\\"s ', { kind: "string", typed: 'it\\"s ' }],
    ["MATCH (a) WHERE a.name = $na", { kind: "parameter", typed: "na" }],
    ["CALL db.la", { kind: "procedure", typed: "db.la" }],
    ["MATCH (claim:Claim) RETURN cl", { kind: "word", typed: "cl", variables: ["claim"] }],
    ["RETURN 1 // so", { kind: "nothing" }],
    [
      "MATCH (a {name: 'x'}) RETURN a.name AS title ORDER BY ti",
      { kind: "word", typed: "ti", variables: ["a", "title"] },
    ],
  ])("%s", (before, context) => {
    expect(readCypherContext(before)).toMatchObject(context);
  });
});
