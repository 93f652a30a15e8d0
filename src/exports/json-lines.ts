import { type Exporter, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { inChunks } from "./in-chunks.ts";

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  let claims = 0;
  for (const claim of source.claims) {
    claims++;
    yield `${JSON.stringify(claim)}\n`;
  }
  options.onReport?.(reportOf({ claims }));
}

/** Claim records (design.md, section 2), as `rawi extract` prints them. */
export const jsonLines: Exporter = {
  name: "jsonl",
  title: "JSON lines, one claim record a line",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
