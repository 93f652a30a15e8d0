import type { Decision } from "../model/decision.ts";
import { RawiError } from "../model/diagnostic.ts";
import { type GraphFile, readGraphFile, withLock, writeGraphFile } from "../stores/file/index.ts";
import { requireGraph } from "./graph-path.ts";

/** Reads the graph file, changes it and writes it whole, while nobody else can write. */
export async function changeGraph(path: string, change: (file: GraphFile) => GraphFile): Promise<void> {
  requireGraph(path);
  const onWait = () => process.stderr.write(`Another rawi is writing ${path}: waiting for it.\n`);
  await withLock(path, async () => writeGraphFile(path, change(await readGraphFile(path))), { onWait });
}

/** What stands in the way of a decision, as a fault that says what to do. */
export function alreadyDecided({ number, kind }: Decision, wanted: Decision["kind"]): RawiError {
  return kind === wanted
    ? new RawiError("decision/standing", `Decision ${number} says so already.`, "rawi decisions lists them all")
    : new RawiError(
        "decision/opposite",
        `Decision ${number} says the opposite.`,
        `take it back first: rawi undo ${number}`,
      );
}
