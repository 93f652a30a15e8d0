import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-script-"));
const graph = join(folder, "graph.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(async () => {
  await rawi(["build", "examples/01-wire.txt", "--graph", graph]);
});

describe("lines of a pipe", () => {
  it("are a script: the same rows, and not one escape sequence", async () => {
    const input = "من هاجم السجن؟\n.why 1\n\nMATCH (c:Claim) RETURN count(c) AS claims;\n.quit\nRETURN 5\n";
    const run = await rawi(["shell", "--graph", graph], { input, env: { FORCE_COLOR: "1" } });
    expect(run).toMatchObject({ status: 0, err: "" });
    expect(run.out).toMatch(/^المذكورون: .*\n.*\n +1 {2}وكالة الشروق .*«هاجم/u);
    expect(run.out).toMatch(/\[2 هاجم\] \[1 /u);
    expect(run.out).toMatch(/# {2}claims\n1 {2}\d+\n\(1 row\)\n$/u);
    for (const never of ["\u001B", "\u200E", "rawi>"]) expect(run.out).not.toContain(never);
  });

  it("stop at the first that cannot be done, which is named", async () => {
    const run = await rawi(["shell", "--graph", graph], {
      input: "RETURN 1 AS one\nMATCH (c RETURN c\nRETURN 2 AS two\n",
    });
    expect(run.status).toBe(1);
    expect(run.out).toContain("one");
    expect(run.out).not.toContain("two");
    expect(run.err).toMatch(/^rawi: line 2: /u);
    expect(run.err.trim().split("\n")).toHaveLength(1);
  });

  it("an empty script does nothing", async () => {
    expect(await rawi(["shell", "--graph", graph], { input: "" })).toEqual({ status: 0, out: "", err: "" });
  });
});
