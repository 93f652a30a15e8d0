import { open } from "node:fs/promises";
import { RawiError } from "../model/diagnostic.ts";

const LONGEST = 4096;
const SHARED = 0o077;

/** From the file, else from NEO4J_PASSWORD, else asked for without showing it; never from the command line. */
export async function readPassword(file: string | undefined, user: string, uri: string): Promise<string> {
  if (file !== undefined) return await fromFile(file);
  const given = process.env["NEO4J_PASSWORD"];
  if (given !== undefined && given !== "") return given;
  if (process.stdin.isTTY && process.stderr.isTTY) return await prompt(`Password of ${user} at ${uri}`);
  const hint = "Set NEO4J_PASSWORD, or give --password-file FILE.";
  throw new RawiError("neo4j/no-password", `There is no password for ${user} at ${uri}.`, hint, 2);
}

/** The first line of a file that only its owner can read. */
async function fromFile(file: string): Promise<string> {
  const fault = (reason: string, hint: string) => new RawiError("neo4j/password-file", `${file} ${reason}.`, hint, 2);
  const handle = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw fault(error.code === "ENOENT" ? "is not there" : "cannot be read", "Give a file that holds the password.");
  });
  try {
    const { mode, size } = await handle.stat();
    // Windows has no such bits.
    if (process.platform !== "win32" && (mode & SHARED) !== 0) {
      throw fault("can be read by others and is refused", `Run: chmod 600 ${file}`);
    }
    const text = size > LONGEST ? "" : await handle.readFile("utf8");
    const password = /^[^\r\n]+/u.exec(text.replace(/^\uFEFF/u, ""))?.[0];
    if (password === undefined) throw fault("holds no password", "Put it on the first line.");
    return password;
  } finally {
    await handle.close();
  }
}

async function prompt(message: string): Promise<string> {
  const { default: inquirer } = await import("inquirer");
  // On standard error, so that standard output can go into a file.
  const ask = inquirer.createPromptModule({ output: process.stderr });
  const { password } = await ask([{ type: "password", name: "password", message, mask: false }]);
  return String(password);
}
