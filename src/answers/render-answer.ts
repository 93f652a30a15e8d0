/* An answer for people: one line that answers, then every claim behind it with its chain, day, words and place. */
import type { AnswerItem, AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord } from "../model/claim.ts";
import { loadQuestions } from "../resources/load-questions.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";
import { fillPhrase } from "./fill-phrase.ts";

type Phrases = QuestionWords["phrases"];

export function* renderAnswer(answer: AnswerRecord): Generator<string> {
  const { phrases } = loadQuestions(answer.language);
  yield headline(answer, phrases);
  const evidence = new Map(answer.evidence.map((claim) => [claim.id, claim]));
  for (const item of answer.answers) {
    yield `${label(item, phrases)}  (${support(item, phrases)})`;
    for (const id of item.claims) {
      const claim = evidence.get(id);
      if (claim) yield `    ${row(claim, phrases)}`;
    }
  }
}

function headline({ kind, verdict, answers, diagnostics }: AnswerRecord, phrases: Phrases): string {
  if (kind === "none") {
    const [first] = diagnostics;
    return `${phrases.none}: ${first?.message ?? ""}${first?.hint ? ` (${first.hint})` : ""}`;
  }
  if (verdict) return phrases[verdict];
  if (answers.length === 0 || kind === "verdict" || kind === "claims") return phrases.nothing;
  return fillPhrase(phrases[kind], { answers: answers.map((item) => label(item, phrases)).join(" · ") });
}

function label({ value, quantity, stance, participant }: AnswerItem, phrases: Phrases): string {
  if (stance) return stance === "affirmed" ? phrases.affirmed : phrases.denied;
  if (quantity) return participant ? `${quantity.text} [${participant.name}]` : quantity.text;
  return String(value ?? phrases.nothing);
}

function support({ documents, publishers, origins, unnamed }: AnswerItem, phrases: Phrases): string {
  const counted = fillPhrase(phrases.support, { documents, publishers, origins: origins.length });
  return unnamed > 0 ? `${counted}, ${fillPhrase(phrases.unnamedSupport, { unnamed })}` : counted;
}

function row({ document, attribution, date, evidence }: ClaimRecord, phrases: Phrases): string {
  const chain = [document.publisher ?? phrases.noPublisher, ...attribution.map((each) => each.name)].join(" ← ");
  const day = date ? (date.start === date.end ? date.start : `${date.start}/${date.end}`) : phrases.undated;
  return `${chain}   ${day}   «${evidence.text.replace(/\s+/gu, " ")}»   ${document.path}:${evidence.start}`;
}
