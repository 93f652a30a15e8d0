/* graph/ontology/comparison.yaml: what decides whether two claims speak of the same thing. */
import { z } from "zod";

const word = z.string().min(1);
const phrase = z.strictObject({ ar: word, en: word });

export const REASONS = [
  "polarity",
  "polarity-denied",
  "polarity-yet",
  "control",
  "quantity",
  "agent",
  "responsibility",
  "time",
  "place",
  "repeats",
  "corroborates",
  "supersedes",
] as const;

export const comparisonSchema = z.strictObject({
  comparison: z.strictObject({
    /** Kinds of people and things that are counted. */
    units: z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
        words: z.array(word).min(1),
        /** Forms that name several without a number; kept apart where one by itself counts one. */
        plurals: z.array(word).default([]),
        /** Beside a named group the word says nothing more than "members". */
        general: z.boolean().default(false),
        /** A figure of these is a lower bound. */
        partial: z.boolean().default(false),
        /** A means of attack: named without a number, it is one. */
        device: z.boolean().default(false),
      }),
    ),
    /** Words that say how much of a place is held; the first list with a word of the passage decides. */
    extents: z.strictObject({ part: z.array(word), most: z.array(word), full: z.array(word) }),
    /** First words of titles whose holder speaks for his body. */
    offices: z.array(word),
    /** Kinds of places in which many things happen on one day. */
    wideKinds: z.array(word).default([]),
    /** Words for those who were killed or wounded; two of them after one figure are counted together. */
    casualties: z.array(word).default([]),
    /** Words that set those who are counted beside others who were counted before ("ten others"). */
    others: z.array(word).default([]),
    /** Words after a figure that make it a part of one before ("two of them"). */
    amongThem: z.array(word).default([]),
    /** Words before a place's name that do not make it another place ("the village of X"). */
    placeKinds: z.array(word),
    /** Phrases between a name and a second name ("known as"). */
    knownAs: z.array(word),
    /** `{…}` is filled in. */
    reasons: z.record(z.enum(REASONS), phrase),
  }),
});

export type Comparison = z.infer<typeof comparisonSchema>["comparison"];
export type ReasonId = (typeof REASONS)[number];
