import { Command, Option } from "commander";
import type { ClaimRecord } from "../model/claim.ts";
import { openReader } from "../pipeline.ts";
import { claimLine } from "./claim-line.ts";
import { sureEnough, withMinConfidence } from "./min-confidence.ts";
import { printLine } from "./print-line.ts";
import { documentsUnder, type Reading, reportWarnings } from "./reading.ts";

/** `rawi extract PATH…`: claims of each document by itself, as a stream. */
export function extractCommand(): Command {
  return withMinConfidence(new Command("extract"))
    .description("print the claims of documents, each read by itself")
    .argument("<path...>", "files or folders; - reads JSON lines from standard input")
    .addOption(
      new Option("--format <format>", "jsonl, or lines for people (the default on a terminal)").choices([
        "jsonl",
        "table",
      ]),
    )
    .option("--with <folder>", "your own actors, places and words, laid out as graph/")
    .action(async (paths: string[], options: { format?: string; with?: string; minConfidence?: number }) => {
      const reader = openReader(options.with === undefined ? {} : { with: options.with });
      const asLines = (options.format ?? (process.stdout.isTTY ? "table" : "jsonl")) === "table";
      const reading: Reading = { failed: 0, unread: 0, faulty: new Set() };
      reportWarnings(reader);
      for await (const document of documentsUnder(paths, reader, reading))
        for (const claim of sureEnough(reader.read(document), options.minConfidence))
          await printLine(asLines ? claimLine(claim) : JSON.stringify(claim satisfies ClaimRecord));
      if (reading.failed > 0) process.exitCode = 1;
    });
}
