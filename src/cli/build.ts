import { existsSync } from "node:fs";
import { Command } from "commander";
import type { ClaimRecord } from "../model/claim.ts";
import type { Document } from "../model/document.ts";
import { openReader, type Reader } from "../pipeline.ts";
import { FORMAT, type GraphFile, readGraphFile, withLock, writeGraphFile } from "../stores/file/index.ts";
import { withGraphOption } from "./graph-path.ts";
import { documentsUnder } from "./reading.ts";
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
    .option("--with <folder>", "your own actors, places and words, laid out as graph/")
    .option("--fresh", "start with an empty graph")
    .action(async (paths: string[], options: BuildOptions) => {
      const reader = openReader(options.with === undefined ? {} : { with: options.with });
      const reading = { failed: 0, unread: 0 };
      const documents: Document[] = [];
      for await (const document of documentsUnder(paths, reader, reading)) documents.push(document);
      const file = await withLock(options.graph, async () => {
        const before = !options.fresh && existsSync(options.graph) ? await readGraphFile(options.graph) : null;
        const after = unite(before, documents, paths, reader, options.with ?? null);
        await writeGraphFile(options.graph, after);
        return after;
      });
      summarize(file, options.graph);
      if (reading.failed > 0) process.exitCode = 1;
    });
}

/** The graph file with these documents: a document from a path replaces the one that came from there; gone files are forgotten. */
function unite(
  before: GraphFile | null,
  documents: readonly Document[],
  paths: readonly string[],
  reader: Reader,
  folder: string | null,
): GraphFile {
  const data = reader.resources.hash;
  const stale = !before || before.header.data !== data || before.header.rawi !== VERSION;
  const known = new Map(before?.documents.map((document) => [document.id, document]));
  const byPath = new Map(before?.documents.map((document) => [document.path, document]));
  const given = new Set(documents.map((document) => document.path));
  for (const [path, document] of byPath) {
    const gone = !given.has(path) && paths.some((root) => isUnder(path, root));
    if (gone) process.stderr.write(`${path} is gone and is forgotten.\n`);
    if (gone || given.has(path)) known.delete(document.id);
  }
  for (const document of documents) known.set(document.id, document);
  const all = [...known.values()];
  const old = new Map<string, ClaimRecord[]>();
  if (!stale)
    for (const claim of before.claims) old.set(claim.document.id, [...(old.get(claim.document.id) ?? []), claim]);
  const unchanged = new Set(stale ? [] : before.documents.map((document) => document.id));
  const claims = all.flatMap((document) =>
    unchanged.has(document.id) ? (old.get(document.id) ?? []) : reader.read(document),
  );
  const roots = [...new Set([...(before?.header.roots ?? []), ...paths])].sort();
  return {
    header: { format: FORMAT, rawi: VERSION, data, with: folder === null ? null : { path: folder, hash: data }, roots },
    documents: all,
    claims,
    decisions: before?.decisions ?? [],
  };
}

function isUnder(path: string, root: string): boolean {
  const folder = root.endsWith("/") ? root : `${root}/`;
  return path === root || path.startsWith(folder) || path.startsWith(`${root}#`);
}

function summarize({ documents, claims }: GraphFile, path: string): void {
  const publishers = new Set(documents.flatMap((document) => document.publisher ?? []));
  const sources = new Map(claims.flatMap((claim) => claim.attribution).map((source) => [source.id, source.type]));
  const own = claims.filter((claim) => claim.attribution.length === 0).length;
  const unnamed = [...sources.values()].filter((type) => type === "Source").length;
  process.stderr.write(
    `${documents.length} documents · ${publishers.size} publishers\n` +
      `${claims.length} claims: ${own} in the texts' own voice, ${claims.length - own} said by ${sources.size} sources (${unnamed} of them unnamed)\n` +
      `Written to ${path}. Next: rawi show NAME --graph ${path}\n`,
  );
}
