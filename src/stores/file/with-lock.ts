import { randomBytes } from "node:crypto";
import { link, open, readdir, readFile, rm, unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RawiError } from "../../model/diagnostic.ts";
import { keep, removeAtExit } from "./leftovers.ts";
import { reasonOf } from "./reason-of.ts";

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
}

export interface LockOptions {
  /** Longest wait for another writer, in milliseconds. Default 30,000. */
  readonly wait?: number;
  /** Called once when there is somebody to wait for; null when the lock does not say for whom. */
  readonly onWait?: (holder: LockHolder | null) => void;
}

/** A lock as it stands on disk: `token` tells two locks of one process apart. */
interface Lock extends LockHolder {
  readonly token: string;
}

const WAIT = 30_000;
const POLL = 50;
/** While a dead lock is being removed there is little to wait for. */
const SHORT_POLL = 5;

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
const newToken = () => randomBytes(12).toString("hex");

/** The lock that stands there; undefined when there is none, null when it cannot be understood. */
async function readLock(path: string): Promise<Lock | null | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  try {
    const { pid, host, token } = JSON.parse(text) as Partial<Lock>;
    return typeof pid === "number" && typeof host === "string" && typeof token === "string"
      ? { pid, host, token }
      : null;
  } catch {
    return null;
  }
}

/** Tokens of the locks that this process has taken or is about to take. */
const ours = new Set<string>();

function isDead({ pid, host, token }: Lock): boolean {
  if (host !== hostname()) return false;
  // Numbers come again, in a container nearly always: a lock with our number that we did not take is a dead process's.
  if (pid === process.pid) return !ours.has(token);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives and is somebody else's.
    return codeOf(error) === "ESRCH";
  }
}

/** Puts a lock there unless one stands; it appears with its content, so that nobody reads half of it. */
async function create(path: string, token: string): Promise<boolean> {
  const content = `${JSON.stringify({ pid: process.pid, host: hostname(), token } satisfies Lock)}\n`;
  const draft = `${path}.${token}`;
  removeAtExit(draft);
  ours.add(token);
  try {
    const handle = await open(draft, "wx");
    await handle.writeFile(content);
    await handle.close();
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(String(codeOf(error)))) throw error;
    return await createWithoutLinks(path, content);
  } finally {
    await rm(draft, { force: true });
    keep(draft);
  }
}

/** For file systems without hard links. */
async function createWithoutLinks(path: string, content: string): Promise<boolean> {
  try {
    const handle = await open(path, "wx");
    await handle.writeFile(content);
    await handle.close();
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function release(path: string, token: string): Promise<void> {
  if ((await readLock(path))?.token === token) await unlink(path);
  ours.delete(token);
}

/**
 * Removes the lock of a dead process; false when another is about to do so. Only who holds the lock's own lock may,
 * and looks again when he does: without that, the second of two waiters would remove the lock that the first had just
 * taken.
 */
async function removeDead(path: string, dead: Lock): Promise<boolean> {
  const guard = `${path}.takeover`;
  const token = newToken();
  if (!(await create(guard, token))) {
    ours.delete(token);
    const holder = await readLock(guard);
    return holder ? isDead(holder) && (await removeDead(guard, holder)) : false;
  }
  removeAtExit(guard);
  try {
    if ((await readLock(path))?.token === dead.token) await unlink(path);
    return true;
  } finally {
    await release(guard, token);
    keep(guard);
  }
}

async function acquire(lock: string, path: string, options: LockOptions): Promise<string> {
  const token = newToken();
  const deadline = performance.now() + (options.wait ?? WAIT);
  let told = false;
  while (!(await create(lock, token))) {
    const holder = await readLock(lock);
    if (holder === undefined) continue;
    const dead = holder !== null && isDead(holder);
    if (dead) {
      if (await removeDead(lock, holder)) continue;
    } else if (!told) {
      options.onWait?.(holder);
      told = true;
    }
    if (performance.now() >= deadline) {
      const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
      throw new RawiError(
        "graph/locked",
        `${path} is being written by ${who}.`,
        `Try again when it has finished; if there is no such process, delete ${lock}.`,
      );
    }
    await pause(dead ? SHORT_POLL : POLL);
  }
  return token;
}

/** Half-written copies of a writer that was killed: nobody writes while we hold the lock. */
async function removeStale(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix) && /^\d+-[0-9a-f]{12}\.tmp$/.test(name.slice(prefix.length))) {
      await rm(join(dirname(path), name), { force: true });
    }
  }
}

/**
 * Runs `work` while no other process can write the graph file at `path`: they wait. The lock is `<path>.lock`; one
 * whose process is dead is taken over. Not for use inside itself. Throws RawiError `graph/locked` when the wait was
 * too long.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const lock = `${path}.lock`;
  let token: string;
  try {
    token = await acquire(lock, path, options);
  } catch (error) {
    if (codeOf(error) === undefined || error instanceof RawiError) throw error;
    throw new RawiError("graph/unwritable", `${path} cannot be locked: ${reasonOf(error)}.`);
  }
  removeAtExit(lock);
  try {
    await removeStale(path);
    return await work();
  } finally {
    await release(lock, token);
    keep(lock);
  }
}
