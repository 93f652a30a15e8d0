import type { ClaimRecord } from "../model/claim.ts";
import type { DossierPhrases } from "../model/dossier-phrases.ts";
import type { GraphView } from "../model/graph.ts";
import type { PageWords } from "../model/page.ts";
import type { PageKnowledge } from "./page/page-knowledge.ts";
import type { PageAssets } from "./page/write-page.ts";

/**
 * `claims`: everything, claims as nodes; the typed shortcut edges between actors are left out, being the same said
 * again. `edges`: actors and locations with one typed edge a claim, and nothing else.
 */
export type ExportModel = "claims" | "edges";

export type ExportLanguage = "ar" | "en";
type Caption = Readonly<Record<ExportLanguage, string>>;

/** What exporters need to know of a relation type (graph/ontology/relations.yaml). */
export interface RelationWords {
  readonly caption: Caption;
  /** "{subject} attacked {object}" */
  readonly sentence: Caption;
  readonly acled: readonly string[];
  /** Which of the codes fits whom and how; the first that holds. */
  readonly acledWhen: readonly AcledCondition[];
}

export interface AcledCondition {
  readonly code: string;
  readonly modes: readonly string[];
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

/** What is carried away: a graph, or a part of it that is a graph itself. */
export interface ExportSource {
  readonly view: GraphView;
  /** The records behind the claims of `view`, for formats of records. */
  readonly claims: Iterable<ClaimRecord>;
  readonly relations: ReadonlyMap<string, RelationWords>;
  readonly phrases: Readonly<Record<ExportLanguage, DossierPhrases>>;
  /** Id of the node that a part of a graph was taken for; null for anything else. */
  readonly about: string | null;
  /** Version of Rawi, for formats that say who made them. */
  readonly version: string;
  /** For the format that is a page; asked for when it is written. */
  readonly page?: () => ExportPage;
}

/** The client, its words, and what it tells beyond the view. */
export interface ExportPage {
  readonly assets: PageAssets;
  readonly words: PageWords;
  readonly knowledge: PageKnowledge;
}

/** What a file holds and what became of the graph on the way: for one line to the user. */
export interface ExportReport {
  readonly nodes: number;
  readonly relationships: number;
  /** Records or rows, of formats that have no nodes. */
  readonly claims: number;
  /** Claims that the file does not show, because the format has no place for them. */
  readonly claimsLeftOut: number;
  /** Characters that the format cannot hold, written as U+FFFD. */
  readonly replacedCharacters: number;
  /** What to do with the file: a command, a setting. */
  readonly advice: readonly string[];
}

export interface ExportOptions {
  /** Default: `claims`; of formats that stores of graphs read, both. */
  readonly model?: ExportModel;
  /** One of the exporter's `profiles`. Default: the first. */
  readonly profile?: string;
  /** Of text for people. Default `en`. */
  readonly language?: ExportLanguage;
  /** Begin with a byte order mark, which makes Excel read UTF-8. */
  readonly byteOrderMark?: boolean;
  /** Where the files will stand, for commands that name them. */
  readonly folder?: string;
  /** Called once, after the last chunk. */
  readonly onReport?: (report: ExportReport) => void;
}

export type Chunks = Iterable<string> | AsyncIterable<string>;

export interface ExportedFile {
  readonly name: string;
  readonly chunks: Chunks;
}

/** A format in which a graph can be carried away. The same graph gives the same text. */
export type Exporter = {
  /** As users type it: `graphml`. */
  readonly name: string;
  /** For people: `GraphML, for Gephi, …`. */
  readonly title: string;
  /** Dialects of the format, the default first; empty when there is one only. */
  readonly profiles: readonly string[];
} & (
  | {
      readonly makes: "file";
      /** Chunks of text, to be written one after the other as UTF-8. */
      write(source: ExportSource, options: ExportOptions): Chunks;
    }
  | {
      readonly makes: "folder";
      /** Files of one folder, to be written one after the other. */
      write(source: ExportSource, options: ExportOptions): Iterable<ExportedFile>;
    }
);

export function reportOf(parts: Partial<ExportReport>): ExportReport {
  return {
    nodes: 0,
    relationships: 0,
    claims: 0,
    claimsLeftOut: 0,
    replacedCharacters: 0,
    advice: [],
    ...parts,
  };
}
