import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";
import { noTerminal, openTerminal } from "../support/terminal.ts";

if (noTerminal) process.stderr.write(`The shell in a terminal: skipped, ${noTerminal}\n`);

const folder = mkdtempSync(join(tmpdir(), "rawi-shell-"));
const graph = join(folder, "graph.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noTerminal !== null)("the shell in a terminal", () => {
  beforeAll(async () => {
    await rawi(["build", "examples/01-wire.txt", "examples/04-control-denied.txt", "--graph", graph]);
  });

  it("answers a question and a query, and shows the words behind a row", async () => {
    const terminal = openTerminal(["shell", "--graph", graph]);
    await terminal.until(/2 documents/u);
    await terminal.until(/rawi>/u);
    terminal.type("who attacked the prison?\r");
    expect((await terminal.until(/^ +1 /u)).join("\n")).toMatch(/Islamic State/u);
    await terminal.until(/^ ?rawi>/u);
    terminal.type(".why 1\r");
    const why = (await terminal.until(/document:/u)).join("\n");
    expect(why).toMatch(/\[2 هاجم\]/u);
    expect(why).toMatch(/when: .*on the document's day/u);
    expect(why).toMatch(/rule: attacked\//u);

    await terminal.until(/^ ?rawi>/u);
    terminal.type('MATCH (c:Claim {relation: "CONTROLS"}) RETURN c.polarity AS polarity, c.id AS claim;\r');
    expect((await terminal.until(/\(1 row\)/u)).join("\n")).toMatch(/1.*negated/u);
    await terminal.until(/^ ?rawi>/u);
    terminal.type(".why 1\r");
    expect((await terminal.until(/document:/u)).join("\n")).toMatch(/لم \[\d تسيطر\]/u);

    await terminal.until(/^ ?rawi>/u);
    terminal.type("MATCH (c:Claim RETURN c\r");
    await terminal.until(/line 1, column/u);
    await terminal.until(/^ ?rawi>/u);
    terminal.type(".quit\r");
    expect(await terminal.exit).toBe(0);
  });

  it.each([
    ["Ctrl-D", "\u0004", 0],
    ["Ctrl-C", "\u0003", 130],
  ])("%s leaves without another word", async (_, key, status) => {
    const terminal = openTerminal(["shell", "--graph", graph]);
    await terminal.until(/rawi>/u);
    terminal.type(key);
    expect(await terminal.exit).toBe(status);
    await expect(terminal.until(/\S/u)).rejects.toThrow(/ended/u);
  });

  it("Ctrl-C stops a query and not the shell", async () => {
    const terminal = openTerminal(["shell", "--graph", graph]);
    await terminal.until(/rawi>/u);
    terminal.type("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)\r");
    await terminal.untilTaken();
    // What the system makes of Ctrl-C while no prompt reads the keys.
    process.kill(terminal.pid, "SIGINT");
    await terminal.until(/stopped/u);
    await terminal.until(/^ ?rawi>/u);
    terminal.type("\u0004");
    expect(await terminal.exit).toBe(0);
  });
});
