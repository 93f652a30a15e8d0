import { existsSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import { Command } from "commander";
import type { ClaimRecord } from "../model/claim.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import { openReader, type Reader } from "../pipeline.ts";
import {
  FORMAT,
  type GraphFile,
  readGraphFile,
  readGraphHeader,
  withLock,
  writeGraphFile,
} from "../stores/file/index.ts";
import { summaryOf } from "./build-summary.ts";
import { withGraphOption } from "./graph-path.ts";
import { graphOf, readerOf } from "./open-graph.ts";
import { type Progress, progressOn } from "./progress.ts";
import { documentsUnder, type Reading, reportWarnings } from "./reading.ts";
import { whenInterrupted } from "./run-safely.ts";
import { claimsStillGood, type GivenDocuments, uniteDocuments } from "./unite-documents.ts";
import { VERSION } from "./version.ts";

interface BuildOptions {
  readonly graph: string;
  readonly with?: string;
  readonly fresh?: boolean;
}

/** `rawi build PATH…`: reads documents into the graph file; building adds, and reads only what changed. */
export function buildCommand(): Command {
  return withGraphOption(new Command("build"))
    .description("read documents into the graph file")
    .argument("<path...>", "files or folders")
    .option("--with <folder>", "your own actors, places and words, laid out as graph/ (kept for later commands)")
    .option("--fresh", "start without the documents of the graph that is there; decisions made by hand stay")
    .action(async (paths: string[], options: BuildOptions) => {
      whenInterrupted(`Interrupted: ${options.graph} stays as it was.`);
      const reader = await readerFor(options);
      reportWarnings(reader);
      const progress = progressOn(process.stderr, paths.join(" "));
      const reading: Reading = { failed: 0, unread: 0, faulty: new Set(), progress };
      const documents: Document[] = [];
      for await (const document of documentsUnder(paths, reader, reading)) {
        documents.push(document);
        progress.show(documents.length, null);
      }
      const file = await addToGraph(options, reader, { paths, documents, faulty: reading.faulty }, progress);
      progress.finish();
      whenInterrupted("Interrupted.");
      const made = graphOf(file, reader);
      for (const line of summaryOf(made.file, made.knowledge.view, reader, options.graph))
        process.stderr.write(`${line}\n`);
      if (reading.failed > 0) process.exitCode = 1;
    });
}

/** With the folder that is named now, else with that of the graph that is there. */
async function readerFor({ with: folder, graph, fresh }: BuildOptions): Promise<Reader> {
  if (folder !== undefined) return openReader({ with: folder });
  return fresh || !existsSync(graph) ? openReader() : readerOf(await readGraphHeader(graph), graph);
}

/** What people decided is their work, not the program's: it outlives a graph that is built anew. */
async function decisionsIn(graph: string, progress: Progress): Promise<GraphFile["decisions"]> {
  if (!existsSync(graph)) return [];
  const tell = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  try {
    const { decisions } = await readGraphFile(graph);
    const [count, are] = decisions.length === 1 ? ["1 decision", "is"] : [`${decisions.length} decisions`, "are"];
    if (decisions.length > 0)
      tell(`${count} made by hand ${are} kept (rawi decisions lists them, rawi undo takes one back).`);
    return decisions;
  } catch (error) {
    if (!(error instanceof RawiError)) throw error;
    tell(`${error.message} Whatever was decided by hand in it is lost.`);
    return [];
  }
}

/** The claims are read before the file is locked, so that other writers need not wait for it. */
async function addToGraph(
  options: BuildOptions,
  reader: Reader,
  given: GivenDocuments,
  progress: Progress,
): Promise<GraphFile> {
  const { hash: data, overlay } = reader.resources;
  const versions = { rawi: VERSION, data };
  const standing = async () =>
    !options.fresh && existsSync(options.graph) ? await readGraphFile(options.graph) : null;
  const read = new Map<string, readonly ClaimRecord[]>();
  const claimsOver = async (before: GraphFile | null, documents: readonly Document[]) => {
    const good = claimsStillGood(before, documents, versions);
    const claims: ClaimRecord[] = [];
    for (const [index, document] of documents.entries()) {
      const known = good.get(document.id) ?? read.get(document.id);
      if (!known) await turn();
      const own = known ?? reader.read(document);
      read.set(document.id, own);
      for (const claim of own) claims.push(claim);
      progress.show(index + 1, documents.length);
    }
    return claims;
  };
  const glance = await standing();
  await claimsOver(glance, uniteDocuments(glance, given).documents);

  const onWait = () => {
    progress.clear();
    process.stderr.write(`Another rawi is writing ${options.graph}: waiting for it.\n`);
  };
  const work = async () => {
    const before = await standing();
    const { documents, gone } = uniteDocuments(before, given);
    const file: GraphFile = {
      header: {
        format: FORMAT,
        ...versions,
        with: overlay,
        roots: [...new Set([...(before?.header.roots ?? []), ...given.paths])].sort(),
      },
      documents,
      claims: await claimsOver(before, documents),
      decisions: before?.decisions ?? (await decisionsIn(options.graph, progress)),
    };
    await writeGraphFile(options.graph, file);
    if (gone.length > 0) progress.clear();
    for (const path of gone) process.stderr.write(`${path} is gone and is forgotten.\n`);
    return file;
  };
  return await withLock(options.graph, work, { onWait });
}
