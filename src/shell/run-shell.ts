import { RawiError } from "../model/diagnostic.ts";
import type { Terminal } from "./editor/edit-line.ts";
import { ghostOf } from "./editor/history.ts";
import type { HistoryFile } from "./history-file.ts";
import { linePrompt } from "./line-prompt.ts";
import { directionOf } from "./output/direct-line.ts";
import { Shell } from "./shell.ts";
import { ShellCompleter } from "./shell-completer.ts";
import type { ShellSession } from "./shell-session.ts";
import { isComplete, splitStatements } from "./statement-end.ts";
import type { TerminalPerson } from "./terminal-person.ts";

export interface Desk {
  readonly terminal: Terminal;
  readonly person: TerminalPerson;
  readonly history: HistoryFile;
  /** Statements to run before the first line is asked for. */
  readonly begin: string;
}

/**
 * Talks with a person at a terminal until he leaves; a line that cannot be done is told, and the next one asked for.
 * Ctrl-C ends what is running, or drops the line; not the shell.
 */
export async function runShell(session: ShellSession, desk: Desk): Promise<void> {
  const { terminal, person, history, begin } = desk;
  const { keyboard } = terminal;
  const shell = new Shell(session);
  let running = new AbortController();
  const interrupt = () => running.abort();
  const others = process.listeners("SIGINT");
  process.removeAllListeners("SIGINT");
  // While another program has the keys, Ctrl-C comes as a signal.
  process.on("SIGINT", interrupt);
  keyboard.open();
  try {
    for (const { text } of splitStatements(begin)) await runLine(shell, text, running.signal);
    await shell.greet();
    const readLine = lineReader(shell, desk);
    for (;;) {
      const entered = await readLine({ message: promptOf(shell), initial: person.takeProposal() });
      if (entered.kind === "left") return;
      if (entered.kind === "abandoned" && entered.text === "") await shell.output.tell(shell.phrases.leaveHint);
      if (entered.kind === "abandoned" || entered.text.trim() === "") continue;
      history.add(entered.text.trimEnd());
      running = new AbortController();
      const work = () => runLine(shell, entered.text, running.signal);
      if (!(await keyboard.whileRunning(interrupt, work))) return;
    }
  } finally {
    await shell.output.redirect(null);
    keyboard.close();
    process.removeListener("SIGINT", interrupt);
    for (const listener of others) process.on("SIGINT", listener);
  }
}

function lineReader(shell: Shell, { terminal, person, history }: Desk) {
  const completer = new ShellCompleter(shell);
  const { settings, session } = shell;
  return linePrompt(terminal, {
    further: "  ... ",
    searching: shell.phrases.searching,
    colours: session.end.colours,
    mark: directionOf(settings.bidi, process.env).marks ? "\u200E" : "",
    world: {
      get entries() {
        return history.entries;
      },
      complete: (text, cursor) => completer.complete(text, cursor),
      ghost: (text) => ghostOf(history.entries, text),
      isComplete,
      fold: completer.fold,
    },
    editOutside: person.edit,
    suspend: () => terminal.keyboard.suspended(stopUntilContinued),
  });
}

/** Says where is asked, when that is not the whole graph in memory. */
function promptOf(shell: Shell): string {
  if (!shell.inMemory) return `rawi ${shell.storeName.replace(/^\w[\w+]*:\/\//u, "")}> `;
  const { asOf } = shell.graph;
  return asOf === null ? "rawi> " : `rawi ${asOf}> `;
}

/** Ctrl-Z: the program stands still until the other shell lets it go on. */
function stopUntilContinued(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGCONT", () => resolve());
    process.kill(process.pid, "SIGTSTP");
  });
}

async function runLine(shell: Shell, text: string, signal: AbortSignal): Promise<boolean> {
  shell.signal = signal;
  try {
    return await shell.runText(text, splitStatements(text).length > 1 ? "" : null);
  } catch (error) {
    if (!(error instanceof RawiError)) throw error;
    if (signal.aborted) await shell.output.tell(shell.phrases.stopped);
    else for (const line of faultLines(error, shell.output.colours)) await shell.output.tell(line);
    return true;
  }
}

function faultLines({ message, hint, excerpt }: RawiError, colours: boolean): string[] {
  const told = colours ? `\u001B[31m${message}\u001B[39m` : message;
  return [told, ...(excerpt ? excerpt.split("\n") : []), ...(hint ? [hint] : [])];
}
