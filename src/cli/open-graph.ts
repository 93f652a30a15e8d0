import { assembleGraph } from "../graph/assemble-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { openReader, type Reader } from "../pipeline.ts";
import { type GraphFile, readGraphFile } from "../stores/file/index.ts";
import { requireGraph } from "./graph-path.ts";

/** The graph of a graph file: actors, edges and labels are derived when it is opened. */
export async function openGraph(
  path: string,
): Promise<{ file: GraphFile; knowledge: KnowledgeGraph; resources: Reader["resources"] }> {
  const file = await readGraphFile(requireGraph(path));
  const folder = file.header.with?.path;
  const reader = openReader(folder === undefined ? {} : { with: folder });
  const { resources, entities } = reader;
  return { file, knowledge: assembleGraph(file.documents, file.claims, resources, entities), resources };
}
