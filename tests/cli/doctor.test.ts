import { describe, expect, it } from "vitest";
import { EXAMPLES } from "../../src/cli/examples.ts";
import { ordersBothDirections } from "../../src/cli/terminal-bidi.ts";
import { rawi } from "../support/run-rawi.ts";

describe("rawi doctor", () => {
  it("looks at everything, and fails for what is wrong in one line", async () => {
    const args = ["--graph", "/nowhere/x.jsonl", "--with", "/nowhere", "--neo4j", "bolt://localhost:1", "--user", "x"];
    const { status, out, err } = await rawi(["doctor", ...args, "--password-file", "/nowhere/password"]);
    expect(status).toBeGreaterThan(0);
    expect(err).toBe("");
    const lines = out.trim().split("\n");
    expect(lines.map((line) => line.split(/\s+/u)[1])).toEqual([
      ...["rawi", "node", "data", "graph", "page", "terminal", "neo4j"],
    ]);
    expect(out).toMatch(/^ok +node +\d+\.\d+/mu);
    expect(out).toMatch(/^wrong +data .*\/nowhere/mu);
    expect(out).toMatch(/^note +graph .*rawi build/mu);
    expect(out).toMatch(/^wrong +neo4j/mu);
  });

  it.each([
    [{ VTE_VERSION: "7006" }, true],
    [{ VTE_VERSION: "5202" }, false],
    [{ TERM_PROGRAM: "Apple_Terminal" }, true],
    [{ WT_SESSION: "1" }, false],
    [{ TERM: "xterm-256color" }, null],
  ])("knows what terminals do with two directions: %o", (environment, orders) => {
    expect(ordersBothDirections(environment)).toBe(orders);
  });
});

describe("--help", () => {
  it("ends with an example for every command", async () => {
    const [all, view] = await Promise.all([rawi(["--help"]), rawi(["view", "--help"])]);
    const commands = [...all.out.matchAll(/^ {2}([a-z]+) /gmu)]
      .map(([, name]) => name)
      .filter((name) => name !== "help");
    expect(commands.sort()).toEqual(Object.keys(EXAMPLES).sort());
    expect(view.out.trimEnd().endsWith(EXAMPLES["view"]?.at(-1) ?? "none")).toBe(true);
    for (const [name, lines] of Object.entries(EXAMPLES))
      expect(lines.every((line) => line.includes(`rawi ${name}`))).toBe(true);
  });
});
