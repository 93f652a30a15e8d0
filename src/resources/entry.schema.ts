/* What entries of the lexicon share. */
import { z } from "zod";

export const word = z.string().min(1);
export const id = z.string().regex(/^[a-z0-9_]+(?:[-/][a-z0-9_]+)*$/, "lower-case Latin words joined by - and /");

export const exampleSchema = z.strictObject({
  text: word,
  /** Words of the subject and object as they stand in the text; null = the claim has none. */
  subject: word.nullable().optional(),
  object: word.nullable().optional(),
});
