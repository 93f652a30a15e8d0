import { askedGraph } from "../answers/asked-graph.ts";
import { namesOf } from "../answers/participant-names.ts";
import type { ShellGraph } from "../shell/shell-session.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { exportOpenGraph } from "./export.ts";
import { openGraph } from "./open-graph.ts";

/** A graph file for the shell; `asOf`, an ISO day: only what had been published by then. */
export async function openShellGraph(path: string, asOf: string | null): Promise<ShellGraph> {
  const opened = await openGraph(path, asOf ?? undefined);
  const { file, linked, knowledge, reader } = opened;
  return {
    asked: askedGraph(memoryStore(knowledge.view), reader, linked),
    knowledge,
    decisions: file.decisions,
    asOf,
    documents: new Map(file.documents.map((document) => [document.id, document])),
    nameOf: namesOf(reader),
    export: (format, target, part) => exportOpenGraph(opened, format, { target, part }),
    about: { documents: file.documents.length, claims: file.claims.length, graph: path },
  };
}
