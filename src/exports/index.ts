import { acled } from "./acled.ts";
import { csv } from "./csv.ts";
import { cypherScript } from "./cypher-script.ts";
import { dossier } from "./dossier.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { html } from "./html.ts";
import { jsonLd } from "./json-ld.ts";
import { jsonLines } from "./json-lines.ts";
import { neo4jCsv } from "./neo4j-csv.ts";

export type {
  Chunks,
  Exporter,
  ExportLanguage,
  ExportModel,
  ExportOptions,
  ExportReport,
  ExportSource,
  RelationWords,
} from "./exporter.ts";

export { documentText, pageGraph } from "./page/page-graph.ts";
export type { PageKnowledge } from "./page/page-knowledge.ts";
export { contentPolicy, type PageAssets, writePage } from "./page/write-page.ts";

/** A new format is a file of this folder and a word in this list. */
export const exporters: readonly Exporter[] = [
  graphml,
  gexf,
  csv,
  neo4jCsv,
  cypherScript,
  jsonLines,
  jsonLd,
  acled,
  dossier,
  html,
];
