import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-corrections-"));
const graph = ["--graph", join(folder, "graph.jsonl")];
const run = (...args: string[]) => rawi([...args, ...graph]);
/** Every command starts a program of its own: on a busy machine that takes seconds. */
const SLOW = 300_000;
const lines = (text: string) => text.split("\n").filter((line) => line !== "");

vi.setConfig({ testTimeout: SLOW });
beforeAll(() => rawi(["build", "examples", ...graph]));
afterAll(() => rmSync(folder, { recursive: true }));

describe("correcting a graph by hand", () => {
  it("a claim that is rejected takes its contradiction along, is shown as rejected, and comes back", async () => {
    const before = lines((await run("contradictions")).out);
    expect(before.length).toBeGreaterThan(0);
    const { left, right, reason, kind } = JSON.parse(before[0] ?? "{}");
    expect({ kind, reason: typeof reason, left: left.document.path }).toMatchObject({
      kind: "polarity",
      reason: "string",
    });
    const rejected = await run("reject", right.id, "--because", "misread");
    expect(rejected).toMatchObject({ status: 0, out: "" });
    const after = lines((await run("contradictions")).out);
    expect(after.every((line) => !line.includes(right.id))).toBe(true);
    expect((await run("show", right.id)).out).toContain("rejected: misread");
    expect((await run("restore", right.id)).status).toBe(0);
    expect(lines((await run("contradictions")).out)).toEqual(before);
  });
  it("a merge outlives building, is listed with its reason, and is taken back", async () => {
    const bytes = readFileSync(graph[1] ?? "");
    const merged = await run("merge", "المرصد السوري لحقوق الإنسان", "وكالة رويترز", "--because", "a try");
    expect(merged.err).toContain("rawi undo 1");
    await rawi(["build", "examples", ...graph]);
    expect((await run("decisions")).out).toContain('"because":"a try"');
    const shown = await run("show", "رويترز");
    expect(shown.out).toContain("decided by hand (a try)");
    expect((await run("undo")).err).toContain("Taken back");
    expect(readFileSync(graph[1] ?? "").equals(bytes)).toBe(true);
  });
  it.each([
    ["a name that nobody bears", ["merge", "لا أحد", "رويترز"], 1],
    ["a number that is none", ["undo", "last"], 2],
    ["several documents", ["forget", "0"], 2],
    ["a day that is none", ["contradictions", "--as-of", "yesterday"], 2],
  ])("%s: one line and a status", async (_, args, status) => {
    const made = await run(...args);
    expect(made).toMatchObject({ status, out: "" });
    expect(made.err).not.toMatch(/^\s+at /mu);
    expect(lines(made.err).length).toBeLessThanOrEqual(2);
  });
});

describe("what had been published by a day", () => {
  it("leaves out what came later, in counts and contradictions", async () => {
    const early = lines((await run("contradictions", "--as-of", "2022-01-22")).out).map((line) => JSON.parse(line));
    const all = lines((await run("contradictions")).out);
    expect(early.length).toBeLessThan(all.length);
    for (const { left, right } of early)
      for (const { document } of [left, right]) expect(document.published <= "2022-01-22").toBe(true);
    const documents = await run(
      "query",
      "MATCH (d:Document) RETURN count(d)",
      "--as-of",
      "2022-01-21",
      "--format",
      "tsv",
    );
    expect(lines(documents.out).at(-1)).toBe("2");
  });
});

describe("whose words they are", () => {
  it("a dispatch that a paper prints again is one origin, and the three numbers stand apart", async () => {
    const records = lines((await run("corroboration")).out).map((line) => JSON.parse(line));
    const relayed = records.find((each) => each.relation === "REPELLED");
    expect(relayed).toMatchObject({ documents: 2, publishers: 2 });
    expect(relayed.origins.length + relayed.unnamed).toBeLessThanOrEqual(2);
    const sources = lines((await run("sources")).out).map((line) => JSON.parse(line));
    expect(sources.find((each) => each.name === "المرصد السوري لحقوق الإنسان")).toMatchObject({ type: "Organization" });
  });
});

describe("forgetting a document", () => {
  it("removes it with its claims, and building brings the same bytes back", async () => {
    const bytes = readFileSync(graph[1] ?? "");
    const forgotten = await run("forget", "08");
    expect(forgotten.err).toContain("08-retraction.txt");
    expect((await run("documents")).out).not.toContain("08-retraction");
    await rawi(["build", "examples", ...graph]);
    expect(readFileSync(graph[1] ?? "").equals(bytes)).toBe(true);
  });
});
