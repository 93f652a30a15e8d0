import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { afterAll, describe, expect, it } from "vitest";
import type { ExportModel } from "../../src/exports/index.ts";
import { exportedText } from "../exports/exported-text.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";
import { edges, FAMILY, nodes, QUOTE } from "./hostile-graph.ts";
import { reasonToSkip, runPython } from "./python.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-gexf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gexfOf = async (model: ExportModel, profile: string) =>
  (await exportedText("gexf", arrayGraphView(nodes, edges), { model, profile })).text;

describe("GEXF 1.3 in graphology-gexf", () => {
  const read = async (model: ExportModel) => parse(MultiDirectedGraph, await gexfOf(model, "1.3"));

  it("every node by its id, with what it says", async () => {
    const graph = await read("claims");
    expect(graph.nodes()).toEqual(["force 1", "group", "town", "claim-1", "claim-2"]);
    expect(graph.getNodeAttributes("force 1")).toMatchObject({ label: FAMILY, key: "force 1", nameAr: FAMILY });
    expect(JSON.parse(graph.getNodeAttribute("force 1", "aliases"))).toEqual(["Border Force", "حرس الحدود"]);
    expect(graph.getNodeAttributes("claim-1")).toMatchObject({ quote: QUOTE, start: 12, confidence: 0.75 });
  });
  it("parallel edges apart, with their type", async () => {
    const graph = await read("edges");
    expect(graph.edges()).toEqual(["claim-1", "claim-2"]);
    expect(graph.mapEdges((_, { relationType, polarity, quote }) => [relationType, polarity, quote])).toEqual([
      ["ATTACKED", "affirmed", QUOTE],
      ["ATTACKED", "negated", "نفى الهجوم"],
    ]);
    expect(graph.getEdgeAttribute("claim-1", "countApprox")).toBe(true);
  });
});

interface Seen {
  readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
}
const skip = reasonToSkip("GEXF in networkx");

describe.skipIf(skip !== null)("GEXF 1.2 in networkx", () => {
  const read = async (model: ExportModel) => {
    const path = join(folder, `${model}.gexf`);
    writeFileSync(path, await gexfOf(model, "1.2"));
    return runPython<Seen>("read_gexf.py", [path]);
  };

  it("every node by its id, with what it says", async () => {
    const graph = await read("claims");
    expect(Object.keys(graph.nodes)).toEqual(["force 1", "group", "town", "claim-1", "claim-2"]);
    expect(graph.nodes["force 1"]).toMatchObject({ label: FAMILY, labels: "Rawi StateForce Actor", key: "force 1" });
    expect(graph.nodes["claim-1"]).toMatchObject({ quote: QUOTE, start: 12, confidence: 0.75 });
    expect(graph.edges).toHaveLength(5);
  });
  it("parallel edges apart", async () => {
    const graph = await read("edges");
    expect(
      graph.edges.map(([source, target, { relationType, polarity }]) => [source, relationType, target, polarity]),
    ).toEqual([
      ["force 1", "ATTACKED", "group", "affirmed"],
      ["force 1", "ATTACKED", "group", "negated"],
    ]);
  });
});
