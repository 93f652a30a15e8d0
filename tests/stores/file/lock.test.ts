import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readGraphFile, withLock, writeGraphFile } from "../../../src/stores/file/index.ts";
import { document, graphOf } from "./small-graph.ts";

const WRITER = fileURLToPath(new URL("add-documents.ts", import.meta.url));

let folder = "";
let path = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rawi-lock-"));
  path = join(folder, "rawi.graph.jsonl");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Processes of their own that add documents, all at once; see add-documents.ts. */
async function writers(...all: readonly (readonly string[])[]): Promise<Ended[]> {
  const children = all.map((args) => {
    const child = spawn(process.execPath, ["--import", "tsx", WRITER, path, ...args], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let output = "";
    const ready = new Promise<void>((resolve) => {
      child.stdout.on("data", (data) => {
        output += data;
        resolve();
      });
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (status, signal) => resolve({ status, signal, output }));
    });
    return { child, ready, ended };
  });
  await Promise.all(children.map(({ ready }) => ready));
  for (const { child } of children) child.stdin.end("go\n");
  return Promise.all(children.map(({ ended }) => ended));
}

const idsAfterwards = async () => (await readGraphFile(path)).documents.map(({ id }) => id).sort();
const lockOf = (fields: object) => writeFileSync(`${path}.lock`, `${JSON.stringify(fields)}\n`);

describe("two processes that write at once", () => {
  it("both survive, and so does everything they wrote", async () => {
    const ended = await writers(["8", "a"], ["8", "b"], ["8", "c"]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await idsAfterwards()).toEqual(
      ["a", "b", "c"].flatMap((name) => Array.from({ length: 8 }, (_, at) => `${name}-${at}`)),
    );
    expect(readdirSync(folder)).toEqual(["rawi.graph.jsonl"]);
  });
  it("when a third died with the lock in its hand, too", async () => {
    expect(await writers(["1", "dead", "die"])).toMatchObject([{ status: null, signal: "SIGKILL" }]);
    expect(existsSync(`${path}.lock`)).toBe(true);
    const ended = await writers(["5", "a"], ["5", "b"], ["5", "c"]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(await idsAfterwards()).toHaveLength(15);
    expect(readdirSync(folder)).toEqual(["rawi.graph.jsonl"]);
  });
});

describe("an interrupted process", () => {
  it("leaves the old file, no half of a new one and no lock", async () => {
    await writeGraphFile(path, graphOf([document("old")]));
    const before = readFileSync(path);
    expect(await writers(["1", "x", "interrupt"])).toEqual([{ status: null, signal: "SIGINT", output: "ready half" }]);
    expect(readdirSync(folder)).toEqual(["rawi.graph.jsonl"]);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe("the lock", () => {
  it("says who holds it, and goes when the work is done or has failed", async () => {
    const seen = await withLock(path, async () => JSON.parse(readFileSync(`${path}.lock`, "utf8")));
    expect(seen).toMatchObject({ pid: process.pid, host: hostname() });
    await expect(withLock(path, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(readdirSync(folder)).toEqual([]);
  });
  it("lets one in at a time, within a process as well", async () => {
    let inside = 0;
    let most = 0;
    const enter = () =>
      withLock(path, async () => {
        most = Math.max(most, ++inside);
        await writeGraphFile(path, graphOf([]));
        inside--;
      });
    await Promise.all([enter(), enter(), enter()]);
    expect(most).toBe(1);
  });
  it("of a living process is waited for, then named", async () => {
    const waited: unknown[] = [];
    lockOf({ pid: process.ppid, host: hostname(), token: "t" });
    await expect(
      withLock(path, async () => {}, { wait: 120, onWait: (holder) => waited.push(holder) }),
    ).rejects.toMatchObject({
      code: "graph/locked",
      message: `${path} is being written by process ${process.ppid} on ${hostname()}.`,
      hint: `Try again when it has finished; if there is no such process, delete ${path}.lock.`,
      exitStatus: 1,
    });
    expect(waited).toEqual([{ pid: process.ppid, host: hostname(), token: "t" }]);
    expect(readdirSync(folder)).toEqual(["rawi.graph.jsonl.lock"]);
  });
  it("of another machine is never taken over, whatever its number", async () => {
    lockOf({ pid: 2 ** 22 + 1, host: "elsewhere", token: "t" });
    await expect(withLock(path, async () => {}, { wait: 0 })).rejects.toMatchObject({ code: "graph/locked" });
  });
  it("that cannot be understood is not taken over", async () => {
    writeFileSync(`${path}.lock`, "");
    await expect(withLock(path, async () => {}, { wait: 0 })).rejects.toMatchObject({
      message: `${path} is being written by another process.`,
    });
  });
  it("of a dead process is taken over at once, also when it died while taking over another's", async () => {
    const { pid } = await new Promise<{ pid: number }>((resolve) => {
      const child = spawn(process.execPath, ["-e", ""]);
      child.on("close", () => resolve({ pid: child.pid ?? 0 }));
    });
    lockOf({ pid, host: hostname(), token: "t" });
    writeFileSync(`${path}.lock.takeover`, JSON.stringify({ pid, host: hostname(), token: "u" }));
    expect(await withLock(path, async () => "done", { wait: 0 })).toBe("done");
    expect(readdirSync(folder)).toEqual([]);
  });
  it("with our number that we did not take is a dead process's", async () => {
    lockOf({ pid: process.pid, host: hostname(), token: "before the restart" });
    expect(await withLock(path, async () => "done", { wait: 0 })).toBe("done");
  });
  it("clears away what killed writers left half-written, and nothing else", async () => {
    const others = ["rawi.graph.jsonl.tmp", "rawi.graph.jsonl.old", "x.12-0123456789ab.tmp"];
    for (const name of [...others, "rawi.graph.jsonl.99999-0123456789ab.tmp"]) writeFileSync(join(folder, name), "");
    await withLock(path, async () => {});
    expect(readdirSync(folder).sort()).toEqual([...others].sort());
  });
  it("where nothing can be written, says so", async () => {
    await expect(withLock(join(folder, "none", "graph.jsonl"), async () => {})).rejects.toMatchObject({
      code: "graph/unwritable",
      message: `${join(folder, "none", "graph.jsonl")} cannot be locked: no such file or directory.`,
    });
  });
});
