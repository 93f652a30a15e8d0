/* A document through the stages one by one, keeping what each of them made. */
import { createHash } from "node:crypto";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { actingIdentity, participantOf } from "../../src/claims/participants.ts";
import { viewSentence } from "../../src/claims/sentence-view.ts";
import { traitsOf } from "../../src/claims/traits.ts";
import { findTriggers } from "../../src/claims/triggers.ts";
import { readDocuments } from "../../src/documents/index.ts";
import { arabic } from "../../src/languages/ar/index.ts";
import { findMentions } from "../../src/mentions/find-mentions.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Span } from "../../src/model/span.ts";
import type { Token } from "../../src/model/token.ts";
import { loadResources } from "../../src/resources/load-resources.ts";
import { tokenize } from "../../src/tokens/tokenize.ts";

export interface StagesOfDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly mentioned: readonly Mentioned[];
  readonly triggers: readonly { readonly at: number; readonly relations: readonly string[] }[];
  readonly claims: readonly ClaimRecord[];
}

/** A mention as a claim would show it: as itself, and as the one that acts (a country's government). */
export interface Mentioned {
  readonly participants: readonly Participant[];
  readonly sentence: number;
  /** Inside another mention: no argument by itself. */
  readonly nested: boolean;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export function stageReader(): (path: string) => Promise<StagesOfDocument> {
  const resources = loadResources();
  const language = arabic(resources);
  const { lexicon } = language;
  const traits = traitsOf(resources.relations);
  return async (path) => {
    for await (const result of readDocuments([path], { furniture: resources.words.furniture })) {
      if (!("document" in result)) continue;
      const { document } = result;
      const doc = tokenize(document, language);
      const mentions = findMentions(doc, language, lexicon);
      const triggers = doc.sentences.flatMap((sentence) => {
        const own = mentions.entities.filter((mention) => mention.sentence === sentence.index && !mention.nested);
        const times = mentions.times.filter((time) => time.first >= sentence.first && time.first < sentence.end);
        const view = viewSentence(doc, lexicon, traits, sentence, mentions.entities, own, times);
        return findTriggers(view).map((trigger) => ({
          at: trigger.first,
          relations: trigger.frames.map((frame) => frame.relation),
        }));
      });
      const mentioned = mentions.entities.map((mention) => {
        const acting = actingIdentity(lexicon, mention.identity);
        const plain = participantOf(document, mention);
        return {
          participants: acting === mention.identity ? [plain] : [plain, participantOf(document, mention, acting)],
          sentence: mention.sentence,
          nested: mention.nested,
        };
      });
      const claims = extractClaims(doc, mentions, language, lexicon, resources.relations, sha256);
      const sentences = doc.sentences.map((sentence) => sentence.span);
      return { text: document.text, tokens: doc.tokens, sentences, mentioned, triggers, claims };
    }
    throw new Error(`${path} could not be read`);
  };
}
