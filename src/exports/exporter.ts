import type { GraphView } from "../model/graph.ts";

/**
 * `claims`: everything, claims as nodes; the typed shortcut edges between actors are left out, being the same said
 * again. `edges`: actors and locations with one typed edge a claim, and nothing else.
 */
export type ExportModel = "claims" | "edges";

/** What a file holds and what became of the graph on the way: for one line to the user. */
export interface ExportReport {
  readonly nodes: number;
  readonly relationships: number;
  /** Claims that the file does not show: with `edges`, those without a typed edge, because one end is not known. */
  readonly claimsLeftOut: number;
  /** Characters that the format cannot hold, written as U+FFFD. */
  readonly replacedCharacters: number;
}

export interface ExportOptions {
  /** Default `claims`. */
  readonly model?: ExportModel;
  /** Arabic captions of relationship types, for readers who show them. */
  readonly captions?: ReadonlyMap<string, string>;
  /** Called once, after the last chunk. */
  readonly onReport?: (report: ExportReport) => void;
}

/** A format in which a graph can be carried away. */
export interface Exporter {
  /** As users type it: `graphml`. */
  readonly name: string;
  /** For people: `GraphML`. */
  readonly title: string;
  /** Chunks of text, to be written one after the other as UTF-8. The same graph gives the same text. */
  write(view: GraphView, options?: ExportOptions): Iterable<string> | AsyncIterable<string>;
}
