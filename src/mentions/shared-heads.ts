/* "the districts of A and B and C", "the governorates of A and B": further members share the head. */
import { adjective } from "./phrases/agreement.ts";
import { type Draft, draftOf } from "./phrases/draft.ts";
import type { PhraseContext } from "./phrases/phrase-context.ts";
import { headAt, isFunctionWord, isVerb } from "./phrases/word-classes.ts";

const AND = "\u0648";
const ANY_PLACE = { gender: null, number: "s", category: "place" } as const;

export function furtherMembers(context: PhraseContext, draft: Draft, sentenceEnd: number): Draft[] {
  if (!["place", "facility"].includes(draft.category) || draft.number === "s" || draft.level !== "name") return [];
  const members: Draft[] = [];
  let at = draft.end;
  while (at < sentenceEnd) {
    const token = context.tokens[at]!;
    if (!token.folded.startsWith(AND) || token.kind !== "word" || context.timed.has(at)) break;
    const name = context.names.get(at);
    if (name?.conjunction && name.entity.type === draft.type) break; // read as a phrase of its own
    const reading = token.nouns.find((each) => each.conjunction === AND && !each.preposition);
    if (name || !reading || isFunctionWord(context, token) || isVerb(token) || headAt(context, at)) break;
    // "and Western Ghariya": an adjective is part of the name.
    const described = reading.article && adjective(context, at + 1, true, false, [ANY_PLACE]);
    const end = described ? at + 2 : at + 1;
    members.push(
      draftOf({
        first: at,
        end,
        head: at,
        start: token.span.start + 1,
        category: draft.category,
        level: "name",
        lemma: draft.lemma,
        type: draft.type,
        identity: null,
        conjoined: true,
        preposition: "",
        definite: true,
        gender: null,
      }),
    );
    at = end;
  }
  return members;
}
