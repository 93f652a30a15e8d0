import { existsSync } from "node:fs";
import { assembleGraph } from "../graph/assemble-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { type LinkedClaims, linkClaims } from "../graph/link-claims.ts";
import { linkKnowledge, openReader, type Reader } from "../pipeline.ts";
import { type GraphFile, type GraphFileHeader, readGraphFile } from "../stores/file/index.ts";
import { takeAsOf } from "./as-of.ts";
import { requireGraph } from "./graph-path.ts";
import { sureEnough } from "./min-confidence.ts";
import { report } from "./reading.ts";

export interface OpenGraph {
  /** Documents and claims that the graph holds: without claims that were rejected, participants by their actors. */
  readonly file: GraphFile;
  readonly linked: LinkedClaims;
  readonly knowledge: KnowledgeGraph;
  readonly reader: Reader;
}

/**
 * The graph of a graph file: actors, edges and labels are derived when it is opened. With `asOf`, an ISO day, only of
 * what had been published by then; with `minConfidence`, 0 to 1, only of claims that were read so surely.
 */
export async function openGraph(path: string, asOf?: string, minConfidence?: number): Promise<OpenGraph> {
  const { file, reader } = await readWithReader(path, asOf);
  return graphOf({ ...file, claims: sureEnough(file.claims, minConfidence) }, reader);
}

/** The graph of what a graph file holds. */
export function graphOf(stored: GraphFile, reader: Reader): OpenGraph {
  const { file, linked } = linksOf(stored, reader);
  const links = { relations: linked.relations, apart: linked.identities.apart };
  const knowledge = assembleGraph(file.documents, file.claims, reader.resources, reader.entities, links);
  return { file, linked, reader, knowledge };
}

/** As `openGraph`, without the graph. */
export async function openLinks(path: string, asOf?: string): Promise<Omit<OpenGraph, "knowledge">> {
  const { file, reader } = await readWithReader(path, asOf);
  return linksOf(file, reader);
}

async function readWithReader(path: string, asOf: string | undefined) {
  const file = takeAsOf(await readGraphFile(requireGraph(path)), asOf);
  return { file, reader: readerOf(file.header, path) };
}

function linksOf(stored: GraphFile, reader: Reader): Omit<OpenGraph, "knowledge"> {
  const linked = linkClaims(stored.documents, stored.claims, stored.decisions, linkKnowledge(reader));
  return { file: { ...stored, claims: linked.claims }, linked, reader };
}

/** A reader with the data that the graph was built with; a --with folder that is gone or changed is told on stderr. */
export function readerOf({ with: folder }: GraphFileHeader, graph: string): Reader {
  if (folder === null) return openReader();
  const warn = (message: string, hint: string) =>
    report({ severity: "warning", code: "graph/with", message, file: folder.path, line: null, span: null, hint });
  if (!existsSync(folder.path)) {
    warn(
      `${graph} was built with this folder, which is gone: its names are missing here.`,
      "Bring it back, or build again with another --with.",
    );
    return openReader();
  }
  const reader = openReader({ with: folder.path });
  if (reader.resources.overlay?.hash !== folder.hash)
    warn(`This folder has changed since ${graph} was built.`, "rawi build PATH… reads the documents again with it.");
  return reader;
}
