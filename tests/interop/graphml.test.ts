import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExportModel } from "../../src/exports/index.ts";
import { exportedText } from "../exports/exported-text.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";
import { edges, FAMILY, nodes, QUOTE } from "./hostile-graph.ts";
import { reasonToSkip, repository, runPython } from "./python.ts";

/* What networkx and igraph read of our GraphML, and what the schema says to it. */
const schema = join(repository, "../shared/schemas/graphml");
const skip = reasonToSkip("GraphML in networkx and igraph");
const noSchema = existsSync(join(schema, "graphml.xsd")) ? null : `no schema in ${schema}`;
if (noSchema) process.stderr.write(`GraphML schema: skipped, ${noSchema}\n`);

type Attributes = Readonly<Record<string, string | number | boolean>>;
interface Seen {
  readonly nodes: Readonly<Record<string, Attributes>>;
  readonly edges: readonly (readonly [source: string, target: string, key: string | null, attributes: Attributes])[];
}
interface Report {
  readonly networkx: Seen & { readonly multigraph: boolean };
  readonly igraph: Seen & { readonly warnings: readonly string[] };
  readonly schema: readonly string[] | null;
}

const folder = mkdtempSync(join(tmpdir(), "rawi-graphml-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readBack(model: ExportModel, profile = "strict"): Promise<Report> {
  const { text } = await exportedText("graphml", arrayGraphView(nodes, edges), { model, profile });
  const path = join(folder, `${model}-${profile}.graphml`);
  writeFileSync(path, text);
  return runPython<Report>("read_graphml.py", noSchema ? [path] : [path, schema]);
}

describe.skipIf(skip !== null)("GraphML in other programs", () => {
  let claims: Report;
  let shortcuts: Report;
  beforeAll(async () => {
    claims = await readBack("claims");
    shortcuts = await readBack("edges");
  });

  for (const program of ["networkx", "igraph"] as const) {
    describe(program, () => {
      it("sees every node and every edge", () => {
        expect(Object.keys(claims[program].nodes)).toEqual(["force_x0020_1", "group", "town", "claim-1", "claim-2"]);
        expect(claims[program].edges).toHaveLength(5);
        expect(Object.keys(shortcuts[program].nodes)).toEqual(["force_x0020_1", "group", "town"]);
        expect(shortcuts[program].edges).toHaveLength(2);
      });
      it("keeps parallel edges apart, with what they say", () => {
        const seen = shortcuts[program].edges.map(([source, target, , { claim, label, polarity, quote }]) => [
          `${source} ${label} ${target}`,
          claim,
          polarity,
          quote,
        ]);
        expect(seen).toEqual([
          ["force_x0020_1 ATTACKED group", "claim-1", "affirmed", QUOTE],
          ["force_x0020_1 ATTACKED group", "claim-2", "negated", "نفى الهجوم"],
        ]);
      });
      it("reads Arabic, emoji, marks, line ends and signs as they were", () => {
        const { nodes } = claims[program];
        expect(nodes.force_x0020_1).toMatchObject({
          key: "force 1",
          label: FAMILY,
          nameAr: FAMILY,
          labels: ":Rawi:StateForce:Actor",
        });
        expect(nodes.town?.nameAr).toBe("البلدة\u200F القديمة");
        expect(nodes["claim-1"]?.quote).toBe(QUOTE);
      });
      it("reads a control character as U+FFFD", () => {
        expect(claims[program].nodes.group?.name).toBe("the group\uFFFD");
      });
      it("reads numbers, lists and days", () => {
        const { nodes } = claims[program];
        expect(nodes["claim-1"]).toMatchObject({ start: 12, confidence: 0.75, published: "2022-01-22" });
        expect(nodes["claim-2"]?.confidence).toBe(1);
        expect(JSON.parse(String(nodes.force_x0020_1?.aliases))).toEqual(["Border Force", "حرس الحدود"]);
        const [first, second] = shortcuts[program].edges.map(([, , , attributes]) => attributes);
        expect(first).toMatchObject({ countApprox: true, countValue: 7 });
        expect(JSON.parse(String(second?.chain))).toEqual(["ناطق", "وكالة"]);
      });
    });
  }

  it("networkx takes it for a directed multigraph and keys its edges by their ids", () => {
    // igraph 1.0.0 gives edges the ids of nodes, whatever the file: there, `claim` tells them apart.
    expect([claims.networkx.multigraph, shortcuts.networkx.multigraph]).toEqual([true, true]);
    expect(shortcuts.networkx.edges.map(([, , key]) => key)).toEqual(["claim-1", "claim-2"]);
  });
  it("igraph has nothing to warn of", () => {
    expect([...claims.igraph.warnings, ...shortcuts.igraph.warnings]).toEqual([]);
  });
  it.skipIf(noSchema !== null)("the schema of GraphML 1.1 is satisfied", () => {
    expect([claims.schema, shortcuts.schema]).toEqual([[], []]);
  });
  it("both read the dialects for other programs: the same attributes but for what yEd draws", async () => {
    const sound = ({ nodes }: Seen) =>
      Object.fromEntries(
        Object.entries(nodes).map(([id, { key, label, labels, quote }]) => [id, [key, label, labels, quote]]),
      );
    for (const profile of ["apps", "yed"]) {
      const report = await readBack("claims", profile);
      expect(report.igraph.edges).toHaveLength(5);
      expect(report.networkx.edges.map(([, , key]) => key)).toEqual(claims.networkx.edges.map(([, , key]) => key));
      expect(sound(report.igraph)).toEqual(sound(claims.igraph));
      if (profile === "apps") expect(sound(report.networkx)).toEqual(sound(claims.networkx));
    }
  });
});
