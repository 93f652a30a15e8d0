/* Where what the shell says goes when it does not go to the terminal: a file, or another program. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, openSync } from "node:fs";
import type { Writable } from "node:stream";
import { RawiError } from "../../model/diagnostic.ts";

export interface Sink {
  readonly name: string;
  write(line: string): Promise<void>;
  /** Resolves when all is written and the program has ended. */
  close(): Promise<void>;
}

/** Throws a RawiError when the file cannot be written. */
export function fileSink(path: string): Sink {
  let descriptor: number;
  try {
    descriptor = openSync(path, "w");
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, open .*$/u, "") : String(error);
    throw new RawiError("shell/output", `${path}: ${reason}`, null, 1);
  }
  const stream = createWriteStream(path, { fd: descriptor });
  return { name: path, ...writing(stream), close: () => new Promise((resolve) => stream.end(() => resolve())) };
}

/** The lines as standard input of a command; what it prints goes where ours does. */
export function programSink(command: string): Sink {
  const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env: pagerEnvironment() });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
    child.on("error", () => resolve());
  });
  // A reader that has seen enough closes its end.
  child.stdin.on("error", () => {});
  return {
    name: `| ${command}`,
    ...writing(child.stdin),
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

function writing(stream: Writable): Pick<Sink, "write"> {
  return {
    write: async (line) => {
      if (stream.destroyed) return;
      if (!stream.write(`${line}\n`) && !stream.destroyed)
        await Promise.race([once(stream, "drain"), once(stream, "close")]).catch(() => {});
    },
  };
}

/** What less needs to show Arabic, where the user has not said how he wants it. */
function pagerEnvironment(): NodeJS.ProcessEnv {
  return { LESS: "FRSX", LESSCHARSET: "utf-8", ...process.env };
}
