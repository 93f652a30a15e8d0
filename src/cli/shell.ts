import { Command } from "commander";
import { runShell } from "../shell/run-shell.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { claimLine } from "./claim-line.ts";
import { withGraphOption } from "./graph-path.ts";
import { openGraph } from "./open-graph.ts";
import { renderTable } from "./render-table.ts";

/** `rawi shell`: queries and the words behind their rows. */
export function shellCommand(): Command {
  return withGraphOption(new Command("shell"))
    .description("ask the graph interactively")
    .action(async (options: { graph: string }) => {
      const { file, knowledge } = await openGraph(options.graph);
      const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
      await runShell({
        store: memoryStore(knowledge.view),
        greeting: `rawi · ${file.documents.length} documents · ${file.claims.length} claims · in memory (${options.graph})`,
        render: (columns, rows) => renderTable(columns, rows, "table"),
        why: (id) => {
          const claim = claims.get(id);
          return claim ? [claimLine(claim), `    rule ${claim.rule} · confidence ${claim.confidence}`] : [];
        },
      });
    });
}
