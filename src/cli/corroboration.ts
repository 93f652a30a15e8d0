import { Command, Option } from "commander";
import { type CorroborationRecord, corroborationRecords } from "../graph/relation-records.ts";
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
  readonly failEmpty?: boolean;
}

const COLUMNS = [
  "content",
  "documents",
  "publishers",
  "origins",
  "unnamed",
  "who says so",
  "of its own side",
  "claims",
];

/** `rawi corroboration`: contents that several claims state, with documents, publishers and origins counted apart. */
export function corroborationCommand(): Command {
  return withAsOf(withGraphOption(new Command("corroboration")))
    .description("list what several claims state, and how many documents, publishers and origins stand behind it")
    .addOption(new Option("--format <format>", "default: table on a terminal, else jsonl").choices(FORMATS))
    .option("--fail-empty", "exit with 3 when there is none")
    .action(async (flags: Flags) => {
      const { linked } = await openLinks(flags.graph, flags.asOf);
      const records = corroborationRecords(linked);
      const format = flags.format ?? (process.stdout.isTTY ? "table" : "jsonl");
      if (format === "jsonl") for (const record of records) await printLine(JSON.stringify(record));
      else for (const line of renderTable(COLUMNS, records.map(rowOf), format, terminalWidth())) await printLine(line);
      if (flags.failEmpty && records.length === 0) process.exitCode = 3;
    });
}

function rowOf(record: CorroborationRecord): readonly unknown[] {
  const { relation, subject, object, place, polarity, documents, publishers, origins, unnamed, interested, claims } =
    record;
  const not = polarity === "negated" ? "not " : "";
  const where = place ? ` @ ${place.name}` : "";
  return [
    `${subject?.name ?? "–"} ${not}${relation} ${object?.name ?? "–"}${where}`,
    documents,
    publishers,
    origins.length,
    unnamed,
    origins.join(", "),
    interested.join(", "),
    claims.join(" "),
  ];
}
