/* What is said beside an answer: what was assumed, what was left out, and what nobody tells. */
import type { AnswerRecord } from "../model/answer.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import type { Question, Remark } from "./question.ts";
import type { Leeway } from "./question-statement.ts";

export type Diagnostic = AnswerRecord["diagnostics"][number];

export function remarksOn(
  question: Question,
  leeway: Leeway,
  answered: boolean,
  language: "ar" | "en",
): readonly Diagnostic[] {
  const remarks: Remark[] = [...question.remarks];
  const code = leeway.soft === "document" ? "ask/beside" : "ask/left-out";
  if (leeway.soft !== "claim")
    for (const { soft, words } of question.parties) if (soft) remarks.push({ code, words, as: "" });
  if (leeway.untold && answered) {
    const places = question.parties.filter(({ role }) => role === "place").map(({ words }) => words);
    remarks.push({
      code: "ask/assumed",
      words: [...places, question.days?.words ?? ""].filter(Boolean).join(", "),
      as: "",
    });
  }
  const phrases = loadPhrases(language).answer.remarks;
  const said = new Map<string, Diagnostic>();
  for (const { code, words, as } of remarks) {
    if (code === "ask/not-told" && answered) continue;
    const message = fillPhrase(phrases[code], { words, as });
    said.set(message, { code, message, hint: null });
  }
  return [...said.values()];
}
