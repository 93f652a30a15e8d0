/*
 * Scores relations between claims against ../shared/gold/stories: on the gold claims as records, so that linking is
 * judged apart from reading, and on what Rawi reads itself. tsx scripts/score-stories.ts [gold|read] [--details]
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDocuments } from "../src/documents/index.ts";
import { linkClaims } from "../src/graph/link-claims.ts";
import { contradictionRecords, corroborationRecords } from "../src/graph/relation-records.ts";
import type { ClaimRecord } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { linkKnowledge, openReader } from "../src/pipeline.ts";
import { goldRecords } from "./score/gold-records.ts";

const SHARED = process.env["RAWI_SHARED"] ?? (existsSync("../shared/gold") ? "../shared" : "/work/shared");
if (!existsSync(join(SHARED, "gold/stories/dev.json"))) {
  console.log("There are no gold stories here: nothing is scored.");
  process.exit(0);
}
const stories = JSON.parse(readFileSync(join(SHARED, "gold/stories/dev.json"), "utf8"));
const published = new Map<string, { publisher: string | null; published: string | null }>(
  stories.documents.map((document: { id: string; publisher: string; published: string }) => [document.id, document]),
);
const reader = openReader();
const details = process.argv.includes("--details");
const wanted = process.argv[2];
const documents = await storyDocuments();
if (wanted !== "read") score("gold claims as records", documents, gold());
if (wanted !== "gold")
  score(
    "read by Rawi",
    documents,
    documents.flatMap((document) => reader.read(document)),
  );

async function storyDocuments(): Promise<Document[]> {
  const paths = ["seeds", "dev-docs"].flatMap((folder) =>
    readdirSync(join(SHARED, folder))
      .filter((name) => name.endsWith(".txt") && published.has(name.slice(0, 3)))
      .map((name) => join(SHARED, folder, name)),
  );
  const found: Document[] = [];
  for await (const result of readDocuments(paths, { furniture: reader.resources.words.furniture })) {
    if ("document" in result) found.push(result.document);
  }
  return found;
}

function gold(): ClaimRecord[] {
  return documents.flatMap((document) => {
    const name = document.path.slice(document.path.lastIndexOf("/") + 1, document.path.lastIndexOf("/") + 4);
    const annotated = JSON.parse(readFileSync(join(SHARED, `gold/dev/${name}.json`), "utf8"));
    return goldRecords(annotated, document, reader);
  });
}

function score(title: string, read: readonly Document[], claims: readonly ClaimRecord[]): void {
  const linked = linkClaims(read, claims, [], linkKnowledge(reader));
  const folder = mkdtempSync(join(tmpdir(), "rawi-stories-"));
  const write = (name: string, records: readonly unknown[]) => {
    const path = join(folder, name);
    writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    return path;
  };
  const run = spawnSync(
    process.execPath,
    [
      join(SHARED, "tools/score-stories.mjs"),
      ...["--stories", join(SHARED, "gold/stories/dev.json"), "--gold", join(SHARED, "gold/dev")],
      ...["--claims", write("claims.jsonl", claims)],
      ...["--contradictions", write("contradictions.jsonl", contradictionRecords(linked, "en"))],
      ...["--corroboration", write("corroboration.jsonl", corroborationRecords(linked))],
    ],
    { encoding: "utf8" },
  );
  const lines = `${run.stdout}${run.stderr}`.trim().split("\n");
  console.log(`== ${title} (${claims.length} claims, files in ${folder})`);
  console.log((details ? lines : lines.slice(0, 4)).join("\n"));
}
