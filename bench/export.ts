/*
 * Writes a graph of generated claims in every format and prints seconds of the processor, size and how far memory rises above that of
 * the graph itself: npm run bench:export [CLAIMS [FORMAT]]. Without a dossier, which is for a part of a graph.
 */

import type { ExportSource } from "../src/exports/index.ts";
import { exporters } from "../src/exports/index.ts";
import { assembleGraph } from "../src/graph/assemble-graph.ts";
import { openReader } from "../src/pipeline.ts";
import { loadPhrases } from "../src/resources/load-phrases.ts";
import { generateClaims } from "./generate-claims.ts";

/** About a million edges. */
const CLAIMS = 205_000;
const PAUSE = 64;
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
const rss = () => process.memoryUsage.rss();

const [count = CLAIMS, only] = process.argv.slice(2);
const { resources, entities } = openReader();
const { documents, claims } = generateClaims(Number(count));
const { view } = assembleGraph(documents, claims, resources, entities);
// The indexes are made at the first read.
for (const _ of view.nodes("Claim")) break;
const source: ExportSource = {
  view,
  claims,
  relations: resources.relations,
  phrases: { ar: loadPhrases("ar").dossier, en: loadPhrases("en").dossier },
  about: null,
  version: "bench",
};
globalThis.gc?.();
console.log(`${view.order} nodes, ${view.size} edges: ${megabytes(rss())} MB`);

for (const exporter of exporters.filter(({ name }) => (only ? name === only : name !== "dossier"))) {
  for (const profile of exporter.profiles.length > 0 ? exporter.profiles : [undefined]) {
    globalThis.gc?.();
    const before = rss();
    const from = process.cpuUsage();
    let [peak, bytes, chunks] = [before, 0, 0];
    const options = profile === undefined ? {} : { profile };
    const files =
      exporter.makes === "file" ? [{ chunks: exporter.write(source, options) }] : exporter.write(source, options);
    for (const file of files)
      for await (const chunk of file.chunks) {
        bytes += Buffer.byteLength(chunk);
        if (chunks++ % PAUSE === 0) peak = Math.max(peak, rss());
      }
    // Of the processor: what counts on a machine that others use too.
    const { user, system } = process.cpuUsage(from);
    const seconds = ((user + system) / 1e6).toFixed(1);
    const name = [exporter.name, profile].filter(Boolean).join(" ");
    console.log(
      `${name.padEnd(15)} ${seconds} s, ${megabytes(bytes)} MB written, memory +${megabytes(peak - before)} MB`,
    );
  }
}
