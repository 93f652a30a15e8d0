/* Stage 6: a question, read with the lexicon of the documents, as one Cypher statement; answers with their evidence. */
import { detectLanguage } from "../documents/detect-language.ts";
import { compareText } from "../graph/compare-text.ts";
import type { AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import type { CypherStatement, RunOptions } from "../model/store.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import type { AskedGraph } from "./asked-graph.ts";
import { answeredIn, type Before, leansOn, takeUp } from "./follow-up.ts";
import { groupAnswers, verdictOf } from "./group-answers.ts";
import { namesOf } from "./participant-names.ts";
import type { Question } from "./question.ts";
import { type Leeway, questionStatement } from "./question-statement.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { type Diagnostic, remarksOn } from "./remarks.ts";

export interface AskOptions extends RunOptions {
  /** The questions before this one, oldest first. */
  readonly context?: readonly string[];
}

interface Asked {
  readonly record: AnswerRecord;
  readonly question: Question | null;
}

interface Found {
  readonly statement: CypherStatement;
  readonly ids: ReadonlySet<unknown>;
  readonly leeway: Leeway;
}

/** Never throws for a question that it does not understand: that is an answer of kind `none` with a diagnostic. */
export async function ask(question: string, graph: AskedGraph, run: AskOptions = {}): Promise<AnswerRecord> {
  const { context = [], ...bounds } = run;
  let before: Before | null = null;
  for (const text of context) {
    const { record, question: read }: Asked = await askOne(text, graph, bounds, before);
    if (read) before = { question: read, text, answered: answeredIn(record) };
  }
  return (await askOne(question, graph, bounds, before)).record;
}

async function askOne(text: string, graph: AskedGraph, run: RunOptions, before: Before | null): Promise<Asked> {
  const language = detectLanguage(text) === "ar" ? "ar" : "en";
  const { reader, names, latest } = graph;
  const words = loadQuestions(language);
  const relations = reader.resources.relations;
  const read = readQuestion(text, { words, language: reader.language, names, relations, latest });
  const leaning = leansOn(read);
  const question = leaning && before ? takeUp(read, before) : read.question;
  const fault = faultOf(text, read, question, leaning && before !== null);
  if (fault) return { record: notUnderstood(text, language, fault), question: null };
  return { record: await answered(text, language, question, graph, run), question };
}

/** What keeps a question from being answered, with the words that do. */
function faultOf(text: string, read: ReadQuestion, question: Question, takenUp: boolean): Fault | null {
  if (!read.opened && !takenUp) return { fault: "notUnderstood", words: text };
  if (read.unknown.length > 0)
    return { fault: "unknownName", words: read.unknown.join(", "), alike: alikeOf(question) };
  const named = question.parties.length > 0;
  const open = question.asks === "contradicted" || (question.asks === "disagreement" && !named);
  const free = question.kind === "claims" || question.kind === "sources";
  const told = question.relations.length > 0 || (free && (named || question.days !== null || open));
  return told ? null : { fault: "noRelation", words: text };
}

async function answered(
  text: string,
  language: "ar" | "en",
  question: Question,
  graph: AskedGraph,
  run: RunOptions,
): Promise<AnswerRecord> {
  const { reader, claims, linked } = graph;
  const { statement, ids, leeway } = await find(question, graph, run);
  const evidence = [...claims.values()].filter((claim) => ids.has(claim.id)).sort(asPublished);
  const answers = groupAnswers(question, evidence, {
    language,
    nameOf: namesOf(reader),
    relations: reader.resources.relations,
    linked,
  });
  const shown = new Set(answers.flatMap((answer) => [...answer.claims, ...answer.ownWords]));
  return {
    question: text,
    language,
    kind: question.kind,
    statement,
    answers,
    verdict: question.kind === "verdict" ? verdictOf(evidence) : null,
    evidence: [...claims.values()].filter((claim) => shown.has(claim.id)),
    diagnostics: [
      ...outOfStep(ids.size - evidence.length, language),
      ...remarksOn(question, leeway, answers.length > 0, language),
    ],
  };
}

/** What is asked, as strictly as it is said; where nobody tells all of it, without what nobody tells. */
async function find(question: Question, { store }: AskedGraph, run: RunOptions): Promise<Found> {
  const steps = leeways(question);
  let last: Found | null = null;
  for (const leeway of steps) {
    const statement = questionStatement(question, leeway);
    const table = await store.run(statement, run);
    const at = table.columns.indexOf("claim");
    const found = { statement, ids: new Set(table.rows.map((row) => row[at])), leeway };
    if (found.ids.size > 0) return found;
    last ??= found;
  }
  return last as Found;
}

/** From strict to loose. Of all that a question names, something is told by the claim or at least by its document. */
function leeways({ kind, days, parties }: Question): readonly Leeway[] {
  const soft = parties.some((party) => party.soft);
  const firm = parties.some((party) => !party.soft) || days !== null;
  const bounded = days !== null || parties.some(({ role }) => role === "place");
  const untold = bounded && kind !== "claims" && kind !== "verdict" ? [false, true] : [false];
  // Yes or no is about what was asked, not about what stands near it.
  if (kind === "verdict" && !firm) return [{ soft: "claim", untold: false }];
  const near = (soft ? ["claim", "document"] : ["claim"]) satisfies readonly Leeway["soft"][];
  const far = (soft && firm ? ["nowhere"] : []) satisfies readonly Leeway["soft"][];
  return [near, far].flatMap((some) => untold.flatMap((each) => some.map((soft) => ({ soft, untold: each }))));
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
function outOfStep(count: number, language: "ar" | "en"): readonly Diagnostic[] {
  if (count === 0) return [];
  const { outOfStep: message, outOfStepHint: hint } = loadPhrases(language).answer;
  return [{ code: "ask/out-of-step", message: fillPhrase(message, { count }), hint }];
}

interface Fault {
  readonly fault: keyof typeof CODES;
  readonly words: string;
  /** Names that could be meant. */
  readonly alike?: string;
}

const CODES = { notUnderstood: "ask/opening", unknownName: "ask/unknown-name", noRelation: "ask/relation" } as const;

const alikeOf = ({ remarks }: Question) =>
  remarks.flatMap(({ code, as }) => (code === "ask/alike" ? [as] : [])).join(" / ");

function notUnderstood(question: string, language: "ar" | "en", { fault, words, alike }: Fault): AnswerRecord {
  const phrases = loadPhrases(language).answer;
  const hint = alike ? fillPhrase(phrases.remarks["ask/alike"], { as: alike }) : phrases.hint;
  const diagnostic = { code: CODES[fault], message: fillPhrase(phrases[fault], { words }), hint };
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
