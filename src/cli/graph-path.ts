import { existsSync } from "node:fs";
import type { Command } from "commander";
import { RawiError } from "../model/diagnostic.ts";

export const DEFAULT_GRAPH = "./rawi.graph.jsonl";

/** `--graph FILE`, else RAWI_GRAPH, else ./rawi.graph.jsonl. */
export function withGraphOption(command: Command): Command {
  return command.option("--graph <file>", "the graph file", process.env["RAWI_GRAPH"] ?? DEFAULT_GRAPH);
}

export function requireGraph(path: string): string {
  if (!existsSync(path))
    throw new RawiError("graph/missing", `There is no graph at ${path}.`, "make one with: rawi build PATH…");
  return path;
}
