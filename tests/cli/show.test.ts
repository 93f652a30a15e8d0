import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-show-"));
const graph = join(folder, "graph.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

describe("rawi show NAME", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    const texts = [
      "هاجم تنظيم الدولة سجن الصناعة. ونقلت وكالة رويترز عن المرصد السوري لحقوق الإنسان قوله إن خمسة مدنيين قتلوا.",
      "تسيطر قوات سوريا الديمقراطية على سجن الصناعة.",
    ];
    for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.txt`), text);
    await rawi(["build", join(folder, "0.txt"), join(folder, "1.txt"), "--graph", graph]);
  });

  it("shows who relays whom", async () => {
    const run = await rawi(["show", "المرصد السوري لحقوق الإنسان", "--graph", graph]);
    expect(run.out).toMatch(/heard through:\n +\S*رويترز ← المرصد السوري لحقوق الإنسان {3}1 claim in 1 document\n/u);
  });

  it("walks as far as it is told: who attacked the prison stands two edges from who holds it", async () => {
    const near = await rawi(["show", "ISIS", "--graph", graph]);
    const far = await rawi(["show", "ISIS", "--depth", "2", "--graph", graph]);
    expect(near.out).not.toMatch(/steps? away/u);
    expect(far.out).toMatch(/ {2}2 steps away: قوات سوريا الديمقراطية\n/u);
    expect((await rawi(["show", "ISIS", "--depth", "x", "--graph", graph])).status).toBe(2);
  });

  it("of somebody unknown says so, and exits with 3 when asked to", async () => {
    const run = await rawi(["show", "فلان", "--fail-empty", "--graph", graph]);
    expect(run).toEqual({ status: 3, out: "", err: "Nothing in this graph is called فلان.\n" });
  });
});
