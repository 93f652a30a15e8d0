import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";
import { reasonToSkip, repository, runPython } from "./python.ts";

/* The way of a user: build from five real articles, export, open elsewhere. */
const seeds = join(repository, "../shared/seeds");
const schema = join(repository, "../shared/schemas/graphml");
const noPython = reasonToSkip("The seeds in networkx and igraph");
const missing = [seeds, schema].find((path) => !existsSync(path));
if (missing) process.stderr.write(`The seeds in networkx and igraph: skipped, there is no ${missing}\n`);

type Attributes = Readonly<Record<string, string>>;
type Seen = { readonly nodes: Readonly<Record<string, Attributes>>; readonly edges: readonly unknown[] };
type Report = { readonly networkx: Seen; readonly igraph: Seen; readonly schema: readonly string[] };

const folder = mkdtempSync(join(tmpdir(), "rawi-seeds-"));
const graph = join(folder, "graph.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noPython !== null || missing !== undefined)("GraphML of the seeds", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    expect((await rawi(["build", seeds, "--graph", graph])).status).toBe(0);
  });

  it.each(["claims", "edges"])("%s: equal counts, Arabic as it was, valid", async (model) => {
    const file = join(folder, `${model}.graphml`);
    const run = await rawi(["export", "graphml", file, "--model", model, "--graph", graph]);
    expect(run).toMatchObject({ status: 0, out: "" });
    const { networkx, igraph, schema: faults } = runPython<Report>("read_graphml.py", [file, schema]);
    expect(faults).toEqual([]);

    const [, nodes = "", edges = ""] = /^(\d+) nodes · (\d+) edges/u.exec(run.err) ?? [];
    expect(Number(nodes)).toBeGreaterThan(50);
    for (const seen of [networkx, igraph]) {
      expect(Object.keys(seen.nodes)).toHaveLength(Number(nodes));
      expect(seen.edges).toHaveLength(Number(edges));
    }
    const namesIn = (seen: Seen) =>
      Object.values(seen.nodes)
        .flatMap(({ nameAr }) => nameAr ?? [])
        .filter((name) => name !== "")
        .sort();
    expect(namesIn(networkx)).toEqual(namesIn(igraph));
    expect(namesIn(networkx)).toContain("تنظيم الدولة الإسلامية");
    if (model === "edges") expect(run.err).toMatch(/\d+ of \d+ claims are not in it: an end of theirs is unknown/u);
  });
});
