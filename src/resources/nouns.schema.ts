/* heads.yaml and titles.yaml: the nouns that make noun phrases into arguments. */
import { z } from "zod";
import { exampleSchema, id, word } from "./entry.schema.ts";

const nounSchema = z.strictObject({
  lemma: word,
  plurals: z.array(word).default([]),
  note: z.string().optional(),
});

/** heads.yaml: nouns that make a noun phrase an argument, and of what type. */
export const headsSchema = z.strictObject({
  /** HEAD + X = X acts (… X, … X). `type` when nothing follows; `mode` for arms. */
  dissolving: z.array(
    nounSchema.extend({
      type: z.string(),
      mode: z.string().optional(),
      bare: z.enum(["entity", "anaphor", "none"]).default("entity"),
      /** One of them is one person. */
      person: z.boolean().default(false),
    }),
  ),
  /** HEAD + name = one mention of that type: organization heads (…, …, …), media heads (…, …). */
  bodies: z.array(nounSchema.extend({ type: z.string() })),
  facilities: z.array(nounSchema.extend({ dissolves: z.boolean().default(false), kind: z.string().optional() })),
  places: z.array(nounSchema.extend({ kind: z.string() })),
  populations: z.array(nounSchema.extend({ victim: z.boolean().default(false) })),
  /** Unnamed sources: …, …. `only: speaking` = a source only as subject of a verb of saying. */
  sources: z.array(nounSchema.extend({ only: z.enum(["speaking"]).optional() })),
  /** Things that are counted but are no victims or actors: devices, vehicles, houses. */
  things: z.array(nounSchema.extend({ device: z.boolean().default(false) })),
  /** …, … … */
  directions: z.array(nounSchema),
});

/** titles.yaml: TITLE + body + name gives LEADS, MEMBER_OF, SPOKESPERSON_OF. */
export const titlesSchema = z.strictObject({
  titles: z.array(
    nounSchema.extend({
      id,
      feminine: word.optional(),
      relation: z.enum(["LEADS", "MEMBER_OF", "SPOKESPERSON_OF"]).nullable(),
      /** Prepositions before the body besides the plain genitive (…, …, …, …). */
      prepositions: z.array(word).default([]),
      /** Military ranks and honorifics: they stand before a name and say nothing of a body. */
      rank: z.boolean().default(false),
      /** The body when only a country or its adjective follows: government, forces. */
      stateBody: z.string().optional(),
      /** Without a name: a source (…), a person (…) or nothing. */
      unnamed: z.enum(["source", "person", "none"]).default("none"),
      example: exampleSchema,
    }),
  ),
});

export type Heads = z.infer<typeof headsSchema>;
export type Title = z.infer<typeof titlesSchema>["titles"][number];
