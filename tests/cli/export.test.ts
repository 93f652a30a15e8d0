import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";

const folder = mkdtempSync(join(tmpdir(), "rawi-export-"));
afterAll(() => rmSync(folder, { recursive: true }));
const graph = join(folder, "graph.jsonl");
const exporting = (...args: string[]) => rawi(["export", ...args, "--graph", graph]);

beforeAll(async () => {
  await rawi(["build", "examples/01-wire.txt", "examples/04-control-denied.txt", "--graph", graph]);
});

describe("rawi export", () => {
  it("writes the same to a file and to standard output, and counts on stderr", async () => {
    const file = join(folder, "graph.graphml");
    const [toFile, toOutput] = await Promise.all([exporting("graphml", file), exporting("graphml")]);
    expect(toFile).toMatchObject({ status: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(toOutput.out);
    expect(toFile.err).toBe(
      `${toOutput.out.match(/<node /gu)?.length} nodes · ${toOutput.out.match(/<edge /gu)?.length} edges\n`,
    );
    expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });
  it.each([
    ["an unknown format", ["docx"], 2, /no format docx.*graphml/u],
    ["an unknown profile", ["graphml", "--profile", "pretty"], 2, /no profile pretty.*strict/u],
    ["an unknown name", ["graphml", "--of", "nobody"], 2, /called nobody/u],
    ["a folder that is not there", ["gexf", "/nowhere/x", "--of", "01-w"], 1, /could not be written: no such file/u],
  ])("%s is one line and a status", async (_, args, status, message) => {
    const run = await exporting(...args);
    expect(run).toMatchObject({ status, out: "" });
    expect(run.err).toMatch(message);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(existsSync("/nowhere")).toBe(false);
  });
});
