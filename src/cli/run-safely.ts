/* Every fault of a run is one line on stderr and an exit status (design.md, section 7); a closed pipe ends in silence. */
import { CommanderError } from "commander";
import { RawiError, withHint } from "../model/diagnostic.ts";
import { doNotLinger, leaveIfLingering } from "./lingering.ts";

const USAGE = 2;
const NEO4J = 4;
const INTERRUPTED = 130;

let interruptedWords = "Interrupted.";

/** What is said from now on when the user interrupts. */
export function whenInterrupted(words: string): void {
  interruptedWords = words;
}

export async function runSafely(run: () => Promise<unknown>): Promise<void> {
  // Nobody reads what is wrong: there is nobody to tell.
  process.stderr.on("error", () => {});
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  process.once("SIGINT", () => {
    // On a terminal the cursor stands behind the ^C that was typed.
    process.stderr.write(`${process.stderr.isTTY ? "\n" : ""}${interruptedWords}\n`);
    process.exit(INTERRUPTED);
  });
  try {
    await run();
  } catch (error) {
    process.exitCode = statusOf(error);
    if (process.exitCode === NEO4J) doNotLinger();
  }
  leaveIfLingering();
}

function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  if (error instanceof RawiError) {
    process.stderr.write(`rawi: ${withHint(error)}\n`);
    if (error.excerpt && process.stderr.isTTY) process.stderr.write(`${error.excerpt}\n`);
    return error.exitStatus;
  }
  process.stderr.write(`rawi: ${missingPackage(error) ?? (error instanceof Error ? error.message : String(error))}\n`);
  return 1;
}

/** A checkout that was updated without its packages. */
function missingPackage(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "ERR_MODULE_NOT_FOUND") return null;
  const [, name] = /^Cannot find package '([^']+)'/u.exec(error.message) ?? [];
  return name === undefined ? null : `the package ${name} is not installed (run npm ci in Rawi's folder)`;
}
