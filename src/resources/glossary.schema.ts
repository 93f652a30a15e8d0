/* What stands in graph/lexicon/en/glossary.yaml: how what the graph calls in Arabic is called and spelt in English. */
import { z } from "zod";

const word = z.string().min(1);

export const glossarySchema = z.strictObject({
  /** English words of one meaning, and Arabic words for it, singular and without article. */
  words: z.array(z.strictObject({ en: z.array(word).min(1), ar: z.array(word).min(1) })),
  /** English words that tell no name from another. */
  particles: z.array(word),
  /** Arabic letters by the consonant that is heard; "" for those that English leaves out. */
  letters: z.record(z.string(), z.string()),
  /** English spellings of consonants, longest first. */
  spellings: z.array(z.strictObject({ en: word, sound: z.string() })),
});

export type Glossary = z.infer<typeof glossarySchema>;
