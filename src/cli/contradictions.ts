import { Command, Option } from "commander";
import { contradictionRecords } from "../graph/relation-records.ts";
import { withAsOf } from "./as-of.ts";
import { claimLine } from "./claim-line.ts";
import { withGraphOption } from "./graph-path.ts";
import { openLinks } from "./open-graph.ts";
import { printLine } from "./print-line.ts";

interface Flags {
  readonly graph: string;
  readonly asOf?: string;
  readonly format?: "jsonl" | "table";
  readonly lang: "en" | "ar";
  readonly failEmpty?: boolean;
}

/** `rawi contradictions`: both sides of every disagreement, with the reason why it is one. */
export function contradictionsCommand(): Command {
  return withAsOf(withGraphOption(new Command("contradictions")))
    .description("list claims that cannot both be true, with both quotes")
    .addOption(new Option("--format <format>", "default: table on a terminal, else jsonl").choices(["jsonl", "table"]))
    .addOption(new Option("--lang <language>", "language of the reasons").choices(["ar", "en"]).default("en"))
    .option("--fail-empty", "exit with 3 when there are none")
    .action(async (flags: Flags) => {
      const { linked } = await openLinks(flags.graph, flags.asOf);
      const records = contradictionRecords(linked, flags.lang);
      const asTable = (flags.format ?? (process.stdout.isTTY ? "table" : "jsonl")) === "table";
      for (const [index, record] of records.entries()) {
        if (!asTable) await printLine(JSON.stringify(record));
        else {
          await printLine(`${index + 1}. ${record.kind}: ${record.reason}`);
          await printLine(indented(claimLine(record.left)));
          await printLine(indented(claimLine(record.right)));
        }
      }
      if (asTable) await printLine(`(${records.length} ${records.length === 1 ? "contradiction" : "contradictions"})`);
      if (flags.failEmpty && records.length === 0) process.exitCode = 3;
    });
}

function indented(lines: string): string {
  return lines.replace(/^/gmu, "   ");
}
