import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Command, Option } from "commander";
import { type ExportModel, type ExportReport, exporters } from "../exports/index.ts";
import { RawiError } from "../model/diagnostic.ts";
import { withGraphOption } from "./graph-path.ts";
import { openGraph } from "./open-graph.ts";

/** `rawi export FORMAT [FILE]`: streamed; a file appears whole or not at all. */
export function exportCommand(): Command {
  return withGraphOption(new Command("export"))
    .description("write the graph in a format of other programs")
    .argument("<format>", exporters.map((each) => each.name).join(", "))
    .argument("[file]", "where to (default: standard output)")
    .addOption(
      new Option("--model <model>", "claims as nodes, or typed edges between actors")
        .choices(["claims", "edges"])
        .default("claims"),
    )
    .action(async (format: string, file: string | undefined, options: { graph: string; model: ExportModel }) => {
      const exporter = exporters.find((each) => each.name === format);
      if (!exporter)
        throw new RawiError(
          "export/format",
          `There is no format ${format}.`,
          `known: ${exporters.map((each) => each.name).join(", ")}`,
          2,
        );
      const { knowledge } = await openGraph(options.graph);
      let report: ExportReport | null = null;
      const chunks = exporter.write(knowledge.view, {
        model: options.model,
        onReport: (made) => {
          report = made;
        },
      });
      if (file === undefined) for await (const chunk of chunks) await print(chunk);
      else await writeWhole(file, chunks);
      summarize(report, options.model);
    });
}

async function print(chunk: string): Promise<void> {
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}

async function writeWhole(file: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(temporary));
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new RawiError(
      "export/write",
      `${file} could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function summarize(report: ExportReport | null, model: ExportModel): void {
  if (!report) return;
  const left = model === "edges" ? ` · ${report.claimsLeftOut} claims have no edge because an end is unknown` : "";
  process.stderr.write(`${report.nodes} nodes · ${report.relationships} edges${left}\n`);
}
