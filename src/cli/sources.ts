import { Command, Option } from "commander";
import { type SourceRecord, sourceRecords } from "../graph/source-records.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { openLinks } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { FORMATS, type Format, renderTable } from "./render-table.ts";
import { terminalWidth } from "./terminal-width.ts";

interface Flags {
  readonly graph: string;
  readonly asOf?: string;
  readonly format?: Format;
}

const COLUMNS = ["name", "type", "origin", "claims", "relays", "documents", "publishers", "interested"] as const;

/** `rawi sources`: who says what stands in the graph, and whose words those are in the end. */
export function sourcesCommand(): Command {
  return withAsOf(withGraphOption(new Command("sources")))
    .description("list who speaks in the graph, for which body, how often, and how often of its own side")
    .addOption(new Option("--format <format>", "default: table on a terminal, else jsonl").choices(FORMATS))
    .action(async (flags: Flags) => {
      const { linked } = await openLinks(flags.graph, flags.asOf);
      const format = flags.format ?? (process.stdout.isTTY ? "table" : "jsonl");
      const rows = sourceRecords(linked).map((record: SourceRecord) => COLUMNS.map((column) => record[column]));
      for (const line of renderTable(COLUMNS, rows, format, terminalWidth())) await printLine(line);
    });
}
