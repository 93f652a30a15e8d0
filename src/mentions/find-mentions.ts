/* Stage 3: every noun phrase that can fill a role, every date; identities inside this document. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { EntityMention, Identity, TimeMention } from "../model/mention.ts";
import type { TokenizedDocument } from "../model/token.ts";
import { PhraseTrie } from "../patterns/phrase-trie.ts";
import { resolveAnaphors } from "./coreference.ts";
import { completeCounts } from "./elliptic-counts.ts";
import { introduceNames } from "./introduced-names.ts";
import { nameDraft } from "./name-draft.ts";
import type { Draft } from "./phrases/draft.ts";
import { findNames } from "./phrases/find-names.ts";
import { nominalAt } from "./phrases/nominal.ts";
import { phraseAt } from "./phrases/phrase.ts";
import { closingQuotes, isQuote, type PhraseContext } from "./phrases/phrase-context.ts";
import { prepositionBefore } from "./preposition-before.ts";
import { furtherMembers } from "./shared-heads.ts";
import { findTimes } from "./times/find-times.ts";

export interface DocumentMentions {
  readonly entities: readonly EntityMention[];
  readonly times: readonly TimeMention[];
}

export function findMentions(doc: TokenizedDocument, language: Language, lexicon: Lexicon): DocumentMentions {
  const times = findTimes(doc, lexicon, language.fold);
  const timed = new Set<number>();
  for (const time of times) for (let index = time.first; index < time.end; index++) timed.add(index);
  const { names, countries } = findNames(doc.tokens, lexicon, timed);
  const context: PhraseContext = {
    doc,
    tokens: doc.tokens,
    text: doc.document.text,
    lexicon,
    fold: language.fold,
    names,
    nationality: (folded) => {
      const sense = lexicon.adjectives.get(folded);
      if (!sense?.ambiguous) return sense?.entity;
      return countries.has(lexicon.entities.get(sense.entity)?.country ?? "") ? sense.entity : undefined;
    },
    times: new Map(times.map((time) => [time.first, time])),
    timed,
    introduced: new PhraseTrie<Identity>(),
    families: new Map(),
    closing: closingQuotes(doc.tokens, doc.sentences),
    nominalAt: (index, depth) => nominalAt(context, index, depth),
  };
  const entities: EntityMention[] = [];
  for (const sentence of doc.sentences) {
    let index = sentence.first;
    while (index < sentence.end) {
      const draft = timed.has(index) || isQuote(context.tokens[index]) ? null : phraseAt(context, index);
      if (!draft || draft.end > sentence.end) {
        index++;
        continue;
      }
      for (const each of [draft, ...furtherMembers(context, draft, sentence.end)]) {
        const mention = emit(context, each, sentence.index, entities, false);
        introduceNames(context, each, mention);
        index = Math.max(index + 1, each.end);
      }
    }
  }
  return { entities: completeCounts(resolveAnaphors(entities)), times };
}

/** Writes a draft and what lies inside it; returns the outer mention. */
function emit(
  context: PhraseContext,
  draft: Draft,
  sentence: number,
  entities: EntityMention[],
  nested: boolean,
): EntityMention {
  const inner =
    draft.inner && draft.inner.first >= draft.first && draft.inner !== draft.title?.body
      ? emit(context, draft.inner, sentence, entities, true)
      : null;
  const body = draft.title?.body ? emit(context, draft.title.body, sentence, entities, true) : null;
  const { preposition, opens, conjoined } = prepositionBefore(context, draft);
  const mention: EntityMention = {
    kind: "entity",
    index: entities.length,
    sentence,
    first: draft.first,
    end: draft.end,
    head: draft.head,
    span: { start: draft.start, end: context.tokens[draft.end - 1]!.span.end },
    level: draft.level,
    category: draft.category,
    lemma: draft.lemma,
    identity: nameDraft(context, draft),
    preposition,
    opens,
    conjoined,
    definite: draft.definite,
    gender: draft.gender,
    number: draft.number,
    quantity: draft.quantity,
    mode: draft.mode,
    device: draft.device,
    victim: draft.victim,
    anaphor: draft.anaphor,
    possessive: draft.possessive,
    nested,
    inner: (inner ?? body)?.index ?? null,
    title: draft.title
      ? {
          id: draft.title.id,
          span: {
            start: context.tokens[draft.title.first]!.span.start,
            end: context.tokens[draft.title.end - 1]!.span.end,
          },
          body: body?.index ?? null,
        }
      : null,
    speakingOnly: draft.speakingOnly,
    hollow: draft.hollow,
  };
  entities.push(mention);
  return mention;
}
