/*
 * A writer, run as a process of its own: `add-documents.ts FILE COUNT NAME [interrupt|die]` adds documents NAME-0,
 * NAME-1, … one at a time. `interrupt` sends itself SIGINT in the middle of writing, `die` SIGKILL while it holds the
 * lock.
 */
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { readGraphFile, withLock, writeGraphFile } from "../../../src/stores/file/index.ts";
import { document, graphOf } from "./small-graph.ts";

const [path = "", count = "1", name = "x", end = ""] = process.argv.slice(2);

/** Many documents; while the middle one is being written, the process interrupts itself. */
function interrupting() {
  return Array.from({ length: 4_000 }, (_, index) => {
    const plain = document(`big-${index}`, { text: "نص ".repeat(500) });
    if (index !== 2_000) return plain;
    return Object.defineProperty({ ...plain }, "text", {
      enumerable: true,
      get() {
        const files = readdirSync(dirname(path));
        process.stdout.write(
          files.some((file) => file.startsWith(basename(path)) && file.endsWith(".tmp")) ? "half" : "none",
        );
        process.kill(process.pid, "SIGINT");
        return plain.text;
      },
    });
  });
}

async function main(): Promise<void> {
  // All writers begin together, when the last of them is ready.
  process.stdout.write("ready ");
  await once(process.stdin, "data");
  process.stdin.destroy();
  for (let index = 0; index < Number(count); index++) {
    await withLock(path, async () => {
      if (end === "die") process.kill(process.pid, "SIGKILL");
      const graph = existsSync(path) ? await readGraphFile(path) : graphOf([]);
      const documents = [...graph.documents, document(`${name}-${index}`)];
      await writeGraphFile(path, { ...graph, documents: end === "interrupt" ? interrupting() : documents });
    });
  }
}

await main();
