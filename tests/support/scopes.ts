import { findScopes } from "../../src/claims/attribution/find-scopes.ts";
import { newMemory } from "../../src/claims/attribution/memory.ts";
import type { Scope } from "../../src/claims/attribution/scope.ts";
import { bySentence } from "../../src/claims/by-sentence.ts";
import { viewSentence } from "../../src/claims/sentence-view.ts";
import { traitsOf } from "../../src/claims/traits.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { Token } from "../../src/model/token.ts";
import { tokenize } from "../../src/tokens/tokenize.ts";
import { language } from "./mentions.ts";
import { documentOf, reader } from "./reading.ts";

const traits = traitsOf(reader.resources.relations);

/** What somebody says in each sentence of a text of one's own, with the token that says that they say it. */
export function scopesOf(text: string): { readonly scope: Scope; readonly cue: Token | null }[][] {
  const doc = tokenize(documentOf(text), language);
  const { entities } = findMentions(doc, language, language.lexicon);
  const own = bySentence(
    entities.filter((mention) => !mention.nested),
    (mention) => mention.sentence,
  );
  const memory = newMemory();
  return doc.sentences.map((sentence) => {
    const view = viewSentence(doc, language.lexicon, traits, sentence, entities, own(sentence.index), []);
    return findScopes(view, memory).map((scope) => ({
      scope,
      cue: scope.cue === null ? null : (doc.tokens[scope.cue] ?? null),
    }));
  });
}
