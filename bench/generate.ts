/* Writes a graph file of generated claims: tsx bench/generate.ts COUNT FILE [SEED]. */

import { VERSION } from "../src/cli/version.ts";
import { openReader } from "../src/pipeline.ts";
import { FORMAT, writeGraphFile } from "../src/stores/file/index.ts";
import { generateClaims } from "./generate-claims.ts";

const [count, path, seed] = process.argv.slice(2);
if (!count || !path || !(Number(count) > 0)) {
  console.error("usage: tsx bench/generate.ts COUNT FILE [SEED]");
  process.exit(2);
}
const { documents, claims } = generateClaims(Number(count), Number(seed ?? 1));
const { hash } = openReader().resources;
await writeGraphFile(path, {
  header: { format: FORMAT, rawi: VERSION, data: hash, with: null, roots: [] },
  documents,
  claims,
  decisions: [],
});
console.log(`${claims.length} claims of ${documents.length} documents in ${path}`);
