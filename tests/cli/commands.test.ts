import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COMMANDS, commandsFor } from "../../src/cli/commands.ts";
import { rawi } from "../support/run-rawi.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("commands", () => {
  it.each(Object.keys(COMMANDS))("%s is found under its name", async (name) => {
    const make = await COMMANDS[name]?.();
    expect(make?.(new Command()).name()).toBe(name);
  });
  it("only what a line names is loaded; all for help, completion and a name that is none", () => {
    expect(commandsFor(["extract", "ask"])).toEqual(["extract"]);
    for (const line of [[], ["--help"], ["help", "ask"], ["completion", "bash"], ["ekstract"], ["constructor"]])
      expect(commandsFor(line)).toEqual(Object.keys(COMMANDS));
  });
});

describe("a checkout without a package that one command needs", () => {
  const folder = mkdtempSync(join(tmpdir(), "rawi-without-"));
  const program = ["--import", `${root}node_modules/tsx/dist/loader.mjs`, join(folder, "src", "cli.ts")];
  beforeAll(() => {
    for (const part of ["src", "graph", "package.json"])
      cpSync(join(root, part), join(folder, part), { recursive: true });
    mkdirSync(join(folder, "node_modules"));
    for (const name of readdirSync(join(root, "node_modules")))
      if (name !== "@hono") symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("does what needs it not", async () => {
    const { status, out, err } = await rawi(["extract", "examples/01-wire.txt", "--format", "jsonl"], { program });
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out.split("\n").length).toBeGreaterThan(2);
  });
  it("says in one line what is missing and what to do", async () => {
    expect(await rawi(["view"], { program })).toEqual({
      status: 1,
      out: "",
      err: "rawi: the package @hono/node-server is not installed (run npm ci in Rawi's folder)\n",
    });
  });
});
