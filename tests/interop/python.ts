import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../../", import.meta.url));
/** RAWI_PYTHON names another interpreter than that of scripts/interop/setup.sh. */
export const python = process.env.RAWI_PYTHON ?? join(repository, ".venv/bin/python");

/** Why tests that need Python with networkx, igraph and lxml cannot run; null when they can. Says so on stderr. */
export function reasonToSkip(what: string): string | null {
  try {
    execFileSync(python, ["-c", "import igraph, lxml, networkx"], { stdio: "pipe" });
    return null;
  } catch (error) {
    const stderr = (error as { stderr?: Buffer }).stderr?.toString().trim().split("\n").at(-1);
    const reason = `${python}: ${stderr || (error as Error).message}; run scripts/interop/setup.sh`;
    process.stderr.write(`${what}: skipped, ${reason}\n`);
    return reason;
  }
}

/** What a script of scripts/interop prints, as JSON. */
export function runPython<Result>(script: string, args: readonly string[]): Result {
  const path = join(repository, "scripts/interop", script);
  return JSON.parse(execFileSync(python, [path, ...args], { maxBuffer: 1 << 26 }).toString()) as Result;
}
