/* Stage 6: a question, read with the lexicon of the documents, as one Cypher statement; answers with their evidence. */
import { detectLanguage } from "../documents/detect-language.ts";
import { arabic } from "../languages/ar/index.ts";
import type { AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { GraphStore } from "../model/store.ts";
import type { Reader } from "../pipeline.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import type { Resources } from "../resources/load-resources.ts";
import { fillPhrase } from "./fill-phrase.ts";
import { groupAnswers, verdictOf } from "./group-answers.ts";
import { namesInGraph } from "./names-in-graph.ts";
import { questionStatement } from "./question-statement.ts";
import { type Misreading, readQuestion } from "./read-question.ts";

export interface AskOptions {
  readonly store: GraphStore;
  readonly reader: Pick<Reader, "resources" | "entities">;
  /** The claims of the graph in the store: the evidence is taken from them. */
  readonly claims: readonly ClaimRecord[];
  readonly signal?: AbortSignal;
}

/** Never throws for a question that it does not understand: that is an answer of kind `none` with a diagnostic. */
export async function ask(question: string, { store, reader, claims, signal }: AskOptions): Promise<AnswerRecord> {
  const language = detectLanguage(question) === "ar" ? "ar" : "en";
  const spoken = languageOf(reader.resources);
  const names = namesInGraph(claims, reader.entities, spoken);
  const read = readQuestion(question, language, loadQuestions(language), spoken, names);
  if ("fault" in read) return notUnderstood(question, language, read);
  const statement = questionStatement(read);
  const table = await store.run(statement, signal ? { signal } : {});
  const at = table.columns.indexOf("claim");
  const found = new Set(table.rows.map((row) => row[at]));
  const evidence = [...new Map(claims.map((claim) => [claim.id, claim])).values()].filter((claim) =>
    found.has(claim.id),
  );
  const answers = groupAnswers(read, evidence, {
    language,
    entities: reader.entities,
    relations: reader.resources.relations,
  });
  const shown = new Set(answers.flatMap((answer) => answer.claims));
  return {
    question,
    language,
    kind: read.kind,
    statement,
    answers,
    verdict: read.kind === "verdict" ? verdictOf(evidence) : null,
    evidence: evidence.filter((claim) => shown.has(claim.id)),
    diagnostics: [],
  };
}

const languages = new WeakMap<Resources, ReturnType<typeof arabic>>();

/** Built once for the same data: it takes longer than answering. */
function languageOf(resources: Resources): ReturnType<typeof arabic> {
  const built = languages.get(resources) ?? arabic(resources);
  languages.set(resources, built);
  return built;
}

const CODES = { notUnderstood: "ask/opening", unknownName: "ask/unknown-name", noRelation: "ask/relation" } as const;

function notUnderstood(question: string, language: "ar" | "en", { fault, words }: Misreading): AnswerRecord {
  const { phrases } = loadQuestions(language);
  const diagnostic = { code: CODES[fault], message: fillPhrase(phrases[fault], { words }), hint: phrases.hint };
  return {
    question,
    language,
    kind: "none",
    statement: null,
    answers: [],
    verdict: null,
    evidence: [],
    diagnostics: [diagnostic],
  };
}
