import { Command, Option } from "commander";
import { askedGraph } from "../answers/asked-graph.ts";
import { RawiError } from "../model/diagnostic.ts";
import { runScript, runShell } from "../shell/run-shell.ts";
import type { ShellSession, Spoken } from "../shell/shell-session.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withGraphOption } from "./graph-path.ts";
import { namesOf } from "./names.ts";
import { openGraph } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { renderTable } from "./render-table.ts";
import { terminalWidth } from "./terminal-width.ts";

interface ShellCommandOptions {
  readonly graph: string;
  readonly lang: Spoken;
}

/** `rawi shell`: questions and queries, and the words behind their rows; lines of a pipe are a script. */
export function shellCommand(): Command {
  return withGraphOption(new Command("shell"))
    .description("ask the graph interactively; lines on standard input are a script")
    .addOption(
      new Option("--lang <language>", "of what the shell says by itself; answers speak the question's language")
        .choices(["ar", "en"])
        .default("en"),
    )
    .action(async (options: ShellCommandOptions) => {
      if (process.stdin.isTTY && !process.stdout.isTTY)
        throw new RawiError("shell/terminal", "rawi shell needs a terminal to write to.", 'use: rawi query "…"', 2);
      const session = await openSession(options);
      if (!process.stdin.isTTY) await runScript(session, process.stdin);
      else if ((await runShell(session)) === "interrupted") process.exitCode = 130;
    });
}

async function openSession({ graph, lang }: ShellCommandOptions): Promise<ShellSession> {
  const { file, linked, knowledge, reader } = await openGraph(graph);
  // What a script prints is read by programs, whatever stands at the other end of the pipe.
  const width = process.stdin.isTTY ? terminalWidth() : null;
  return {
    graph: askedGraph(memoryStore(knowledge.view), reader, linked),
    documents: new Map(file.documents.map((document) => [document.id, document])),
    nameOf: namesOf(reader),
    table: (columns, rows) => renderTable(columns, rows, "table", width),
    about: { documents: file.documents.length, claims: file.claims.length, graph },
    language: lang,
    out: { write: printLine, width, colours: width !== null && !process.env["NO_COLOR"] },
  };
}
