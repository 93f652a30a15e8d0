import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphNode, GraphRelationship, GraphValue } from "../../src/model/graph.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";
import { exportedText } from "./exported-text.ts";

const node = (id: string, labels: readonly string[], value?: GraphValue): GraphNode => ({
  id,
  labels: [...labels, "Rawi"],
  properties: value === undefined ? { id } : { id, value },
});
const edge = (id: string, type: string, properties: GraphRelationship["properties"]): GraphRelationship => ({
  id,
  type,
  start: "a",
  end: "b",
  properties,
});
const script = async (nodes: readonly GraphNode[], edges: readonly GraphRelationship[] = []) =>
  (await exportedText("cypher", arrayGraphView(nodes, edges))).text;

describe("Cypher script", () => {
  it("nodes by their labels, then relationships by type and by what tells them apart", async () => {
    const text = await script(
      [node("a", ["Person", "Actor"]), node("b", ["Claim"]), node("c", ["Person", "Actor"])],
      [edge("1", "SAID_BY", { hop: 0n }), edge("2", "SAID_BY", { hop: 1n }), edge("3", "STRUCK", { claim: "b" })],
    );
    const statements = text.split(";\n").map((each) => each.replace(/^\/\/.*\n/gmu, "").trim());
    expect(statements.slice(2)).toEqual([
      'UNWIND [\n  {id: "a", properties: {id: "a"}},\n  {id: "c", properties: {id: "c"}}\n] AS row\n' +
        "MERGE (n:Rawi {id: row.id})\nSET n += row.properties, n:Person:Actor",
      'UNWIND [\n  {id: "b", properties: {id: "b"}}\n] AS row\n' +
        "MERGE (n:Rawi {id: row.id})\nSET n += row.properties, n:Claim",
      'UNWIND [\n  {from: "a", to: "b", properties: {hop: 0}},\n  {from: "a", to: "b", properties: {hop: 1}}\n] AS row\n' +
        "MATCH (s:Rawi {id: row.from})\nMATCH (t:Rawi {id: row.to})\n" +
        "MERGE (s)-[r:SAID_BY {hop: row.properties.hop}]->(t)\nSET r += row.properties",
      'UNWIND [\n  {from: "a", to: "b", properties: {claim: "b"}}\n] AS row\n' +
        "MATCH (s:Rawi {id: row.from})\nMATCH (t:Rawi {id: row.to})\n" +
        "MERGE (s)-[r:STRUCK {claim: row.properties.claim}]->(t)\nSET r += row.properties",
      "",
    ]);
  });
  it.each([
    ["text", 'a"b\\u0041\n\u0000;', '"a\\"b\\\\u0041\\n\\u0000;"'],
    ["a day", new CalendarDate(2022, 1, 22), 'date("2022-01-22")'],
    ["an integer", 7n, "7"],
    ["an integer that Neo4j cannot hold", 2n ** 63n, '"9223372036854775808"'],
    ["a whole double", 1, "1.0"],
    ["no number", Number.NaN, "0.0/0.0"],
    ["a list", ["أ", "ب"], '["أ", "ب"]'],
    ["a list that Neo4j cannot hold", ["أ", 1n], '"[\\"أ\\",1]"'],
    ["an empty list", [], "[]"],
  ])("%s is a literal", async (_, value, literal) => {
    expect(await script([node("a", [], value)])).toContain(`properties: {id: "a", value: ${literal}}}`);
  });
  it("statements stay small", async () => {
    const many = Array.from({ length: 1_200 }, (_, index) => node(`n${index}`, ["Person"]));
    const long = Array.from({ length: 4 }, (_, index) => node(`t${index}`, ["Document"], "ن".repeat(200_000)));
    const text = await script([...many, ...long]);
    expect(text.match(/^UNWIND/gmu)).toHaveLength(3 + 4);
  });
  it.each(["A`B", "A B", "A\\u0060", ""])("a label %j is refused", async (label) => {
    await expect(script([node("a", [label])])).rejects.toThrow(/cannot be a name/u);
  });
});
