import { renderAnswer } from "../answers/render-answer.ts";
import type { AnswerItem, AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import { CLAIM_COLUMNS, claimRow, type Result } from "./result.ts";
import type { ShellGraph } from "./shell-session.ts";

/** An answer as rows: one for each claim behind it, numbered as they are shown. */
export function resultOfAnswer(answer: AnswerRecord, graph: ShellGraph, milliseconds: number): Result {
  const shown: ClaimRecord[] = [];
  for (const { claim } of renderAnswer(answer, { width: null, nameOf: graph.nameOf })) if (claim) shown.push(claim);
  const rows = shown.map((claim) => {
    const item = answer.answers.find(({ claims }) => claims.includes(claim.id));
    return [item ? answerText(item) : null, ...claimRow(claim, graph, answer.language)];
  });
  return {
    text: answer.question,
    columns: ["answer", ...CLAIM_COLUMNS],
    rows,
    claims: shown.map((claim) => [claim]),
    answer,
    notices: [],
    language: answer.language,
    milliseconds,
  };
}

function answerText({ value, quantity, stance }: AnswerItem): string | number | null {
  return stance ?? quantity?.text ?? value;
}
