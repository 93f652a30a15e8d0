import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { Document } from "../../model/document.ts";
import { wordsOf } from "../words-of.ts";
import { participantsOf } from "./collect-parts.ts";

/** A name that a text gives somebody besides another: "X (Y)", "X, known as Y". */
export interface Introduction {
  readonly id: string;
  readonly type: string;
  /** As written; of the words after "known as" the name can be the first few only. */
  readonly name: string;
}

/** In brackets right after a name: no figures, no sentence. */
const BRACKETED = /^["”»]?\s{0,2}\(\s*["“«]?([^()\d"”»\n]{2,40})["”»]?\s*\)/u;
/** UTF-16 units after a mention in which it is introduced. */
const REACH = 80;
const LONGEST_NAME = 4;
const BODIES = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media"]);

/** Second names that texts introduce right after somebody whom a claim names. `knownAs`: phrases, folded words. */
export function findIntroductions(
  claims: readonly ClaimRecord[],
  documents: ReadonlyMap<string, Document>,
  knownAs: readonly string[],
  fold: (text: string) => string,
): readonly Introduction[] {
  const phrases = knownAs.map((phrase) => wordsOf(fold(phrase)));
  const seen = new Set<string>();
  const found: Introduction[] = [];
  for (const claim of claims) {
    const text = documents.get(claim.document.id)?.text;
    if (text === undefined) continue;
    for (const participant of participantsOf(claim)) {
      const place = `${claim.document.id} ${participant.mention?.end} ${participant.id}`;
      if (!participant.mention || seen.has(place)) continue;
      seen.add(place);
      found.push(...introducedAfter(participant, text, phrases, fold));
    }
  }
  return found;
}

function introducedAfter(
  { id, type, mention }: Participant,
  text: string,
  phrases: readonly (readonly string[])[],
  fold: (text: string) => string,
): Introduction[] {
  if (!mention || (type !== "Person" && !BODIES.has(type))) return [];
  const after = text.slice(mention.end, mention.end + REACH);
  const bracketed = BODIES.has(type) ? BRACKETED.exec(after)?.[1]?.trim() : undefined;
  if (bracketed) return [{ id, type, name: bracketed }];
  // A name ends with its sentence or at a comma.
  const words = wordsOf(after);
  const folded = words.map((word) => fold(word));
  const phrase = phrases.find((each) => each.length > 0 && each.every((word, index) => folded[index] === word));
  if (!phrase) return [];
  const names = words.slice(phrase.length, phrase.length + LONGEST_NAME);
  return names.map((_, index) => ({ id, type, name: names.slice(0, index + 1).join(" ") }));
}
