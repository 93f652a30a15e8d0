import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    expect(run.out).toMatch(/\nclaims\n\d+\n$/u);
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

  it("go on after it when that is wished, and fail at their end", async () => {
    const input = "MATCH (c RETURN c\nRETURN 2 AS two\n.nothing\n";
    const run = await rawi(["shell", "--graph", graph, "--fail-at-end"], { input });
    expect(run).toMatchObject({ status: 2, out: "two\n2\n" });
    expect(run.err).toMatch(/^rawi: line 1: .*\nrawi: line 3: .*\n$/u);
  });

  it("are written in the way that is set, each result to its place", async () => {
    const file = join(folder, "rows.json");
    const input = `.mode json\n.once ${file}\nRETURN 1 AS one;\n.mode csv\nUNWIND [1, 2]\nAS n\nRETURN n;\n.last md\n`;
    const run = await rawi(["shell", "--graph", graph], { input });
    expect(run).toEqual({ status: 0, err: "", out: "n\n1\n2\n| n |\n| --- |\n| 1 |\n| 2 |\n" });
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([{ one: 1 }]);
  });

  it("take parameters, and the rows of the last result as $_", async () => {
    const run = await rawi(
      [
        ...["shell", "--graph", graph, "-p", "n=2", "-c", "UNWIND range(1, $n) AS a RETURN a; .param word سجن"],
        ...["-c", "UNWIND $_ AS row RETURN row.a + 1 AS b, $word AS w"],
      ],
      {},
    );
    expect(run).toEqual({ status: 0, err: "", out: "a\n1\n2\nb\tw\n2\tسجن\n3\tسجن\n" });
  });

  it("come from files, which are named with the line", async () => {
    const file = join(folder, "script.rawi");
    writeFileSync(file, "// who did it\nRETURN 1 AS one\n\n.why\n");
    const run = await rawi(["shell", "--graph", graph, "-f", file]);
    expect(run).toMatchObject({ status: 2, out: "one\n1\n" });
    expect(run.err).toContain(`${file}:4: `);
    const inside = await rawi(["shell", "--graph", graph, "-c", `.read ${file}`]);
    expect(inside.err).toContain(`${file}:4: `);
    expect((await rawi(["shell", "--graph", graph, "-f", join(folder, "none")])).status).toBe(1);
  });

  it("fail with 3 when nothing is found and that is asked for", async () => {
    const query = ["-c", "MATCH (a:Actor {name: 'nobody'}) RETURN a.name AS name", "--fail-empty"];
    expect(await rawi(["shell", "--graph", graph, ...query])).toMatchObject({ status: 3, out: "name\n" });
  });

  it("that read themselves end", async () => {
    const file = join(folder, "again.rawi");
    writeFileSync(file, `.read ${file}\n`);
    expect(await rawi(["shell", "--graph", graph, "-f", file])).toMatchObject({ status: 2, out: "" });
  });

  it("an empty script does nothing", async () => {
    expect(await rawi(["shell", "--graph", graph], { input: "" })).toEqual({ status: 0, out: "", err: "" });
  });
});
