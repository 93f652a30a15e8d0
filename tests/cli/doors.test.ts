import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-doors-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fresh = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe("what goes wrong is one line and a status", { timeout: 240_000 }, () => {
  it.each([
    ["a path that is not there", () => ["extract", join(folder, "nowhere")], 1],
    [
      "a binary file",
      () => [
        "extract",
        fresh(
          "binary.txt",
          new Uint8Array(400).map((_, index) => index % 7),
        ),
      ],
      1,
    ],
    ["an empty file", () => ["extract", fresh("empty.txt", "")], 0],
    ["no graph yet", () => ["documents", "--graph", join(folder, "none.jsonl")], 1],
    ["an unknown format", () => ["extract", "examples", "--format", "pdf"], 2],
  ])("%s", async (_, args, status) => {
    const run = await rawi(args());
    expect(run.status).toBe(status);
    expect(run.out).toBe("");
    expect(run.err).not.toMatch(/^\s+at /mu);
    expect(run.err.trim()).not.toBe("");
  });

  it("a folder that may not be read", async ({ skip }) => {
    skip(process.getuid?.() === 0, "the superuser may read everything");
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0 });
    const run = await rawi(["extract", closed]);
    expect(run).toMatchObject({ status: 1, out: "" });
    expect(run.err).toMatch(/closed .*permission denied/u);
  });

  it("a text of 5 MB is taken, one of 9 MB refused, with what to do", async () => {
    // English, so that no rule has to read it: what five million letters of Arabic take is measured by npm run bench.
    const line = "The column left the town at dawn and was not seen again.\n";
    const large = await rawi(["extract", fresh("large.txt", line.repeat(5_000_000 / line.length))]);
    expect(large).toMatchObject({ status: 0, out: "" });
    expect(large.err).toMatch(/^1 document is in a language without a reader.*\n$/u);
    const huge = await rawi(["extract", fresh("huge.txt", line.repeat(9_000_000 / line.length))]);
    expect(huge).toMatchObject({ status: 1, out: "" });
    expect(huge.err).toMatch(/huge\.txt .*8 MB are read at most.*Split it/u);
  });
});

describe("a closed pipe ends in silence", { timeout: 240_000 }, () => {
  const graph = join(folder, "pipe.jsonl");
  beforeAll(async () => {
    await rawi(["build", "examples", "--graph", graph]);
  });
  it.each([
    [["extract", "examples", "--format", "jsonl"]],
    [["query", "UNWIND range(1, 100000) AS n RETURN n", "--graph", graph]],
    [["documents", "--graph", graph]],
    [["export", "graphml", "--graph", graph]],
    [["show", "تنظيم الدولة", "--graph", graph]],
  ])("%s", async (args) => {
    const run = await rawi(args, { lines: 1 });
    expect(run.status).toBe(0);
    // What was written to the graph's reader is told when all of it was.
    expect(run.err).not.toMatch(/rawi:|EPIPE|^\s+at /mu);
  });
});

describe("the way through", { timeout: 240_000 }, () => {
  const graph = join(folder, "graph.jsonl");

  it("asks who attacked, and shows the words", async () => {
    await rawi(["build", "examples/01-wire.txt", "--graph", join(folder, "one.jsonl")]);
    const run = await rawi([
      "ask",
      "who attacked the prison?",
      "--format",
      "json",
      "--graph",
      join(folder, "one.jsonl"),
    ]);
    const answer = JSON.parse(run.out);
    expect(answer.answers.map((each: { value: string }) => each.value)).toEqual(["Islamic State"]);
    expect(answer.evidence[0].evidence.start).toBe(0);
  });

  it("builds the same bytes twice, in any order of paths, and answers from them", async () => {
    const files = ["examples/01-wire.txt", "examples/04-control-denied.txt"];
    expect((await rawi(["build", ...files, "--graph", graph])).status).toBe(0);
    const once = readFileSync(graph, "utf8");
    await rawi(["build", ...files.toReversed(), "--graph", graph]);
    expect(readFileSync(graph, "utf8")).toBe(once);

    const query = await rawi([
      "query",
      'MATCH (c:Claim {relation: "CONTROLS"}) RETURN c.polarity AS polarity, c.start AS start',
      "--graph",
      graph,
      "--format",
      "jsonl",
    ]);
    expect(query.out).toBe('{"polarity":"negated","start":18}\n');

    const graphml = await rawi(["export", "graphml", "--model", "edges", "--graph", graph]);
    expect(graphml.status).toBe(0);
    expect(graphml.out).toContain("ATTACKED");
    expect(graphml.err).toMatch(/\d+ of \d+ claims are not in it/u);
  });

  it("extracts the same bytes in any order of paths", async () => {
    const files = ["examples/01-wire.txt", "examples/05-monitor-toll.txt"];
    const once = await rawi(["extract", ...files]);
    expect(once.out).not.toBe("");
    expect(await rawi(["extract", ...files.toReversed()])).toEqual(once);
  });

  it("prints records whose quotes stand where they say", async () => {
    const run = await rawi(["extract", "examples/04-control-denied.txt", "--format", "jsonl"]);
    const text = readFileSync("examples/04-control-denied.txt", "utf8");
    const records = run.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(records.length).toBeGreaterThan(1);
    for (const { evidence, trigger } of records) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      expect(text.slice(trigger.start, trigger.end)).toBe(trigger.text);
    }
  });
});
