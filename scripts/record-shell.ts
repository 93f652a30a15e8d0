/* Makes docs/shell.md: types into a real shell over examples/, and writes down what the screen shows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rawi } from "../tests/support/run-rawi.ts";
import { noTerminal, openTerminal } from "../tests/support/terminal.ts";

/** A line that is typed, and what has to be seen before the next. */
interface Step {
  readonly about?: string;
  /** What is pressed; `⇥` is Tab, `⏎` Enter, `⌃R` Ctrl-R, `⌃C` Ctrl-C. */
  readonly keys: string;
  /** Stands in the line of the cursor once it is done; the prompt when it is not said. */
  readonly until?: RegExp;
}

const KEYS: Readonly<Record<string, string>> = { "⇥": "\t", "⏎": "\r", "⌃R": "\u0012", "⌃C": "\u0003" };
const PROMPT = /^rawi(?: [\d-]+)?> ?$/u;

const STEPS: readonly Step[] = [
  { about: "A question in English. The rows are numbered.", keys: "who attacked the prison?⏎" },
  { about: "The words behind row 1.", keys: ".why 1⏎" },
  { about: "In Arabic; the shell answers in the language of the question.", keys: "هل سيطرت قسد على سجن الصناعة؟⏎" },
  { about: "Digits and commands of either language.", keys: ".لماذا ٢⏎" },
  {
    about: "Tab completes a name, whatever its spelling: here ه for ة.",
    keys: "من هاجم سجن الصناعه⇥",
    until: /الصناعة$/u,
  },
  { keys: "؟⏎" },
  { about: "A mistyped command.", keys: ".wy 1⏎" },
  {
    about: "Cypher. Tab knows labels, edges and properties, and how often they are there.",
    keys: "MATCH (c:Cl⇥",
    until: /Claim$/u,
  },
  { keys: ") RETURN c.relation AS relation, count(*) AS claims ORDER BY claims DESC LIMIT 5;⏎" },
  { about: "A fault stands under a caret.", keys: "MATCH (c:Claim RETURN c⏎" },
  { about: "A query that is not whole goes on in the next line.", keys: "MATCH (c:Claim)⏎", until: /^ {2}\.\.\. ?$/u },
  { keys: "RETURN c.source AS source, c.quote AS quote, c.id AS claim LIMIT 3⏎" },
  {
    about: "`$_` holds the rows of the last result.",
    keys: "UNWIND $_ AS row RETURN row.source AS source, size(row.quote) AS letters;⏎",
  },
  { about: "The last result in another way.", keys: ".last csv⏎" },
  { about: "Who is that?", keys: ".describe قسد⏎" },
  { about: "What is in the graph.", keys: ".stats⏎" },
  { keys: ".documents⏎" },
  { about: "Where sources disagree.", keys: ".contradictions⏎" },
  { about: "Only what had been published by a day.", keys: ".as-of 2022-01-22⏎" },
  { keys: "who attacked the prison?⏎" },
  { keys: ".as-of⏎" },
  {
    about: "Something that takes for ever, and Ctrl-C.",
    keys: "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*)⏎",
    until: /^$/u,
  },
  { keys: "⌃C" },
  {
    about: "Searching what was entered before, by words in it.",
    keys: "⌃Rattacked",
    until: /attacked: who attacked the prison\?$/u,
  },
  { keys: "⏎" },
  { about: "All commands.", keys: ".lang en⏎" },
  { keys: ".help⏎" },
];

async function record(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "rawi-record-"));
  const graph = join(folder, "rawi.graph.jsonl");
  try {
    await rawi(["build", "examples", "--graph", graph]);
    const env = { XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, PAGER: "cat", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
    const terminal = openTerminal(["shell", "--graph", graph], { columns: 110, rows: 200, env });
    await terminal.untilCursor(PROMPT);
    terminal.type(".timing off\r");
    await terminal.untilCursor(PROMPT, terminal.screen().length);
    let shown = terminal.screen().length;
    const parts = [terminal.screen().slice(0, 2).join("\n")];
    for (const { about, keys, until = PROMPT } of STEPS) {
      terminal.type(keys.replace(/⌃[RC]|[⇥⏎]/gu, (key) => KEYS[key] ?? key));
      await terminal.untilCursor(until, until === PROMPT ? shown : 0);
      if (until !== PROMPT) continue;
      const screen = terminal.screen();
      const text = screen.slice(shown - 1, -1).join("\n");
      shown = screen.length;
      parts.push(about === undefined ? text : `# ${about}\n${text}`);
    }
    terminal.type("\u0004");
    await terminal.exit;
    return parts.join("\n\n").replaceAll(graph, "rawi.graph.jsonl").replaceAll(folder, "");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (noTerminal) throw new Error(`No terminal to record from: ${noTerminal}`);
const session = (await record()).replace(/[\u200E\u2066-\u2069]/gu, "").replace(/[ \t]+$/gmu, "");
mkdirSync("docs", { recursive: true });
writeFileSync(
  "docs/shell.md",
  `# The shell, in use\n\nRecorded by \`npx tsx scripts/record-shell.ts\` from a real session over \`examples/\`.\n\n\`\`\`\`text\n$ rawi shell\n${session}\n\`\`\`\`\n`,
);
