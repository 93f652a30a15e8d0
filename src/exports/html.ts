import { type Exporter, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { inChunks } from "./in-chunks.ts";
import { pageGraph } from "./page/page-graph.ts";
import { writePage } from "./page/write-page.ts";

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  if (!source.page) throw new Error("a page needs its client");
  const { assets, words, knowledge } = source.page();
  const graph = pageGraph(source.view, source.claims, knowledge, { version: source.version, texts: true });
  yield* writePage({ assets, words, language: options.language ?? "en", graph });
  const advice = ["Open it in a browser: it needs no server, and holds the whole text of its documents"];
  options.onReport?.(reportOf({ claims: graph.claims.length, advice }));
}

export const html: Exporter = {
  name: "html",
  title: "one HTML file to look at: graph, who says what, articles with the quotes marked (--lang ar|en)",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
