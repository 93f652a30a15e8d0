/* Words a second and peak memory of the reader over the files given. Without any: over the examples, a hundred times, and
   then the engine (bench-cypher.ts). */
import { readDocuments } from "../src/documents/index.ts";
import { openReader } from "../src/pipeline.ts";

const paths = process.argv.slice(2);
const rounds = paths.length === 0 ? 100 : 1;
const reader = openReader();
let words = 0;
let claims = 0;
let read = 0;
for await (const result of readDocuments(paths.length === 0 ? ["examples"] : paths, {
  furniture: reader.resources.words.furniture,
})) {
  if (!("document" in result)) continue;
  const from = performance.now();
  for (let round = 0; round < rounds; round++) {
    claims += reader.read(result.document).length;
    words += result.document.text.split(/\s+/u).length;
  }
  read += performance.now() - from;
}
console.log(
  `${Math.round(words / (read / 1000))} words a second (${words} words, ${claims} claims), peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
);

if (paths.length === 0) await import("./bench-cypher.ts");
