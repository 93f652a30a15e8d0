import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { RawiError } from "../../model/diagnostic.ts";
import { fillPhrase } from "../../resources/fill-phrase.ts";
import type { ShellCommand } from "./command.ts";

/** `.read FILE`: the lines of a file as if they had been typed; the first that cannot be done ends it. */
export const read: ShellCommand = {
  name: "read",
  argument: "paths",
  run: async (argument, context) => {
    if (argument === "") throw new RawiError("shell/read", context.phrases.whichFile, null, 2);
    const stays = await context.runText(readScript(argument, context.phrases.noFile), argument);
    return stays ? undefined : "leave";
  },
};

/** Bytes: a script is written by people. */
const LONGEST = 10_000_000;

/** `noFile`: what is said, with `{file}` and `{reason}`, when it cannot be read. */
export function readScript(file: string, noFile: string): string {
  const path = file.startsWith("~/") ? homedir() + file.slice(1) : file;
  const fault = (reason: string) => new RawiError("shell/read", fillPhrase(noFile, { file, reason }), null, 1);
  try {
    if (statSync(path).size > LONGEST) throw fault(`> ${LONGEST} bytes`);
    return readFileSync(path, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    if (error instanceof RawiError) throw error;
    throw fault(error instanceof Error ? error.message.replace(/, \w+ '.*$/u, "") : String(error));
  }
}
