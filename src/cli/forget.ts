import { Command } from "commander";
import { RawiError } from "../model/diagnostic.ts";
import { forgetDocument } from "../stores/file/index.ts";
import { changeGraph } from "./change-graph.ts";
import { chooseDocument } from "./choose-document.ts";
import { withGraphOption } from "./graph-path.ts";

/** `rawi forget DOC`: removes a document and exactly what only it supported; what was decided by hand stays. */
export function forgetCommand(): Command {
  return withGraphOption(new Command("forget"))
    .description("remove a document and what only it supported")
    .argument("<doc>", "its id, its path, or a unique beginning of its file's name")
    .action(async (text: string, { graph }: { graph: string }) => {
      await changeGraph(graph, (file) => {
        const document = chooseDocument(file.documents, text);
        if (!document)
          throw new RawiError("document/unknown", `There is no document ${text}.`, "rawi documents lists them all");
        const claims = file.claims.filter((claim) => claim.document.id === document.id).length;
        process.stderr.write(`Forgotten: ${document.path} with ${claims} ${claims === 1 ? "claim" : "claims"}.\n`);
        return forgetDocument(file, document.id);
      });
    });
}
