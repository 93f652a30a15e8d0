/* What stands in graph/phrases/LANGUAGE.yaml: what answers and the shell say to people. `{…}` is filled in. */
import { z } from "zod";
import { PAGE_PHRASES } from "../model/page.ts";
import { dossierPhrases } from "./dossier-phrases.schema.ts";

const phrase = z.string().min(1);

export const phrasesSchema = z.strictObject({
  answer: z.strictObject({
    who: phrase,
    what: phrase,
    where: phrase,
    when: phrase,
    "how-many": phrase,
    sources: phrase,
    affirmed: phrase,
    denied: phrase,
    disputed: phrase,
    unknown: phrase,
    yes: phrase,
    no: phrase,
    nothing: phrase,
    none: phrase,
    support: phrase,
    unnamedSupport: phrase,
    notUnderstood: phrase,
    unknownName: phrase,
    noRelation: phrase,
    hint: phrase,
    undated: phrase,
    noPublisher: phrase,
    outOfStep: phrase,
    outOfStepHint: phrase,
  }),
  build: z.strictObject({
    /** By relation: the question that a build proposes, about `{name}`. */
    questions: z.record(z.string(), phrase),
  }),
  shell: z.strictObject({
    greeting: phrase,
    inMemory: phrase,
    using: phrase,
    useWhat: phrase,
    help: z.array(phrase).min(1),
    noCommand: phrase,
    noRow: phrase,
    noClaim: phrase,
    whichRow: phrase,
    why: z.strictObject({
      subject: phrase,
      trigger: phrase,
      object: phrase,
      place: phrase,
      speaker: phrase,
      chain: phrase,
      date: phrase,
      dateRead: phrase,
      dateUnread: phrase,
      count: phrase,
      manner: phrase,
      rule: phrase,
      confidence: phrase,
      document: phrase,
      elsewhere: phrase,
      understood: phrase,
      unsaid: phrase,
      ownVoice: phrase,
    }),
  }),
  dossier: dossierPhrases,
  /** Of the page. */
  page: z.record(z.enum(PAGE_PHRASES), phrase),
});

export type Phrases = z.infer<typeof phrasesSchema>;
