import type { AskedGraph } from "../answers/asked-graph.ts";
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import type { Participant } from "../model/claim.ts";
import type { Decision } from "../model/decision.ts";
import type { Document } from "../model/document.ts";
import type { GraphView } from "../model/graph.ts";
import type { CypherValue } from "../model/store.ts";
import type { OutputEnd } from "./output/output.ts";
import type { Person } from "./person.ts";
import type { Settings } from "./settings.ts";

export type Spoken = "ar" | "en";

/** A graph file, opened. */
export interface ShellGraph {
  readonly asked: AskedGraph;
  readonly knowledge: KnowledgeGraph;
  readonly decisions: readonly Decision[];
  /** The day (ISO) after which nothing is in it; null: all is. */
  readonly asOf: string | null;
  /** By id: the texts behind the claims. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly nameOf: (participant: Participant, language: Spoken) => string;
  /** Writes a graph, or a part of it, as `rawi export` does; what there is to say of it. */
  readonly export: (format: string, file: string, part: GraphView | null) => Promise<readonly string[]>;
  /** What the greeting says of the graph. */
  readonly about: { readonly documents: number; readonly claims: number; readonly graph: string };
}

/** What a shell talks about and how it writes. */
export interface ShellSession {
  readonly graph: ShellGraph;
  /** The graph file read anew: only what had been published by a day (ISO), or all. */
  readonly reopen: (asOf: string | null) => Promise<ShellGraph>;
  /** When the graph file was written last, in milliseconds; null when it is gone. */
  readonly writtenAt: () => number | null;
  /** The same graph where `target` says: the URI of a Neo4j server, or `memory`. Throws a RawiError when it cannot. */
  readonly use: (target: string, graph: ShellGraph) => Promise<AskedGraph>;
  /** Values of parameters, as given on the command line. */
  readonly parameters: Readonly<Record<string, CypherValue>>;
  readonly settings: Settings;
  readonly end: OutputEnd;
  /** Who can be asked; null when lines come from a pipe. */
  readonly person: Person | null;
  /** Folder of what a user keeps: his queries. */
  readonly folder: string;
}
