/* What stands in graph/lexicon/LANGUAGE/questions.yaml: how people ask. */
import { z } from "zod";

const word = z.string().min(1);
const relation = z.string().regex(/^[A-Z][A-Z_]*$/);

export const ASKED = ["who", "what", "where", "when", "how-many", "verdict", "sources"] as const;

export const questionsSchema = z.strictObject({
  /** A question begins with one of these; the longest that fits counts. */
  openers: z.array(z.strictObject({ kind: z.enum(ASKED), phrases: z.array(word).min(1) })).min(1),
  /** Words that name a relation beyond those of the trigger lexicon. */
  relations: z.array(z.strictObject({ relation, words: z.array(word).min(1) })),
  /** A general relation that takes in more exact ones. */
  widen: z.array(z.strictObject({ relation, with: z.array(relation).min(1) })),
  /** Helping verbs that turn "who" into "whom" and put the doer before the verb. */
  auxiliaries: z.array(word),
  passive: z.array(word),
  /** Words before the doer of a passive. */
  agent: z.array(word),
  /** Words before whoever is to be heard. */
  according: z.array(word),
  /** Verbs that make "what did X …" ask for the words of X. */
  saying: z.array(word),
  /** People of a kind ("civilians"): they mean all whom the texts call by one of these names. */
  populations: z.array(z.strictObject({ words: z.array(word).min(1), names: z.array(word).min(1) })),
  /** Words that say nothing about what is asked. */
  stop: z.array(word),
});

export type QuestionWords = z.infer<typeof questionsSchema>;
export type AskedKind = (typeof ASKED)[number];
