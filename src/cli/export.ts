import { Command, Option } from "commander";
import {
  type Exporter,
  type ExportLanguage,
  type ExportModel,
  type ExportOptions,
  type ExportReport,
  type ExportSource,
  exporters,
} from "../exports/index.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { GraphView } from "../model/graph.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { readPageAssets } from "../view/page-assets.ts";
import { pageKnowledge, pageWords } from "../view/page-content.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { withMinConfidence } from "./min-confidence.ts";
import { type OpenGraph, openGraph } from "./open-graph.ts";
import { selectPart } from "./select-part.ts";
import { VERSION } from "./version.ts";
import { writeExport } from "./write-export.ts";

interface Flags {
  readonly graph: string;
  readonly model?: ExportModel;
  readonly of?: string;
  readonly profile?: string;
  readonly lang: ExportLanguage;
  readonly bom?: boolean;
  readonly asOf?: string;
  readonly minConfidence?: number;
}

/** `rawi export FORMAT [FILE]`: streamed; a file appears whole or not at all. */
export function exportCommand(): Command {
  return withMinConfidence(withAsOf(withGraphOption(new Command("export"))))
    .description("write the graph, or a part of it, in a format of other programs")
    .argument("<format>", exporters.map((each) => each.name).join(", "))
    .argument("[file]", "where to (default: standard output)")
    .option("--of <query|name>", "only what a Cypher statement returns, or what is about one actor, claim or document")
    .addOption(
      new Option(
        "--model <model>",
        "claims as nodes, or typed edges between actors (default: claims; neo4j-csv, cypher: both)",
      ).choices(["claims", "edges"]),
    )
    .option("--profile <profile>", "a dialect of the format (see the list below)")
    .addOption(new Option("--lang <language>", "language of text for people").choices(["ar", "en"]).default("en"))
    .option("--bom", "begin with a byte order mark, for Excel")
    .addHelpText("after", () => `\nFormats:\n${exporters.map(formatLine).join("\n")}`)
    .action(async (format: string, file: string | undefined, flags: Flags) => {
      // Before a large graph is opened.
      chooseExporter(format, flags.profile);
      const opened = await openGraph(flags.graph, flags.asOf, flags.minConfidence);
      const { of } = flags;
      const part = of === undefined ? null : await selectPart(opened.knowledge.view, of, new AbortController().signal);
      const { model, profile, lang: language, bom } = flags;
      const lines = await exportOpenGraph(opened, format, {
        target: file ?? null,
        part: part?.view ?? null,
        about: part?.about?.id ?? null,
        language,
        ...(model === undefined ? {} : { model }),
        ...(profile === undefined ? {} : { profile }),
        ...(bom === undefined ? {} : { byteOrderMark: bom }),
      });
      for (const line of lines) process.stderr.write(`${line}\n`);
    });
}

export interface ExportRequest extends Pick<ExportOptions, "model" | "profile"> {
  /** A file or folder; null: standard output. */
  readonly target: string | null;
  /** What of the graph is written; null: all. */
  readonly part: GraphView | null;
  /** The one node that the part is about. */
  readonly about?: string | null;
  readonly language?: ExportLanguage;
  readonly byteOrderMark?: boolean;
}

/** Writes a graph that is open, or a part of it; what there is to say of what was written. */
export async function exportOpenGraph(opened: OpenGraph, format: string, request: ExportRequest): Promise<string[]> {
  const { target, part, about = null, language = "en", byteOrderMark = false, model, profile } = request;
  const exporter = chooseExporter(format, profile);
  const view = part ?? opened.knowledge.view;
  let report: ExportReport | null = null;
  const options: ExportOptions = {
    language,
    byteOrderMark,
    ...(model === undefined ? {} : { model }),
    ...(profile === undefined ? {} : { profile }),
    onReport: (made) => {
      report = made;
    },
  };
  const source: ExportSource = {
    view,
    claims: opened.file.claims.filter((claim) => view.node(claim.id)),
    relations: opened.reader.resources.relations,
    phrases: { ar: loadPhrases("ar").dossier, en: loadPhrases("en").dossier },
    about,
    version: VERSION,
    page: () => {
      const { resources } = opened.reader;
      return { assets: readPageAssets(), words: pageWords(resources), knowledge: pageKnowledge(opened.linked) };
    },
  };
  await writeExport(exporter, source, options, target);
  return [...summary(report, view, model)];
}

function formatLine({ name, title, profiles }: Exporter): string {
  return `  ${name.padEnd(10)} ${title}${profiles.length > 0 ? ` [--profile ${profiles.join("|")}]` : ""}`;
}

function chooseExporter(format: string, profile: string | undefined): Exporter {
  const exporter = exporters.find(({ name }) => name === format);
  if (!exporter) {
    const known = exporters.map(({ name }) => name).join(", ");
    throw new RawiError("export/format", `There is no format ${format}.`, `known: ${known}`, 2);
  }
  if (profile !== undefined && !exporter.profiles.includes(profile)) {
    const known = exporter.profiles.length > 0 ? `known: ${exporter.profiles.join(", ")}` : `${format} has none`;
    throw new RawiError("export/profile", `There is no profile ${profile} of ${format}.`, known, 2);
  }
  return exporter;
}

function* summary(report: ExportReport | null, view: GraphView, model: ExportModel | undefined): Iterable<string> {
  if (!report) return;
  const counts = [
    [report.nodes, "nodes"],
    [report.relationships, "edges"],
    [report.claims, "claims"],
  ] as const;
  const written = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  yield written.length > 0 ? written.join(" · ") : "Nothing is in it.";
  if (report.claimsLeftOut > 0)
    yield `${report.claimsLeftOut} of ${view.countNodes("Claim")} claims are not in it: ${
      model === "edges" ? "an end of theirs is unknown" : "the format has no place for them"
    }.`;
  if (report.replacedCharacters > 0)
    yield `${report.replacedCharacters} characters that the format cannot hold are written as U+FFFD.`;
  yield* report.advice;
}
