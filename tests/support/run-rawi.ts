import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface RunOptions {
  /** Closes the pipe after so many lines of standard output. */
  readonly lines?: number;
  /** What stands on standard input; without it there is none. */
  readonly input?: string;
  readonly cwd?: string;
  /** What Node has to be given to run the program; else this checkout's. */
  readonly program?: readonly string[];
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

/** Starts the program as a user would, as a process of its own. */
export function startRawi(
  args: readonly string[],
  options: RunOptions = {},
): { readonly child: ChildProcess; readonly done: Promise<Run> } {
  const child = spawn(process.execPath, [...(options.program ?? RAWI), ...args], {
    stdio: [options.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
  });
  let out = "";
  let err = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
    if (options.lines !== undefined && out.split("\n").length > options.lines) child.stdout?.destroy();
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
    options.onError?.(err, (signal) => child.kill(signal));
  });
  // A program that leaves early closes its end before everything is written.
  child.stdin?.on("error", () => {});
  child.stdin?.end(options.input);
  return { child, done: new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err }))) };
}

/** Runs it to its end. */
export function rawi(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return startRawi(args, options).done;
}
