/* What stands in graph/phrases/LANGUAGE.yaml: what answers and the shell say to people. `{…}` is filled in. */
import { z } from "zod";
import { PAGE_PHRASES } from "../model/page.ts";
import { dossierPhrases } from "./dossier-phrases.schema.ts";
import { shellPhrases } from "./shell-phrases.schema.ts";

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
    weak: phrase,
    outOfStep: phrase,
    outOfStepHint: phrase,
    claims: phrase,
    /** By code: what is said beside an answer, about `{words}`. */
    remarks: z.strictObject({
      "ask/alike": phrase,
      "ask/assumed": phrase,
      "ask/beside": phrase,
      "ask/left-out": phrase,
      "ask/spelling": phrase,
      "ask/not-told": phrase,
      "ask/context": phrase,
    }),
  }),
  build: z.strictObject({
    /** By relation: the question that a build proposes, about `{name}`. */
    questions: z.record(z.string(), phrase),
  }),
  shell: shellPhrases,
  dossier: dossierPhrases,
  /** Of the page. */
  page: z.record(z.enum(PAGE_PHRASES), phrase),
});

export type Phrases = z.infer<typeof phrasesSchema>;
