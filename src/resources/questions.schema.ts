/* What stands in graph/lexicon/LANGUAGE/questions.yaml: how people ask. */
import { z } from "zod";

const word = z.string().min(1);
const words = z.array(word).default([]);
const relation = z.string().regex(/^[A-Z][A-Z_]*$/);

export const ASKED = ["who", "what", "where", "when", "how-many", "verdict", "sources", "claims"] as const;
const ASKS = [
  "hole",
  "deeds",
  "words",
  "events",
  "denials",
  "disagreement",
  "alone",
  "connection",
  "destination",
  "contradicted",
] as const;

export const questionsSchema = z.strictObject({
  /** subject-first: who does stands before the verb; verb-first: behind it, where it is bare. */
  order: z.enum(["subject-first", "verb-first"]),
  /**
   * A question begins with one of these; the longest that fits counts. `hole`: the end that is asked for. `focus`: a
   * noun of `focus` follows and says what is asked for. `most`: those with most claims come first.
   */
  openers: z
    .array(
      z.strictObject({
        kind: z.enum(ASKED),
        asks: z.enum(ASKS).default("hole"),
        hole: z.enum(["subject", "object"]).optional(),
        focus: z.boolean().default(false),
        most: z.boolean().default(false),
        phrases: z.array(word).min(1),
      }),
    )
    .min(1),
  /** Nouns that say what is asked for ("which town"). */
  focus: z.array(
    z.strictObject({ kind: z.enum(ASKED), words: z.array(word).min(1), persons: z.boolean().default(false) }),
  ),
  /** Words at the very beginning that ask politely, or go on with a conversation. */
  before: words,
  /** Words for a relation beyond those of the trigger lexicon: verbs in their base form, nouns, and fixed phrases. */
  relations: z.array(
    z.strictObject({
      relation,
      also: z.array(relation).default([]),
      mode: z.array(word).default([]),
      verbs: words,
      nouns: words,
      phrases: words,
      /** Verbs whose grammatical subject is whom it happens to ("died"). */
      middle: words,
      /** Verbs that count with one of these nouns ("claim an attack"). */
      light: z.array(z.strictObject({ verb: word, with: z.array(word).min(1) })).default([]),
    }),
  ),
  /** Base form, past, participle where they are not regular. */
  irregular: z.array(z.array(word).min(2)).default([]),
  /** A general relation that takes in more exact ones. */
  widen: z.array(z.strictObject({ relation, with: z.array(relation).min(1) })),
  /** "in the hands of": who holds stands under it, or before it. */
  possession: words,
  /** Helping verbs that turn "who" into "whom" and put the doer before the verb. */
  auxiliaries: words,
  passive: words,
  /** Articles and possessives: what follows is another phrase. */
  articles: words,
  /** What is noun and verb alike ("strike") is a noun after or before these. */
  nouns: z.strictObject({ after: words, before: words }).default({ after: [], before: [] }),
  /** Words before the doer. */
  agent: words,
  /** Words before a place. */
  place: words,
  /** Words before what is spoken of. */
  topic: words,
  /** Words before a circumstance: what follows is left out where no claim tells it. */
  circumstance: words,
  /** Words that bind a noun to the one before it ("of"). */
  binding: words,
  /** Words before a name, beyond those that have a kind of their own. */
  prepositions: words,
  /** Words that join two of a kind ("and"). */
  joining: words,
  /** Words before an infinitive or a clause, which is no part of the claim ("urged … to withdraw"). */
  tail: words,
  /** Verbs behind which a `tail` can stand. */
  demanding: words,
  /** Verbs that only carry another ("managed to", "took place"). */
  carrying: words,
  /** What is asked for is the first day, or the last. */
  beginning: words,
  latest: words,
  /** "most often" behind the opening. */
  most: words,
  /** Words before whoever is to be heard, and behind him. */
  according: words,
  /** Verbs that make "what did X …" ask for the words of X, and go before a clause. */
  saying: words,
  negation: words,
  /** Stand for what was spoken of before: doer, whom it was done to, where, and all of it. */
  pronouns: z.strictObject({ subject: words, object: words, place: words, all: words }),
  /** People of any kind: they restrict nothing. */
  anybody: words,
  /** Different words for one thing. */
  synonyms: z.array(z.array(word).min(2)).default([]),
  /** Days: since, until, between … and. */
  days: z.strictObject({ since: words, until: words, after: words, before: words, between: words }),
  /** Names of months and weekdays, first to last, each with its spellings; empty where documents are read. */
  months: z.array(z.array(word).min(1)).default([]),
  weekdays: z.array(z.array(word).min(1)).default([]),
  /** Words that say nothing about what is asked. */
  stop: words,
});

export type QuestionWords = z.infer<typeof questionsSchema>;
export type AskedKind = (typeof ASKED)[number];
