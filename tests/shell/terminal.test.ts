import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawi } from "../support/run-rawi.ts";
import { noTerminal, openTerminal, type Terminal, type TerminalSize } from "../support/terminal.ts";

if (noTerminal) process.stderr.write(`The shell in a terminal: skipped, ${noTerminal}\n`);

const folder = mkdtempSync(join(tmpdir(), "rawi-shell-"));
const graph = join(folder, "graph.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));

let sessions = 0;
/** A shell with a home of its own, or one that another shell had; its prompt stands there. */
async function openShell({ env, ...size }: TerminalSize = {}, args: readonly string[] = []): Promise<Terminal> {
  const home = join(folder, `home-${sessions++}`);
  const own = { XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", PAGER: "cat" };
  const terminal = openTerminal(["shell", "--graph", graph, ...args], { ...size, env: { ...own, ...env } });
  await terminal.untilCursor(PROMPT);
  return terminal;
}

const PROMPT = /^rawi> ?$/u;
/** What a terminal sends for a paste. */
const paste = (text: string) => `\u001B[200~${text}\u001B[201~`;
const [ENTER, TAB, UP, CTRL_C, CTRL_D, CTRL_R] = ["\r", "\t", "\u001B[A", "\u0003", "\u0004", "\u0012"];
const marks = /[\u200E\u2066-\u2069]/gu;
const seen = (lines: readonly string[]) => lines.join("\n").replace(marks, "");

describe.skipIf(noTerminal !== null)("the shell in a terminal", () => {
  beforeAll(async () => {
    await rawi(["build", "examples/01-wire.txt", "examples/04-control-denied.txt", "--graph", graph]);
  });

  it("answers a question and a query, and shows the words behind a row", async () => {
    const terminal = await openShell();
    terminal.type(`who attacked the prison?${ENTER}`);
    expect(seen(await terminal.until(/^\u200E? +\u200E?1\u200E? /u))).toMatch(/Islamic State/u);
    await terminal.untilCursor(/^rawi>/u);
    terminal.type(`.why 1${ENTER}`);
    const why = seen(await terminal.until(/document.*:/u));
    expect(why).toMatch(/\[2 هاجم\]/u);
    expect(why).toMatch(/when: .*on the document's day/u);
    expect(why).toMatch(/rule: attacked\//u);

    await terminal.untilCursor(/^rawi>/u);
    terminal.type(`MATCH (c:Claim {relation: "CONTROLS"}) RETURN c.polarity AS polarity, c.id AS claim;${ENTER}`);
    expect(seen(await terminal.until(/\(1 row/u))).toMatch(/1.*negated/u);
    await terminal.untilCursor(/^rawi>/u);
    terminal.type(`.why 1${ENTER}`);
    expect(seen(await terminal.until(/document.*:/u))).toMatch(/لم \[\d تسيطر\]/u);

    await terminal.untilCursor(/^rawi>/u);
    terminal.type(`MATCH (c:Claim RETURN c${ENTER}`);
    expect(seen(await terminal.until(/^ +\^/u))).toMatch(/line 1, column/u);
    await terminal.untilCursor(/^rawi>/u);
    terminal.type(`exit${ENTER}`);
    expect(await terminal.exit).toBe(0);
  });

  it("Ctrl-D leaves without another word; Ctrl-C drops the line and never leaves", async () => {
    const terminal = await openShell();
    terminal.type(`RETURN 1${CTRL_C}`);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_C);
    await terminal.until(/Ctrl-D or .quit leaves/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("Ctrl-C stops a query at once, and what is typed meanwhile is kept for the next line", async () => {
    const terminal = await openShell();
    terminal.type(`UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)${ENTER}`);
    await terminal.untilTaken();
    terminal.type(CTRL_C);
    await terminal.until(/Stopped/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(`UNWIND range(1, 100000) AS a RETURN count(*) AS n${ENTER}RETURN 'ahead' AS next${ENTER}`);
    await terminal.until(/\b100000$/u);
    await terminal.until(/ahead$/u);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("completes names in any spelling, Arabic and English, with what they are", async () => {
    const terminal = await openShell();
    terminal.type(`من هاجم سجن الصناعه${TAB}`);
    expect((await terminal.untilCursor(/الصناعة/u)).line).toBe("rawi> من هاجم سجن الصناعة");
    terminal.type(`؟${ENTER}`);
    await terminal.until(/المذكورون: /u);
    await terminal.untilCursor(PROMPT);
    terminal.type(`MATCH (c:Claim) RETURN c.relation, c.po${TAB}`);
    await terminal.untilCursor(/c\.polarity$/u);
    terminal.type(CTRL_C);
    await terminal.untilCursor(PROMPT);
    terminal.type(`.des${TAB}syrian d${TAB}${ENTER}`);
    await terminal.until(/ArmedGroup/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(`.e${TAB}`);
    await terminal.until(/\.expanded/u);
    // The first drops the list, the second the line.
    terminal.type(`${TAB}${TAB}${CTRL_C}${CTRL_C}`);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("takes a paste of several statements, and runs it only with Enter", async () => {
    const terminal = await openShell();
    terminal.type(paste("RETURN 'first' AS a;\r\nMATCH (d:Document)\r\nRETURN count(d) AS documents;\r\n.why"));
    await terminal.untilCursor(/^ {2}\.\.\. \.why$/u);
    terminal.type(ENTER);
    await terminal.until(/\bfirst$/u);
    await terminal.until(/\b2$/u);
    await terminal.until(/which row|line 4/iu);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("remembers lines from one session to the next, by their beginning and by words in them", async () => {
    const env = { XDG_STATE_HOME: join(folder, "shared") };
    const first = await openShell({ env });
    for (const line of ["RETURN 1 AS one;", "من هاجم السجن؟", "RETURN 2 AS two;"]) {
      first.type(`${line}${ENTER}`);
      await first.untilTaken();
      await first.untilCursor(PROMPT);
    }
    first.type(CTRL_D);
    expect(await first.exit).toBe(0);
    const second = await openShell({ env });
    second.type(`RETURN${UP}${UP}`);
    await second.untilCursor(/RETURN 1 AS one;$/u);
    second.type(`${CTRL_C}${CTRL_R}هاجم ٱلسجن`);
    await second.untilCursor(/^\(.*\) هاجم ٱلسجن: من هاجم السجن؟/u);
    second.type(ENTER);
    await second.until(/المذكورون: /u);
    await second.untilCursor(PROMPT);
    second.type("MATC");
    second.type(CTRL_C);
    second.type(CTRL_D);
    expect(await second.exit).toBe(0);
    expect(
      readFileSync(join(env.XDG_STATE_HOME, "rawi", "history.jsonl"), "utf8")
        .trim()
        .split("\n"),
    ).toHaveLength(4);
  });

  it("shows several lines, in the middle of which a wide one can be mended", async () => {
    const terminal = await openShell({ columns: 40 });
    terminal.type("MATCH (c:Claim)\r");
    await terminal.untilCursor(/^ {2}\.\.\. ?$/u);
    terminal.type("WHERE c.quote CONTAINS 'قَصَفَ الجَيْشُ المَدِينَةَ' RETURN cont(c) AS n");
    await terminal.untilCursor(/AS n$/u);
    terminal.type(`${"\u001B[D".repeat("nt(c) AS n".length)}u${ENTER}`);
    await terminal.until(/0$/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("asks from a list which one is meant, and Ctrl-C in the list is no answer", async () => {
    const terminal = await openShell();
    terminal.type(`.describe${ENTER}`);
    await terminal.until(/Whom or what/u);
    terminal.type("الصناعه");
    await terminal.untilCursor(/الصناعه$/u);
    terminal.type(ENTER);
    expect(seen(await terminal.until(/is called/u))).toContain("Facility");
    await terminal.until(/^\(.* rows?/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(`.describe${ENTER}`);
    await terminal.until(/Whom or what/u);
    terminal.type(CTRL_C);
    await terminal.untilCursor(PROMPT);
    terminal.type(`RETURN 'still here' AS a${ENTER}`);
    await terminal.until(/still here$/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });

  it("shows what is longer than the screen in a pager, and comes back", async () => {
    const terminal = await openShell({ rows: 12, env: { PAGER: "head -n 3; echo paged" } });
    terminal.type(`UNWIND range(1, 100) AS n RETURN n;${ENTER}`);
    await terminal.until(/^paged/u);
    await terminal.untilCursor(PROMPT);
    terminal.type(CTRL_D);
    expect(await terminal.exit).toBe(0);
  });
});
