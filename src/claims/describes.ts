/* "The front backed by X", "their last stronghold": what says who a party is, is not denied, stopped or feared with its deed. */
import type { Trait } from "../resources/ontology.schema.ts";
import type { Link } from "./link.ts";
import type { LinkedSentence } from "./link-sentence.ts";
import type { SentenceView } from "./sentence-view.ts";

const HAPPENS: readonly Trait[] = ["assault", "clash", "casualty"];
const COMMAS = new Set(["\u060C", ","]);
/** Tokens from the comma to the noun: "the last stronghold". */
const REACH = 2;

export function describes({ scene: { view } }: LinkedSentence, { trigger, frame }: Link): boolean {
  if (trigger.kind === "participle" || trigger.kind === "circumstance") return true;
  if (trigger.kind === "noun")
    return !HAPPENS.some((trait) => view.is(frame.relation, trait)) && isApposed(view, trigger.first);
  return trigger.verb !== null && view.clauseAt(trigger.first).kind === "relative";
}

function isApposed(view: SentenceView, noun: number): boolean {
  return view.tokens.slice(Math.max(view.sentence.first, noun - REACH), noun).some(({ raw }) => COMMAS.has(raw));
}
