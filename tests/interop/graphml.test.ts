import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ExportModel, exporters } from "../../src/exports/index.ts";
import { CalendarDate } from "../../src/model/calendar-date.ts";
import type { GraphNode, GraphRelationship, Properties } from "../../src/model/graph.ts";
import { arrayGraphView } from "../support/array-graph-view.ts";

/*
 * What networkx and igraph read of our GraphML, and what the schema says to it. Needs Python with both and lxml
 * (scripts/interop/setup.sh); RAWI_PYTHON names another than .venv's.
 */
const repository = fileURLToPath(new URL("../../", import.meta.url));
const script = join(repository, "scripts/interop/read_graphml.py");
const python = process.env.RAWI_PYTHON ?? join(repository, ".venv/bin/python");
const schema = join(repository, "../shared/schemas/graphml");

function reasonToSkip(): string | null {
  try {
    execFileSync(python, ["-c", "import igraph, lxml, networkx"], { stdio: "pipe" });
    return null;
  } catch (error) {
    const stderr = (error as { stderr?: Buffer }).stderr?.toString().trim().split("\n").at(-1);
    return `${python}: ${stderr || (error as Error).message}; run scripts/interop/setup.sh`;
  }
}

const skip = reasonToSkip();
if (skip) process.stderr.write(`GraphML in networkx and igraph: skipped, ${skip}\n`);
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

async function readBack(
  nodes: readonly GraphNode[],
  edges: readonly GraphRelationship[],
  model: ExportModel,
): Promise<Report> {
  const graphml = exporters.find(({ name }) => name === "graphml");
  const chunks: string[] = [];
  for await (const chunk of graphml?.write(arrayGraphView(nodes, edges), { model }) ?? []) chunks.push(chunk);
  const path = join(folder, `${model}.graphml`);
  writeFileSync(path, chunks.join(""));
  const output = execFileSync(python, noSchema ? [script, path] : [script, path, schema], { maxBuffer: 1 << 26 });
  return JSON.parse(output.toString()) as Report;
}

const node = (id: string, label: string, parent: string, properties: Properties): GraphNode => ({
  id,
  labels: ["Rawi", label, ...(parent === "" ? [] : [parent])],
  properties: { id, ...properties },
});

const QUOTE = 'قال المتحدث: «قُتل ٧ <مقاتلين> & جُرح آخرون»\r\nثم أضاف\t"انتهى" ]]>';
const FAMILY = "قوات الحدود 👩‍👩‍👧‍👦";
const nodes = [
  node("force 1", "StateForce", "Actor", {
    name: "Border Force",
    nameAr: FAMILY,
    aliases: ["Border Force", "حرس الحدود"],
  }),
  node("group", "ArmedGroup", "Actor", { name: "the group\u0001", population: 9_007_199_254_740_993n }),
  node("town", "Place", "Location", { nameAr: "البلدة\u200F القديمة", share: 0.25 }),
  node("claim-1", "Claim", "", {
    relation: "ATTACKED",
    quote: QUOTE,
    start: 12n,
    confidence: 0.75,
    published: new CalendarDate(2022, 1, 22),
  }),
  node("claim-2", "Claim", "", { relation: "ATTACKED", quote: "نفى الهجوم", start: 90n, confidence: 1 }),
];
const edge = (
  id: string,
  type: string,
  start: string,
  end: string,
  properties: Properties = {},
): GraphRelationship => ({
  id,
  type,
  start,
  end,
  properties,
});
const edges = [
  edge("r1", "SUBJECT", "claim-1", "force 1"),
  edge("r2", "OBJECT", "claim-1", "group"),
  edge("r3", "SUBJECT", "claim-2", "force 1"),
  edge("r4", "AT", "claim-2", "town"),
  edge("r5", "CONTRADICTS", "claim-1", "claim-2", { kind: "polarity" }),
  edge("claim-1", "ATTACKED", "force 1", "group", {
    claim: "claim-1",
    polarity: "affirmed",
    quote: QUOTE,
    countApprox: true,
    countValue: 7n,
  }),
  edge("claim-2", "ATTACKED", "force 1", "group", {
    claim: "claim-2",
    polarity: "negated",
    quote: "نفى الهجوم",
    chain: ["ناطق", "وكالة"],
  }),
];

describe.skipIf(skip !== null)("GraphML in other programs", () => {
  let claims: Report;
  let shortcuts: Report;
  beforeAll(async () => {
    claims = await readBack(nodes, edges, "claims");
    shortcuts = await readBack(nodes, edges, "edges");
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
});
