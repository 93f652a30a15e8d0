/* "according to X": covers its sentence; with a verb of saying after it ("according to what X said") likewise. */
import type { EntityMention } from "../../model/mention.ts";
import { wordKeys } from "../../patterns/word-keys.ts";
import { listFrom, type SentenceView } from "../sentence-view.ts";
import { connectorAt } from "./connectors.ts";
import { eventEnd } from "./content.ts";
import { resumed, type SpeakerMemory } from "./memory.ts";
import { quotationAround } from "./quotation.ts";
import { join, type Scope } from "./scope.ts";
import { authorOf, canSpeak, isStatement } from "./speaker.ts";

const TO = "\u0644";
const ABOUT = "\u0639\u0646";
const COMMA = "\u060C";
const HAH = "\u062D";

export function phraseCue(view: SentenceView, index: number, memory: SpeakerMemory): Scope | null {
  const token = view.tokens[index]!;
  for (const { key, reading } of wordKeys(token)) {
    if (reading && reading.preposition && !key.startsWith(HAH)) continue;
    const match = view.lexicon.sayingPhrases.longest(key, (offset) => {
      const next = view.tokens[index + offset];
      return next && next.kind === "word" ? [next.folded, next.folded.startsWith(TO) ? TO : next.folded] : null;
    });
    const phrase = match?.values[0];
    if (!match || !phrase) continue;
    const from = index + match.length;
    const source = view.slots.find(
      ({ mention }) =>
        mention.end > index &&
        mention.first >= index &&
        mention.first <= from + (phrase.verb ? 4 : 2) &&
        (canSpeak(view, mention) || isStatement(view, mention)),
    );
    if (!source || isRule(source.mention) || quotationAround(view, index) !== null) continue;
    if (phrase.verb && doesElse(view, from)) continue;
    const author = isStatement(view, source.mention) ? authorOf(view, source) : null;
    const speaker = author ?? source.mention;
    const second = view.slots[view.slots.indexOf(source) + 1];
    const near = second && second.mention.first - source.mention.end <= 2 ? second : undefined;
    const medium = near?.mention.identity.type === "Media" && near.preposition === TO ? [near.mention] : [];
    const about = phrase.verb && near?.preposition === ABOUT && canSpeak(view, near.mention) ? [near.mention] : [];
    const chainOf = (who: EntityMention) => resumed(view, who, memory) ?? join(medium, [who], about);
    const further = author
      ? []
      : listFrom(view, source).filter((slot) => slot !== source && canSpeak(view, slot.mention));
    const initial = index - view.sentence.first <= 1;
    return {
      from: initial ? source.mention.end : turnBefore(view, index),
      to: initial ? view.sentence.end : Math.max(index, afterwards(view, source.mention.end)),
      chain: chainOf(speaker),
      joint: further.map((slot) => chainOf(slot.mention)),
      stance: "assert",
      at: index,
      cue: phrase.verb ? from : null,
      place: phrase.outer ? "inside" : "outside",
    };
  }
  return null;
}

/** "as also killed …": a verb that says nothing makes no phrase of saying. */
function doesElse({ tokens, lexicon }: SentenceView, at: number): boolean {
  const verbs = tokens[at]?.verbs.filter(({ person }) => person === 3) ?? [];
  return verbs.length > 0 && !verbs.some(({ verb }) => lexicon.sayingByVerb.has(verb));
}

/** "according to the regulations in force": bodies of no name in the plural are no speakers. */
function isRule({ category, number, anaphor }: EntityMention): boolean {
  return category === "body" && number === "p" && anaphor;
}

/** Where the clause begins that the phrase covers: the sentence, or what turns from another's words. */
function turnBefore(view: SentenceView, index: number): number {
  const { first } = view.sentence;
  for (let at = index - 1; at > first; at--) {
    if (connectorAt(view, at)?.effect !== "turns" || quotationAround(view, at) !== null) continue;
    const said = view.tokens
      .slice(first, at)
      .some((token) => token.verbs.some((verb) => view.lexicon.sayingByVerb.has(verb.verb)));
    return said ? at : first;
  }
  return first;
}

/** ", according to X, of …": set in commas, the phrase covers what its clause goes on with. */
function afterwards(view: SentenceView, from: number): number {
  const next = view.tokens[from + 1];
  if (view.tokens[from]?.raw !== COMMA || !next || from + 1 >= view.sentence.end) return from;
  const opens =
    next.verbs.some((verb) => verb.conjunction !== "") ||
    view.clauses.some((each) => each.first === from + 1) ||
    connectorAt(view, from + 1) !== null;
  return opens ? from : eventEnd(view, from + 1);
}
