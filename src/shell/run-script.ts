/* Statements from a pipe, a file or the command line: the first that cannot be done ends them. */
import { RawiError } from "../model/diagnostic.ts";
import { located, Shell } from "./shell.ts";
import type { ShellSession } from "./shell-session.ts";
import { splitStatements } from "./statement-end.ts";

export interface Script {
  /** The file that a fault names with the line; empty for standard input and `-c`. */
  readonly origin: string;
  readonly text: string;
}

export interface ScriptOptions {
  /** Goes on after a fault; the last one is thrown in the end. */
  readonly failAtEnd: boolean;
  readonly onFault: (fault: RawiError) => void;
}

/** The shell as they left it. Throws the RawiError of the statement that could not be done, with its line. */
export async function runScripts(
  session: ShellSession,
  scripts: readonly Script[],
  { failAtEnd, onFault }: ScriptOptions,
  signal: AbortSignal,
): Promise<Shell> {
  const shell = new Shell(session);
  let last: RawiError | null = null;
  try {
    for (const { origin, text } of scripts) {
      for (const statement of splitStatements(text)) {
        try {
          if (!(await shell.run(statement.text, signal))) return shell;
        } catch (error) {
          if (!(error instanceof RawiError)) throw error;
          const fault = located(error, origin, statement);
          if (!failAtEnd || signal.aborted) throw fault;
          if (last) onFault(last);
          last = fault;
        }
      }
    }
  } finally {
    await shell.output.redirect(null);
  }
  if (last) throw last;
  return shell;
}
