import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const home = mkdtempSync(join(tmpdir(), "rawi-build-"));
afterAll(() => rmSync(home, { recursive: true }));

let folder: string;
let graph: string;
let count = 0;
beforeEach(() => {
  folder = join(home, `case-${count++}`);
  graph = join(folder, "graph.jsonl");
  mkdirSync(join(folder, "a"), { recursive: true });
  mkdirSync(join(folder, "b"));
  writeFileSync(join(folder, "a/one.txt"), "قصف الجيش السوداني مدينة نيالا يوم الأحد.\n");
  writeFileSync(join(folder, "a/documents.yaml"), "one.txt: {publisher: وكالة الوادي, published: 2024-05-05}\n");
  writeFileSync(join(folder, "b/two.txt"), "قال مصدر طبي إن أربعة مدنيين قتلوا في نيالا.\n");
});

const build = (...args: string[]) => rawi(["build", ...args, "--graph", graph]);
const linesOf = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown> & { readonly kind: string });
const pathsIn = (path: string) => linesOf(path).flatMap((line) => (line.kind === "document" ? [line["path"]] : []));

describe("rawi build", { timeout: 240_000 }, () => {
  it("sums up what the graph holds, and what to ask of it", async () => {
    const run = await build(join(folder, "a"), join(folder, "b"));
    expect(run).toMatchObject({ status: 0, out: "" });
    const claims = linesOf(graph).filter((line) => line.kind === "claim") as { attribution?: unknown[] }[];
    const own = claims.filter((claim) => claim.attribution?.length === 0).length;
    expect(run.err.split("\n").slice(0, 2)).toEqual([
      "2 documents · 1 publisher · 2024-05-05",
      `${claims.length} claims: ${own} in the texts' own voice, ${claims.length - own} said by 1 source (1 of them unnamed)`,
    ]);
    const [, question = ""] = /rawi ask "(.*)"/u.exec(run.err) ?? [];
    const asked = await rawi(["ask", question, "--graph", graph]);
    expect(asked.out).toContain("«قصف الجيش السوداني مدينة نيالا");
  });

  it("two at once into one file end with both in it", async () => {
    const runs = await Promise.all([build(join(folder, "a")), build(join(folder, "b"))]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
    expect(pathsIn(graph)).toEqual([join(folder, "a/one.txt"), join(folder, "b/two.txt")]);
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "graph.jsonl"]);
  });

  it("forgets a file that is gone, and says so; keeps one that can no longer be read", async () => {
    writeFileSync(join(folder, "a/three.txt"), "قصف الجيش السوداني مدينة كادقلي.\n");
    await build(join(folder, "a"), join(folder, "b"));
    rmSync(join(folder, "a/three.txt"));
    writeFileSync(join(folder, "a/one.txt"), new Uint8Array(300));
    const run = await build(join(folder, "a"));
    expect(run.status).toBe(1);
    expect(run.err).toMatch(/a\/three\.txt is gone and is forgotten\./u);
    expect(pathsIn(graph)).toEqual([join(folder, "a/one.txt"), join(folder, "b/two.txt")]);
    await build(join(folder, "b"), "--fresh");
    expect(pathsIn(graph)).toEqual([join(folder, "b/two.txt")]);
  });

  it("--fresh forgets documents, and keeps what was decided by hand, saying so", async () => {
    await build(join(folder, "a"));
    const claims = linesOf(graph).filter(({ kind }) => kind === "claim");
    const id = String(claims[0]?.["id"]);
    expect((await rawi(["reject", id, "--because", "misread", "--graph", graph])).status).toBe(0);
    const run = await build(join(folder, "a"), "--fresh");
    expect(run.err).toContain("1 decision made by hand is kept (rawi decisions lists them, rawi undo takes one back).");
    expect(linesOf(graph).filter(({ kind }) => kind === "decision")).toMatchObject([{ ids: [id], because: "misread" }]);
    writeFileSync(graph, "{");
    const lost = await build(join(folder, "a"), "--fresh");
    expect(lost.status).toBe(0);
    expect(lost.err).toMatch(/graph\.jsonl.* Whatever was decided by hand in it is lost\./u);
  });

  it("interrupted: one line, the old file as it was, and nothing left beside it", async () => {
    await build(join(folder, "a"));
    const before = readFileSync(graph, "utf8");
    const text = readFileSync("examples/05-monitor-toll.txt", "utf8");
    writeFileSync(join(folder, "b/0-empty.txt"), "");
    const record = (index: number) => JSON.stringify({ id: String(index), text: `${text}\n${index}` });
    writeFileSync(join(folder, "b/many.jsonl"), Array.from({ length: 6_000 }, (_, index) => record(index)).join("\n"));
    let told = false;
    const run = await rawi(["build", join(folder, "b"), "--graph", graph], {
      onError(seen, kill) {
        // The empty file comes first: when it is told of, the others are still to be read.
        if (!told && seen.includes("\n")) kill("SIGINT");
        told ||= seen.includes("\n");
      },
    });
    expect(run).toMatchObject({ status: 130, out: "" });
    expect(run.err.trim().split("\n").slice(1)).toEqual([`Interrupted: ${graph} stays as it was.`]);
    expect(readFileSync(graph, "utf8")).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(["a", "b", "graph.jsonl"]);
  });
});

describe("--with", { timeout: 240_000 }, () => {
  beforeEach(() => {
    mkdirSync(join(folder, "mine/gazetteer"), { recursive: true });
    writeFileSync(join(folder, "a/one.txt"), "هاجمت سرايا الزعفران مدينة نيالا يوم الأحد.\n");
    const names = "{ar: [سرايا الزعفران], en: [Saffron Companies]}";
    writeFileSync(
      join(folder, "mine/gazetteer/own.yaml"),
      `entries:\n  - {id: saffron-companies, type: ArmedGroup, names: ${names}}\n`,
    );
  });

  const ask = () => rawi(["ask", "who attacked Nyala?", "--graph", graph]);

  it("stays with the graph: later commands and builds know its names, and warn when it changed or is gone", async () => {
    const mine = join(folder, "mine");
    expect((await build(join(folder, "a"), "--with", mine)).status).toBe(0);
    const [header] = linesOf(graph);
    expect(header?.["with"]).toMatchObject({ path: mine, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    const known = await ask();
    expect(known.err).toBe("");
    expect(known.out).toMatch(/^Named: Saffron Companies/u);

    const once = readFileSync(graph, "utf8");
    await build(join(folder, "a"));
    expect(readFileSync(graph, "utf8")).toBe(once);

    writeFileSync(join(mine, "gazetteer/more.yaml"), "entries: []\n");
    expect((await ask()).err).toMatch(/^\S+mine +.*changed.*rawi build/u);
    rmSync(mine, { recursive: true });
    const gone = await ask();
    expect(gone.status).toBe(0);
    expect(gone.err).toMatch(/^\S+mine +.*is gone.*\n$/u);
  });

  it("a fault in it is one line with file, line and what to write", async () => {
    writeFileSync(
      join(folder, "mine/gazetteer/own.yaml"),
      "entries:\n  - {id: x, type: ArmedGrup, names: {ar: [س]}}\n",
    );
    const run = await build(join(folder, "a"), "--with", join(folder, "mine"));
    expect(run).toMatchObject({ status: 1, out: "" });
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(run.err).toMatch(/mine\/gazetteer\/own\.yaml:2 .*ArmedGrup.*did you mean "ArmedGroup"/u);
    writeFileSync(join(folder, "mine/gazetteer/own.yaml"), "entries:\n  - {id: x\n");
    expect((await build(join(folder, "a"), "--with", join(folder, "mine"))).err).toMatch(/own\.yaml:2 .*YAML/u);
  });
});
