/*
 * Words a second and peak memory of the reader over the files given, where every quote of every claim is held against its
 * text (exit status 1 when one does not stand there). Without any: over the examples, a hundred times, and then the engine
 * (bench-cypher.ts).
 */
import { readDocuments } from "../src/documents/index.ts";
import { openReader } from "../src/pipeline.ts";
import { misplacedQuotes } from "./check-spans.ts";

const given = process.argv.slice(2);
const paths = given.length > 0 ? given : ["examples"];
const rounds = given.length > 0 ? 1 : 100;
const reader = openReader();
let documents = 0;
let words = 0;
let claims = 0;
let misplaced = 0;
let milliseconds = 0;
for await (const result of readDocuments(paths, { furniture: reader.resources.words.furniture })) {
  if (!("document" in result)) continue;
  const { document } = result;
  documents++;
  const from = performance.now();
  for (let round = 0; round < rounds; round++) {
    const read = reader.read(document);
    claims += read.length;
    words += document.text.split(/\s+/u).length;
    if (round > 0) continue;
    for (const claim of read) {
      for (const quote of misplacedQuotes(claim, document.text)) {
        misplaced++;
        console.error(`${document.path}:${quote.start} is not «${quote.text}» (claim ${claim.id})`);
      }
    }
  }
  milliseconds += performance.now() - from;
}
const seconds = milliseconds / 1000;
const peak = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${documents} documents · ${words} words · ${claims} claims (${(claims / Math.max(1, documents)).toFixed(1)} each)\n` +
    `${seconds.toFixed(1)} s · ${Math.round(words / seconds)} words a second · peak memory ${peak} MB\n` +
    `${misplaced} quotes out of place`,
);
if (misplaced > 0) process.exitCode = 1;

if (given.length === 0) await import("./bench-cypher.ts");
