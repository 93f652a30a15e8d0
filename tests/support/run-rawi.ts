import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface RunOptions {
  /** Closes the pipe after so many lines of standard output. */
  readonly lines?: number;
  /** What stands on standard input; without it there is none. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees standard error grow; what it does to the child is the test's business. */
  readonly onError?: (seen: string, kill: (signal: NodeJS.Signals) => void) => void;
}

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Whether what was built is of the sources as they are: it starts several times faster. */
function isBuilt(): boolean {
  const built = statSync(`${ROOT}dist/cli.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ["src", "graph"].every((folder) =>
    readdirSync(ROOT + folder, { recursive: true, withFileTypes: true }).every(
      (entry) => !entry.isFile() || statSync(`${entry.parentPath}/${entry.name}`).mtimeMs < built,
    ),
  );
}

/** What Node has to be given to run the program. */
export const RAWI = isBuilt()
  ? [`${ROOT}dist/cli.js`]
  : ["--import", `${ROOT}node_modules/tsx/dist/loader.mjs`, `${ROOT}src/cli.ts`];

/** Runs the program as a user would, as a process of its own. */
export function rawi(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...RAWI, ...args], {
      stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
    });
    let out = "";
    let err = "";
    child.stdout?.on("data", (chunk) => {
      out += chunk;
      if (options.lines !== undefined && out.split("\n").length > options.lines) child.stdout?.destroy();
    });
    child.stderr?.on("data", (chunk) => {
      err += chunk;
      options.onError?.(err, (signal) => child.kill(signal));
    });
    // A program that leaves early closes its end before everything is written.
    child.stdin?.on("error", () => {});
    child.stdin?.end(options.input);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}
