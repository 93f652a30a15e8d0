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
import { type AskedStoreOptions, ServerStores, withNeo4jOption } from "./server-options.ts";
import { terminalWidth } from "./terminal-width.ts";

interface ShellCommandOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly lang: Spoken;
}

/** `rawi shell`: questions and queries, and the words behind their rows; lines of a pipe are a script. */
export function shellCommand(): Command {
  return withNeo4jOption(withGraphOption(new Command("shell")))
    .description("ask the graph interactively; lines on standard input are a script")
    .addOption(
      new Option("--lang <language>", "of what the shell says by itself; answers speak the question's language")
        .choices(["ar", "en"])
        .default("en"),
    )
    .action(async (options: ShellCommandOptions) => {
      if (process.stdin.isTTY && !process.stdout.isTTY)
        throw new RawiError("shell/terminal", "rawi shell needs a terminal to write to.", 'use: rawi query "…"', 2);
      const stores = new ServerStores(options);
      const session = await openSession(options, stores);
      try {
        if (!process.stdin.isTTY) await runScript(session, process.stdin);
        else if ((await runShell(session)) === "interrupted") process.exitCode = 130;
      } finally {
        await stores.close();
      }
    });
}

async function openSession(options: ShellCommandOptions, stores: ServerStores): Promise<ShellSession> {
  const { graph, lang, neo4j } = options;
  const { file, linked, knowledge, reader } = await openGraph(graph);
  const inMemory = askedGraph(memoryStore(knowledge.view), reader, linked);
  const use = async (target: string) => {
    if (target !== "memory") return { ...inMemory, store: await stores.open(target) };
    await stores.close();
    return inMemory;
  };
  // What a script prints is read by programs, whatever stands at the other end of the pipe.
  const width = process.stdin.isTTY ? terminalWidth() : null;
  return {
    graph: neo4j === undefined ? inMemory : await use(neo4j),
    use,
    documents: new Map(file.documents.map((document) => [document.id, document])),
    nameOf: namesOf(reader),
    table: (columns, rows) => renderTable(columns, rows, "table", width),
    about: { documents: file.documents.length, claims: file.claims.length, graph },
    language: lang,
    out: { write: printLine, width, colours: width !== null && !process.env["NO_COLOR"] },
  };
}
