/* An answer for people: one line that answers, then every claim behind it with its chain, day, words and place. */
import type { AnswerItem, AnswerRecord } from "../model/answer.ts";
import type { ClaimRecord, Participant } from "../model/claim.ts";
import { dateText } from "../model/date-text.ts";
import { withHint } from "../model/diagnostic.ts";
import { isWeakReading } from "../model/weak-reading.ts";
import { fillPhrase } from "../resources/fill-phrase.ts";
import { loadPhrases } from "../resources/load-phrases.ts";
import type { Phrases } from "../resources/phrases.schema.ts";
import { shortenQuote } from "./shorten-quote.ts";

type AnswerPhrases = Phrases["answer"];

export interface AnswerLayout {
  /** Cells of a line; null when nobody looks at it on a terminal. */
  readonly width: number | null;
  /** How a participant is called in a language. */
  readonly nameOf: (participant: Participant, language: "ar" | "en") => string;
}

export interface AnswerLine {
  readonly text: string;
  /** The claim that the line shows; null for headings. */
  readonly claim: ClaimRecord | null;
}

/** UTF-16 units of a quote that are shown where the width of the line does not say. */
const USUAL_QUOTE = 160;
const SHORTEST_QUOTE = 48;

export function* renderAnswer(answer: AnswerRecord, layout: AnswerLayout): Generator<AnswerLine> {
  const phrases = loadPhrases(answer.language).answer;
  yield heading(headline(answer, phrases));
  for (const { code, message } of answer.diagnostics)
    if (answer.kind !== "none" && code !== "ask/out-of-step") yield heading(`  ${message}`);
  const evidence = new Map(answer.evidence.map((claim) => [claim.id, claim]));
  const addresses = shortAddresses(answer.evidence);
  for (const item of answer.answers) {
    yield heading(`${label(item, phrases)}  (${support(item, phrases)})`);
    for (const id of [...item.claims, ...item.ownWords.filter((each) => !item.claims.includes(each))]) {
      const claim = evidence.get(id);
      if (!claim) continue;
      const names = claim.attribution.map((each) => layout.nameOf(each, answer.language));
      const chain = [claim.document.publisher ?? phrases.noPublisher, ...names].join(" ← ");
      const address = `${addresses.get(claim.document.path) ?? claim.document.path}:${claim.evidence.start}`;
      const about = `${chain}   ${day(claim, phrases)}   ${isWeakReading(claim) ? `${phrases.weak}   ` : ""}`;
      const room = layout.width === null ? USUAL_QUOTE : layout.width - about.length - address.length - 14;
      const quote = shortenQuote(claim.evidence, claim.trigger, Math.max(SHORTEST_QUOTE, room));
      yield { text: `${about}«${quote}»   ${address}`, claim };
    }
  }
}

function heading(text: string): AnswerLine {
  return { text, claim: null };
}

function headline({ kind, verdict, answers, diagnostics }: AnswerRecord, phrases: AnswerPhrases): string {
  if (kind === "none") {
    const [first] = diagnostics;
    return `${phrases.none}: ${first ? withHint(first) : ""}`;
  }
  if (verdict) {
    const voices = (stance: AnswerItem["stance"]) => {
      const item = answers.find((each) => each.stance === stance);
      return item ? item.origins.length + item.unnamed : 0;
    };
    return fillPhrase(phrases[verdict], { yes: voices("affirmed"), no: voices("negated") });
  }
  if (answers.length === 0 || kind === "verdict") return phrases.nothing;
  return fillPhrase(phrases[kind], { answers: answers.map((item) => label(item, phrases)).join(" · ") });
}

function label({ value, quantity, stance, participant }: AnswerItem, phrases: AnswerPhrases): string {
  if (stance) return stance === "affirmed" ? phrases.yes : phrases.no;
  if (quantity) {
    if (!participant || participant.name === quantity.text) return quantity.text;
    return participant.name.includes(quantity.text) ? participant.name : `${quantity.text} [${participant.name}]`;
  }
  return String(value ?? phrases.nothing);
}

function support({ documents, publishers, origins, unnamed }: AnswerItem, phrases: AnswerPhrases): string {
  const counted = fillPhrase(phrases.support, { documents, publishers, origins: origins.length });
  return unnamed > 0 ? `${counted}${fillPhrase(phrases.unnamedSupport, { unnamed })}` : counted;
}

function day({ date }: ClaimRecord, phrases: AnswerPhrases): string {
  return date ? dateText(date) : phrases.undated;
}

/** A document's file name where it tells it from the others, else its path. */
function shortAddresses(claims: readonly ClaimRecord[]): ReadonlyMap<string, string> {
  const paths = [...new Set(claims.map((claim) => claim.document.path))];
  const names = paths.map((path) => {
    const fragment = path.indexOf("#");
    return path.slice(path.slice(0, fragment === -1 ? path.length : fragment).lastIndexOf("/") + 1);
  });
  return new Map(
    paths.map((path, index) => {
      const name = names[index] ?? path;
      return [path, names.filter((each) => each === name).length > 1 ? path : name];
    }),
  );
}
