import { statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Command, Option } from "commander";
import { RawiError, withHint } from "../model/diagnostic.ts";
import { readScript } from "../shell/commands/read.ts";
import { historyPath, openHistory } from "../shell/history-file.ts";
import { runScripts, type Script } from "../shell/run-script.ts";
import { runShell } from "../shell/run-shell.ts";
import { SETTINGS, type Settings, usualSettings } from "../shell/settings.ts";
import type { ShellSession, Spoken } from "../shell/shell-session.ts";
import { openTerminal } from "../shell/terminal.ts";
import { terminalPerson } from "../shell/terminal-person.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { interruptible } from "./interruptible.ts";
import { openShellGraph } from "./open-shell-graph.ts";
import { type Given, guessedValues, readParameter } from "./parameters.ts";
import { printLine } from "./print-line.ts";
import { type AskedStoreOptions, ServerStores, withNeo4jOption } from "./server-options.ts";

interface ShellCommandOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly lang?: Spoken;
  readonly mode?: Settings["mode"];
  readonly bidi?: Settings["bidi"];
  readonly asOf?: string;
  readonly command: readonly string[];
  readonly file: readonly string[];
  readonly parameter: Given;
  readonly failAtEnd?: boolean;
  readonly failEmpty?: boolean;
  readonly rc: boolean;
}

/** `rawi shell`: questions and queries, and the words behind their rows; lines of a pipe are a script. */
export function shellCommand(): Command {
  const each = (text: string, before: readonly string[]) => [...before, text];
  return withAsOf(withNeo4jOption(withGraphOption(new Command("shell"))))
    .description("ask the graph interactively; -c, -f and lines on standard input are a script")
    .option("-c, --command <text>", "run this and leave; may be repeated", each, [])
    .option("-f, --file <file>", "run the lines of a file and leave; may be repeated", each, [])
    .option("-p, --parameter <name=value>", "a $parameter of queries", readParameter, {})
    .addOption(new Option("--mode <mode>", "how rows are shown").choices(SETTINGS.mode))
    .addOption(new Option("--lang <language>", "of what the shell says by itself").choices(SETTINGS.lang))
    .addOption(
      new Option("--bidi <how>", "for terminals: marks keep columns apart, visual orders Arabic by itself")
        .choices(SETTINGS.bidi)
        .env("RAWI_BIDI"),
    )
    .option("--fail-at-end", "a script goes on after a statement that cannot be done, and fails at its end")
    .option("--fail-empty", "a script whose last result has no rows exits with 3")
    .option("--no-rc", "without the statements of ~/.config/rawi/rc")
    .action(async (options: ShellCommandOptions) => {
      const scripts = scriptsOf(options);
      if (scripts.length === 0 && process.stdin.isTTY && !process.stdout.isTTY)
        throw new RawiError("shell/terminal", "rawi shell needs a terminal to write to.", 'use: rawi shell -c "…"', 2);
      const stores = new ServerStores(options);
      try {
        if (scripts.length === 0 && process.stdin.isTTY) await talk(options, stores);
        else await runAll(scripts.length > 0 ? scripts : [await standardInput()], options, stores);
      } finally {
        await stores.close();
      }
    });
}

/** Each `-c` in its order, then each `-f`. */
function scriptsOf({ command, file }: ShellCommandOptions): Script[] {
  const files = file.map((origin) => ({ origin, text: readScript(origin, "{file} could not be read: {reason}") }));
  return [...command.map((each) => ({ origin: "", text: each })), ...files];
}

async function standardInput(): Promise<Script> {
  // The mark that an editor may put before the first line is dropped with the reading.
  return { origin: "", text: await text(process.stdin) };
}

/** What a script prints is read by programs, whatever stands at the other end of the pipe. */
async function runAll(scripts: readonly Script[], options: ShellCommandOptions, stores: ServerStores): Promise<void> {
  const tell = async (line: string) => {
    process.stderr.write(`${line}\n`);
  };
  const end: ShellSession["end"] = {
    write: printLine,
    tell,
    size: () => null,
    colours: false,
    suspended: (work) => work(),
  };
  const session = await openSession(options, stores, { end, person: null });
  const onFault = (fault: RawiError) => {
    process.stderr.write(`rawi: ${withHint(fault)}\n`);
  };
  const shell = await interruptible("Interrupted.", (signal) =>
    runScripts(session, scripts, { failAtEnd: options.failAtEnd ?? false, onFault }, signal),
  );
  if (options.failEmpty && (shell.last?.rows.length ?? 0) === 0) process.exitCode = 3;
}

async function talk(options: ShellCommandOptions, stores: ServerStores): Promise<void> {
  const history = openHistory(historyPath(process.env, homedir()));
  const terminal = openTerminal();
  const person = terminalPerson(terminal, history);
  const { keyboard } = terminal;
  const end: ShellSession["end"] = {
    write: printLine,
    tell: printLine,
    size: () => ({ columns: terminal.screen.columns, rows: terminal.screen.height }),
    colours: !process.env.NO_COLOR && process.env.TERM !== "dumb",
    suspended: (work) => keyboard.suspended(work),
  };
  const session = await openSession(options, stores, { end, person });
  await runShell(session, { terminal, person, history, begin: options.rc ? readRc() : "" });
}

/** Nothing where there is no such file. */
function readRc(): string {
  const file = join(configFolder(), "rc");
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readScript(file, "{file}: {reason}") : "";
}

function configFolder(): string {
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "rawi");
}

async function openSession(
  options: ShellCommandOptions,
  stores: ServerStores,
  { end, person }: Pick<ShellSession, "end" | "person">,
): Promise<ShellSession> {
  const { graph, lang, mode, bidi, neo4j, asOf, parameter } = options;
  const arabic = /^ar\b|^ar_/u.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");
  const settings: Settings = {
    ...usualSettings(),
    lang: lang ?? (arabic && end.size() ? "ar" : "en"),
    ...(mode === undefined ? {} : { mode }),
    ...(bidi === undefined ? {} : { bidi }),
  };
  const opened = await openShellGraph(graph, asOf ?? null);
  const use: ShellSession["use"] = async (target, { asked }) => {
    if (target !== "memory") return { ...asked, store: await end.suspended(() => stores.open(target)) };
    await stores.close();
    return asked;
  };
  return {
    graph: neo4j === undefined ? opened : { ...opened, asked: await use(neo4j, opened) },
    reopen: (day) => openShellGraph(graph, day),
    writtenAt: () => statSync(graph, { throwIfNoEntry: false })?.mtimeMs ?? null,
    use,
    parameters: guessedValues(parameter),
    settings,
    end,
    person,
    folder: configFolder(),
  };
}
