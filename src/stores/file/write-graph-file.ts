import { randomBytes } from "node:crypto";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { RawiError } from "../../model/diagnostic.ts";
import type { GraphFile } from "./graph-file.ts";
import { linesOf } from "./graph-lines.ts";
import { keep, removeAtExit } from "./leftovers.ts";
import { reasonOf } from "./reason-of.ts";

/** UTF-16 units that are handed to the system at a time. */
const CHUNK = 1 << 18;

async function writeLines(handle: FileHandle, file: GraphFile): Promise<void> {
  let chunk = "";
  for (const line of linesOf(file)) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    await handle.writeFile(chunk);
    chunk = "";
  }
  await handle.writeFile(chunk);
}

/** A rename is on disk when its folder is; systems on which a folder cannot be opened (Windows) do it by themselves. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  try {
    await handle?.sync();
  } catch {
    // Some network file systems refuse; the rename stands all the same.
  } finally {
    await handle?.close();
  }
}

/** The file itself when `path` is a link, so that the link stays one; with the access rights it has. */
async function targetOf(path: string): Promise<{ readonly target: string; readonly mode: number | null }> {
  try {
    const target = await realpath(path);
    return { target, mode: (await stat(target)).mode & 0o777 };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { target: path, mode: null };
  }
}

/**
 * Writes a graph file whole: into a temporary file beside it, to the disk, and then in its place in one step.
 * Whatever happens on the way, the old file stays and nothing half-written does. The same graph gives the same bytes,
 * in whatever order it comes. To change a graph, read and write it inside `withLock`. Throws RawiError
 * `graph/unwritable`.
 */
export async function writeGraphFile(path: string, file: GraphFile): Promise<void> {
  let temporary: string | null = null;
  try {
    const { target, mode } = await targetOf(path);
    temporary = `${target}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
    removeAtExit(temporary);
    const handle = await open(temporary, "wx");
    try {
      if (mode !== null) await handle.chmod(mode);
      await writeLines(handle, file);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    await syncFolder(dirname(target));
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true }).catch(() => {});
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new RawiError("graph/unwritable", `${path} cannot be written: ${reasonOf(error)}.`);
  } finally {
    if (temporary !== null) keep(temporary);
  }
}
