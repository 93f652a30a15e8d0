import { RawiError } from "../model/diagnostic.ts";
import { pipedLines } from "./piped-lines.ts";
import { Shell } from "./shell.ts";
import type { ShellSession } from "./shell-session.ts";
import { type Leaving, typedLines } from "./typed-lines.ts";

/**
 * Talks with a person at a terminal until he leaves; a line that cannot be done is told, and the next one asked for.
 * Ctrl-C ends what is running, not the shell.
 */
export async function runShell(session: ShellSession): Promise<Leaving> {
  const shell = new Shell(session);
  let running = new AbortController();
  const others = process.listeners("SIGINT");
  process.removeAllListeners("SIGINT");
  process.on("SIGINT", () => running.abort());
  try {
    await shell.greet();
    const lines = typedLines("rawi>");
    for (;;) {
      // Made before the line is read: Ctrl-C may come between Enter and the first step of the work.
      running = new AbortController();
      const typed = await lines.next();
      if (typed.done) return typed.value;
      if (!(await runLine(shell, typed.value, running.signal, session))) return "left";
    }
  } finally {
    process.removeAllListeners("SIGINT");
    for (const listener of others) process.on("SIGINT", listener);
  }
}

async function runLine(shell: Shell, line: string, signal: AbortSignal, { out }: ShellSession): Promise<boolean> {
  try {
    return await shell.run(line, signal);
  } catch (error) {
    if (!(error instanceof RawiError)) throw error;
    for (const told of faultLines(error)) await out.write(told);
    return true;
  }
}

/** Does what the lines of `input` say and stops at the first that cannot be done: throws its RawiError, with its line. */
export async function runScript(session: ShellSession, input: NodeJS.ReadableStream): Promise<void> {
  const shell = new Shell(session);
  let number = 0;
  for await (const line of pipedLines(input)) {
    number++;
    try {
      if (!(await shell.run(line))) return;
    } catch (error) {
      if (!(error instanceof RawiError)) throw error;
      throw new RawiError(error.code, `line ${number}: ${error.message}`, error.hint, error.exitStatus);
    }
  }
}

function faultLines({ message, hint, excerpt }: RawiError): string[] {
  return [message, ...(excerpt ? excerpt.split("\n") : []), ...(hint ? [hint] : [])];
}
