import { describe, expect, it } from "vitest";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphNode, GraphRelationship } from "../../src/model/graph.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";
import { exportedFolder } from "./exported-text.ts";
import { parseCsv } from "./parse-csv.ts";

const BETWEEN = "\u001F";
const nodes: GraphNode[] = [
  {
    id: "a",
    labels: ["ArmedGroup", "Actor", "Rawi"],
    properties: { id: "a", name: 'قال "نعم"\nثم', aliases: ["x,y", "b\u001Fc"], empty: "" },
  },
  {
    id: "c",
    labels: ["Claim", "Rawi"],
    properties: { id: "c", day: new CalendarDate(2022, 1, 22), count: 3n, sure: 1, known: true, aliases: [] },
  },
];
const edges: GraphRelationship[] = [
  { id: "r1", type: "SUBJECT", start: "c", end: "a", properties: {} },
  { id: "r2", type: "ATTACKED", start: "a", end: "a", properties: { claim: "c" } },
];
const exported = (folder = "/graphs/my graph") => exportedFolder("neo4j-csv", arrayGraphView(nodes, edges), { folder });

async function table(name: string) {
  const { files } = await exported();
  const [header = [], ...rows] = parseCsv(files.get(name) ?? "");
  return rows.map((cells) => Object.fromEntries(cells.map((value, at) => [String(header[at]), value])));
}

describe("CSV for neo4j-admin", () => {
  it("types in the header, labels and lists parted by a character that no text has", async () => {
    expect(await table("nodes.csv")).toEqual([
      {
        "id:ID": "a",
        ":LABEL": ["ArmedGroup", "Actor", "Rawi"].join(BETWEEN),
        "aliases:string[]": ["x,y", "b\uFFFDc"].join(BETWEEN),
        "name:string": 'قال "نعم"\nثم',
        "empty:string": "",
        "count:long": "",
        "day:date": "",
        "known:boolean": "",
        "sure:double": "",
      },
      {
        "id:ID": "c",
        ":LABEL": ["Claim", "Rawi"].join(BETWEEN),
        "aliases:string[]": "",
        "name:string": "",
        "empty:string": "",
        "count:long": "3",
        "day:date": "2022-01-22",
        "known:boolean": "true",
        "sure:double": "1.0",
      },
    ]);
  });
  it("an empty string is quoted, what is absent is not", async () => {
    const { files } = await exported();
    const first = String(files.get("nodes.csv")).split('"empty:string"').join("");
    expect(first).toContain(',"",');
    expect(first.trimEnd().split("\n").at(-1)).not.toContain('""');
  });
  it("claims and edges both", async () => {
    const rows = await table("relationships.csv");
    expect(rows.map((row) => [row[":START_ID"], row[":TYPE"], row[":END_ID"], row["claim:string"]])).toEqual([
      ["c", "SUBJECT", "a", ""],
      ["a", "ATTACKED", "a", "c"],
    ]);
  });
  it("says the command, with paths that a shell takes as they are", async () => {
    const { reports } = await exported();
    const command = reports[0]?.advice.find((line) => line.includes("neo4j-admin"));
    expect(command?.trim()).toBe(
      "cd '/graphs/my graph' && neo4j-admin database import full neo4j --nodes=nodes.csv " +
        "--relationships=relationships.csv --array-delimiter=U+001F --multiline-fields=true",
    );
    expect(reports[0]).toMatchObject({ nodes: 2, relationships: 2, replacedCharacters: 1 });
  });
  it("asks for a larger buffer when a row needs one", async () => {
    const book: GraphNode = { id: "d", labels: ["Rawi"], properties: { text: "ب".repeat(3 * 1024 * 1024) } };
    const { reports } = await exportedFolder("neo4j-csv", arrayGraphView([book]));
    expect(reports[0]?.advice.join()).toContain("--read-buffer-size=8m");
  });
});
