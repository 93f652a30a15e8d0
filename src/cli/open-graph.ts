import { existsSync } from "node:fs";
import { assembleGraph } from "../graph/assemble-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { openReader, type Reader } from "../pipeline.ts";
import { type GraphFile, type GraphFileHeader, readGraphFile } from "../stores/file/index.ts";
import { requireGraph } from "./graph-path.ts";
import { report } from "./reading.ts";

export interface OpenGraph {
  readonly file: GraphFile;
  readonly knowledge: KnowledgeGraph;
  readonly reader: Reader;
}

/** The graph of a graph file: actors, edges and labels are derived when it is opened. */
export async function openGraph(path: string): Promise<OpenGraph> {
  const file = await readGraphFile(requireGraph(path));
  const reader = readerOf(file.header, path);
  return { file, reader, knowledge: assembleGraph(file.documents, file.claims, reader.resources, reader.entities) };
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
