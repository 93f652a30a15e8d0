/*
 * Scores answers against ../shared/gold/questions: on a graph of the gold claims, so that questions are judged apart
 * from reading, and on a graph of what Rawi reads itself.
 * tsx scripts/score-questions.ts [gold|read] [--details] [--only d01,d02] [--show] [--write FOLDER]
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ask } from "../src/answers/ask.ts";
import { askedGraph } from "../src/answers/asked-graph.ts";
import { graphOf } from "../src/cli/open-graph.ts";
import { VERSION } from "../src/cli/version.ts";
import { readDocuments } from "../src/documents/index.ts";
import type { AnswerRecord } from "../src/model/answer.ts";
import type { ClaimRecord } from "../src/model/claim.ts";
import type { Document } from "../src/model/document.ts";
import { openReader } from "../src/pipeline.ts";
import { FORMAT, type GraphFile, writeGraphFile } from "../src/stores/file/index.ts";
import { memoryStore } from "../src/stores/memory-store.ts";
import type { Gold } from "./score/gold.ts";
import { goldRecords } from "./score/gold-records.ts";

interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  readonly context?: string;
}

interface Judged {
  readonly id: string;
  readonly question: string;
  readonly status: string;
  readonly reason: string | null;
  readonly none: boolean;
}

interface Tally {
  readonly all: Readonly<Record<string, number>>;
  readonly rows: readonly Judged[];
}

type Scorer = { tally(questions: readonly AskedQuestion[], answerOf: (each: AskedQuestion) => AnswerRecord): Tally };

const SHARED = process.env.RAWI_SHARED ?? (existsSync("../shared/gold") ? "../shared" : "/work/shared");
const QUESTIONS = join(SHARED, "gold/questions/dev.json");
if (!existsSync(QUESTIONS)) {
  console.log("There are no gold questions here: nothing is scored.");
  process.exit(0);
}
const option = (name: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const set = JSON.parse(readFileSync(QUESTIONS, "utf8"));
const only = option("only")?.split(",");
const questions: AskedQuestion[] = set.questions.filter((each: AskedQuestion) => !only || only.includes(each.id));
const { tally } = (await import(resolve(SHARED, "tools/score-questions.mjs"))) as Scorer;
const reader = openReader();
const documents = await readAll(set.documents);
const wanted = process.argv[2];
if (wanted !== "read") await score("gold", "gold claims as records", documents.flatMap(gold));
if (wanted !== "gold") {
  const read = documents.flatMap((document) => reader.read(document));
  await score("read", "read by Rawi", read);
}

async function readAll(names: readonly string[]): Promise<Document[]> {
  const found: Document[] = [];
  const paths = names.map((name) => join(SHARED, name));
  for await (const result of readDocuments(paths, { furniture: reader.resources.words.furniture })) {
    if ("document" in result) found.push(result.document);
  }
  return found;
}

function gold(document: Document): ClaimRecord[] {
  const name = document.path.slice(document.path.lastIndexOf("/") + 1, document.path.lastIndexOf("/") + 4);
  const annotated = JSON.parse(readFileSync(join(SHARED, `gold/dev/${name}.json`), "utf8")) as Gold;
  return goldRecords(annotated, document, reader);
}

async function score(name: string, title: string, claims: readonly ClaimRecord[]): Promise<void> {
  const header = { format: FORMAT, rawi: VERSION, data: reader.resources.hash, with: null } as const;
  const stored: GraphFile = { header, documents, claims, decisions: [] };
  const folder = option("write");
  if (folder) await writeGraphFile(join(folder, `${name}.graph.jsonl`), stored);
  const { knowledge, linked } = graphOf(stored, reader);
  const graph = askedGraph(memoryStore(knowledge.view), reader, linked);
  const answers = new Map<AskedQuestion, AnswerRecord>();
  const started = performance.now();
  for (const question of questions)
    answers.set(question, await ask(question.question, graph, { context: question.context ? [question.context] : [] }));
  const spent = (performance.now() - started) / questions.length;
  const { all, rows } = tally(questions, (question) => answers.get(question) as AnswerRecord);
  const told = ["right", "partial", "silent", "wrong"].map((status) => `${status} ${all[status]}`).join(", ");
  console.log(`== ${title} (${claims.length} claims): ${told} of ${all.total}; ${spent.toFixed(1)} ms a question`);
  if (!process.argv.includes("--details") && !process.argv.includes("--show")) return;
  for (const { id, status, question, reason } of rows) {
    if (status !== "right") console.log(`${status.padEnd(8)}${id}  ${question}\n          ${reason}`);
  }
  if (process.argv.includes("--show")) for (const [{ id }, answer] of answers) show(id, answer);
}

function show(id: string, { question, kind, verdict, answers, statement, diagnostics, evidence }: AnswerRecord): void {
  console.log(
    `\n${id} ${question}\n  ${kind} ${verdict ?? ""} ${JSON.stringify(statement?.parameters ?? null).slice(0, 500)}`,
  );
  console.log(
    `  ${statement?.text
      .split("\n")
      .filter((line) => line.startsWith("WITH"))
      .join(" ")}`,
  );
  for (const { value, stance, claims } of answers.slice(0, 6)) {
    const quotes = claims.slice(0, 3).map((each) => evidence.find(({ id }) => id === each)?.evidence.text);
    console.log(`  - ${value ?? stance} [${claims.length}] ${quotes.join(" | ").slice(0, 160)}`);
  }
  for (const { message, hint } of diagnostics) console.log(`  ! ${message} ${hint ?? ""}`);
}
