/* Statements from a pipe, a file or the command line: the first that cannot be done ends them. */
import { RawiError } from "../model/diagnostic.ts";
import { at, Shell } from "./shell.ts";
import type { ShellSession } from "./shell-session.ts";
import { splitStatements } from "./statement-end.ts";

export interface Script {
  /** What stands before the line in a fault: a file; null for standard input and `-c`. */
  readonly origin: string | null;
  readonly text: string;
}

export interface ScriptOptions {
  /** Goes on after a fault; the last one is thrown in the end. */
  readonly failAtEnd: boolean;
  readonly onFault: (fault: RawiError) => void;
}

/** How many rows all of them gave. Throws the RawiError of the statement that could not be done, with its line. */
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
          const located = at(origin === null ? `line ${statement.line}` : `${origin}:${statement.line}`, error);
          if (!failAtEnd || signal.aborted) throw located;
          if (last) onFault(last);
          last = located;
        }
      }
    }
  } finally {
    await shell.output.redirect(null);
  }
  if (last) throw last;
  return shell;
}
