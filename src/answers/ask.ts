/* Stage 6: a question, read with the lexicon of the documents, as one Cypher statement; answers with their evidence. */
import { detectLanguage } from "../documents/detect-language.ts";
import { compareText } from "../graph/compare-text.ts";
import type { AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { RunOptions } from "../model/store.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import type { AskedGraph } from "./asked-graph.ts";
import { groupAnswers, verdictOf } from "./group-answers.ts";
import { questionStatement } from "./question-statement.ts";
import { type Misreading, readQuestion } from "./read-question.ts";

export interface AskOptions extends RunOptions {
  /** The questions before this one, oldest first. */
  readonly context?: readonly string[];
}

/** Never throws for a question that it does not understand: that is an answer of kind `none` with a diagnostic. */
export async function ask(question: string, graph: AskedGraph, run: AskOptions = {}): Promise<AnswerRecord> {
  const { store, reader, claims, names, linked } = graph;
  const language = detectLanguage(question) === "ar" ? "ar" : "en";
  const read = readQuestion(question, language, loadQuestions(language), reader.language, names);
  if ("fault" in read) return notUnderstood(question, language, read);
  const statement = questionStatement(read);
  const table = await store.run(statement, run);
  const at = table.columns.indexOf("claim");
  const found = new Set(table.rows.map((row) => row[at]));
  const evidence = [...claims.values()].filter((claim) => found.has(claim.id)).sort(asPublished);
  const answers = groupAnswers(read, evidence, {
    language,
    entities: reader.entities,
    relations: reader.resources.relations,
    linked,
  });
  const shown = new Set(answers.flatMap((answer) => [...answer.claims, ...answer.ownWords]));
  return {
    question,
    language,
    kind: read.kind,
    statement,
    answers,
    verdict: read.kind === "verdict" ? verdictOf(evidence) : null,
    evidence: [...claims.values()].filter((claim) => shown.has(claim.id)),
    diagnostics: outOfStep(found.size - evidence.length, language),
  };
}

/** Oldest document first, each in the order of its text; those without a day at the end. */
function asPublished(left: ClaimRecord, right: ClaimRecord): number {
  const day = ({ document }: ClaimRecord) => document.published ?? "9999";
  return (
    compareText(day(left), day(right)) ||
    compareText(left.document.path, right.document.path) ||
    left.evidence.start - right.evidence.start ||
    compareText(left.id, right.id)
  );
}

/** Claims of the store that the graph file does not have, so that nothing stands behind them. */
function outOfStep(count: number, language: "ar" | "en"): AnswerRecord["diagnostics"] {
  if (count === 0) return [];
  const { outOfStep: message, outOfStepHint: hint } = loadPhrases(language).answer;
  return [{ code: "ask/out-of-step", message: fillPhrase(message, { count }), hint }];
}

const CODES = { notUnderstood: "ask/opening", unknownName: "ask/unknown-name", noRelation: "ask/relation" } as const;

function notUnderstood(question: string, language: "ar" | "en", { fault, words }: Misreading): AnswerRecord {
  const phrases = loadPhrases(language).answer;
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
