/* What stands before an event turns it: not, tried to, plans to, may. "Managed to" leaves it a fact and lends its subject. */
import type { Operator } from "../languages/lexicon.ts";
import type { Modality, Polarity } from "../model/claim.ts";
import type { Token } from "../model/token.ts";
import type { SentenceView } from "./sentence-view.ts";
import { inQuotation, type Trigger } from "./triggers.ts";

const REACH = 5;
const NO_LONGER = new Set([
  "\u0632\u0627\u0644",
  "\u064A\u0632\u0627\u0644",
  "\u062A\u0632\u0627\u0644",
  "\u0632\u0627\u0644\u062A",
  "\u064A\u0632\u0627\u0644\u0648\u0646",
]);

const MA = "\u0645\u0627";
const LI = "\u0644";
const FA_QAD = "\u0641\u0642\u062F";
const QAD = "\u0642\u062F";

/** ", which led to": after a comma or a noun it resumes the clause before and denies nothing. */
function opensResult(view: SentenceView, index: number): boolean {
  const before = view.tokens[index - 1];
  return before !== undefined && index > view.sentence.first && before.raw !== '"' && before.raw !== ":";
}

export interface Operated {
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Negated by a word that stopped it: it had happened before. */
  readonly stopped: boolean;
}

/** `bare`: only a particle right before it turns it, no word that governs an event. */
export function operatorsOver(view: SentenceView, trigger: Trigger, bare: boolean): Operated {
  let stopped = false;
  let polarity: Polarity = "affirmed";
  let modality: Modality = "asserted";
  const clause = view.clauseAt(trigger.first);
  const stop = trigger.verb
    ? Math.max(view.sentence.first, trigger.first - 3)
    : Math.max(view.sentence.first, trigger.first - REACH);
  for (let index = trigger.first - 1; index >= stop; index--) {
    const token = view.tokens[index]!;
    // "fa-qad" before a verb is the particle, not "lost".
    if (token.kind !== "word" || (trigger.verb && index === trigger.first - 1 && token.folded === FA_QAD)) continue;
    const form = token.folded.replace(/^[\u0648\u0641](?=.{2,})/u, "");
    const negation = view.lexicon.negation.get(token.folded) ?? view.lexicon.negation.get(form);
    const adjacent = index === trigger.first - 1;
    if (
      negation &&
      adjacent &&
      !(token.folded === MA && opensResult(view, index)) &&
      (trigger.verb ? negation.verb !== "noun" : negation.verb === "noun" || negation.verb === "any") &&
      !NO_LONGER.has(view.tokens[index + 1]?.folded ?? "")
    )
      polarity = "negated";
    if (bare || index < clause.first - 1) break;
    // "I nearly" is written like "he confirmed".
    const verb = token.verbs.find(
      (reading) =>
        view.lexicon.operatorsByVerb.has(reading.verb) &&
        (reading.person === 3 || (inQuotation(view, index) && !saysSomething(view, token))),
    );
    const operator =
      verb && !view.slotAt(index) ? view.lexicon.operatorsByVerb.get(verb.verb) : wordOperator(view, index);
    if (!operator || !governs(view, operator, index, trigger)) continue;
    stopped = operator.stops;
    if (operator.effect === "negated") polarity = "negated";
    else if (operator.effect !== "fact" && !(form === QAD && trigger.verb?.tense === "perfect"))
      modality = operator.effect;
    const before = view.tokens[index - 1]?.folded ?? "";
    if (operator.effect === "fact" && view.lexicon.negation.has(before) && isComplement(view, operator, index, trigger))
      polarity = "negated";
    break;
  }
  if (trigger.verb?.particle === "\u0644" && trigger.verb.tense === "imperfect") modality = "intended";
  if (trigger.verb?.particle === "\u0633") modality = "intended";
  return { polarity, modality, stopped: stopped && polarity === "negated" };
}

/** "Took no part in stopping the attack" denies the stopping. */
function isComplement(view: SentenceView, { links }: Operator, at: number, trigger: Trigger): boolean {
  const link = view.tokens.slice(at + 1, trigger.first).findIndex(({ folded }) => links.includes(folded));
  return link < 0 || at + 1 + link + 1 === trigger.first || trigger.light !== null;
}

/** A word of refusal or an end has its event beside it or after its preposition: "in protest at the attack" denies nothing. */
function governs(view: SentenceView, operator: Operator, at: number, trigger: Trigger): boolean {
  if (operator.effect !== "negated") return true;
  if (!operator.bound) return trigger.noun?.preposition !== LI || operator.links.includes(LI);
  return view.tokens.slice(at + 1, trigger.first).some(({ folded }) => operator.links.includes(folded));
}

function saysSomething(view: SentenceView, token: Token): boolean {
  return token.verbs.some((reading) => reading.person === 3 && view.lexicon.sayingByVerb.has(reading.verb));
}

function wordOperator(view: SentenceView, index: number) {
  const token = view.tokens[index]!;
  for (const reading of token.nouns) {
    const match =
      view.lexicon.operatorWords.longest(
        (reading.preposition && !reading.article ? reading.preposition : "") + reading.stem,
        (offset) => (view.tokens[index + offset] ? [view.tokens[index + offset]!.folded] : null),
      ) ??
      view.lexicon.operatorWords.longest(reading.stem, (offset) =>
        view.tokens[index + offset] ? [view.tokens[index + offset]!.folded] : null,
      );
    if (match?.values[0]) return match.values[0];
  }
  return null;
}
