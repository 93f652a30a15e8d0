import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-doors-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fresh = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe("what goes wrong is one line and a status", () => {
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

  it("a closed pipe ends in silence", async () => {
    const run = await rawi(["extract", "examples", "--format", "jsonl"], { lines: 1 });
    expect(run).toMatchObject({ status: 0, err: "" });
  });
});

describe("the way through", () => {
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
    expect(graphml.err).toMatch(/claims have no edge/u);
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
