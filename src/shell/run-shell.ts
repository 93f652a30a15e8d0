/* The shell, a first version: queries and dot commands. It talks and decides nothing. */
import { toJson } from "../cypher/values/format.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { GraphStore } from "../model/store.ts";

export interface ShellSession {
  readonly store: GraphStore;
  /** What stands behind a row: lines to print, by claim id. */
  readonly why: (claim: string) => readonly string[];
  readonly render: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => Iterable<string>;
  readonly greeting: string;
}

const HELP = [
  "MATCH …      an openCypher-compatible query over the graph",
  ".why N       the words behind row N of the last result (the row must hold a claim's id)",
  ".help        this list",
  ".quit        leave (Ctrl-D too)",
];

/** Runs until the user leaves. Needs a terminal on both ends. */
export async function runShell(session: ShellSession): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new RawiError("shell/terminal", "rawi shell needs a terminal.", 'use: rawi query "…"', 2);
  const { default: inquirer } = await import("inquirer");
  process.stdout.write(`${session.greeting}     .help\n`);
  let last: readonly (readonly unknown[])[] = [];
  for (;;) {
    const line = await ask(inquirer);
    if (line === null || line === ".quit" || line === ".exit") return;
    if (line === "") continue;
    if (line.startsWith(".")) say(command(session, line, last));
    else last = await query(session, line, last);
  }
}

async function ask(inquirer: typeof import("inquirer").default): Promise<string | null> {
  try {
    const { line } = await inquirer.prompt([{ type: "input", name: "line", message: "rawi>" }]);
    return String(line).trim();
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") return null;
    throw error;
  }
}

async function query(session: ShellSession, line: string, before: readonly (readonly unknown[])[]) {
  try {
    const table = await session.store.run({ text: line.replace(/;\s*$/u, ""), parameters: {} });
    const rows = table.rows.map((row) => row.map(toJson));
    say(session.render(table.columns, rows));
    return rows;
  } catch (error) {
    if (!(error instanceof RawiError)) throw error;
    say([error.message, ...(error.hint ? [error.hint] : [])]);
    return before;
  }
}

function command(session: ShellSession, line: string, rows: readonly (readonly unknown[])[]): readonly string[] {
  const why = /^\.why\s+(\d+)$/u.exec(line);
  if (!why) return line === ".help" ? HELP : [`There is no command ${line}.`, ...HELP];
  const row = rows[Number(why[1]) - 1];
  if (!row) return [`The last result has ${rows.length} rows.`];
  const lines = row.flatMap((cell) =>
    session.why(
      typeof cell === "object" && cell !== null && "properties" in cell ? claimOf(cell.properties) : String(cell),
    ),
  );
  return lines.length > 0 ? lines : ["This row holds no claim's id: return c.id or r.claim in the query."];
}

function claimOf(properties: unknown): string {
  const known = properties as { claim?: unknown; id?: unknown };
  return String(known.claim ?? known.id ?? "");
}

function say(lines: Iterable<string>): void {
  for (const line of lines) process.stdout.write(`${line}\n`);
}
