import { Command } from "commander";
import { readGraphFile } from "../stores/file/index.ts";
import { requireGraph, withGraphOption } from "./graph-path.ts";

/** `rawi documents`: id, day, publisher, claims and path of every document, tab-separated. */
export function documentsCommand(): Command {
  return withGraphOption(new Command("documents"))
    .description("list the documents of the graph")
    .action(async (options: { graph: string }) => {
      const { documents, claims } = await readGraphFile(requireGraph(options.graph));
      const counts = new Map<string, number>();
      for (const claim of claims) counts.set(claim.document.id, (counts.get(claim.document.id) ?? 0) + 1);
      for (const { id, published, publisher, path } of documents)
        process.stdout.write(
          `${[id, published ?? "–", publisher ?? "–", `${counts.get(id) ?? 0} claims`, path].join("\t")}\n`,
        );
    });
}
