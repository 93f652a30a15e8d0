import type { AskedGraph } from "../answers/asked-graph.ts";
import type { Participant } from "../model/claim.ts";
import type { Document } from "../model/document.ts";

export type Spoken = "ar" | "en";

/** What a shell talks about and how it writes. */
export interface ShellSession {
  readonly graph: AskedGraph;
  /** The same graph where `target` says: the URI of a Neo4j server, or `memory`. Throws a RawiError when it cannot. */
  readonly use: (target: string) => Promise<AskedGraph>;
  /** By id: the texts behind the claims. */
  readonly documents: ReadonlyMap<string, Document>;
  readonly nameOf: (participant: Participant, language: Spoken) => string;
  readonly table: (columns: readonly string[], rows: readonly (readonly unknown[])[]) => Iterable<string>;
  /** What the greeting says of the graph. */
  readonly about: { readonly documents: number; readonly claims: number; readonly graph: string };
  /** Of what the shell says by itself; an answer is in the language of its question. */
  readonly language: Spoken;
  readonly out: ShellOutput;
}

export interface ShellOutput {
  /** Writes a line; its end is added. Resolves when there is room for the next. */
  readonly write: (line: string) => Promise<void>;
  /** Cells of a line; null when nobody looks at it on a terminal. */
  readonly width: number | null;
  readonly colours: boolean;
}
