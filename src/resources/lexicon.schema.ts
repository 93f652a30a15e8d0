import { z } from "zod";
import { exampleSchema, id, word } from "./entry.schema.ts";

/*
 * graph/lexicon/ar/*.yaml: the words by which Arabic news makes claims. Verbs are declared by root and form; their
 * surface forms are conjugated at load and never listed. Nouns are declared with their plurals; duals, cases and
 * clitics are generated.
 */

export const verbSchema = z.strictObject({
  /** Perfect, third person masculine singular. */
  lemma: word,
  /** Radicals; hamza is written …. Three or four letters. */
  root: word,
  form: z.enum(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"]),
  /** Hollow form I: the long vowel of the imperfect (…). */
  mid: word.optional(),
  /** Defective form I: the last letter of the perfect (…). */
  last: word.optional(),
});

/**
 * How an argument is marked: subj grammatical subject, obj direct object, gen genitive after a noun, adj nationality
 * adjective, head the noun that a relative or participle modifies, host subject of the clause the phrase hangs on,
 * event agent (or target) of the event that the grammatical subject names, noun-pp the light verb's noun brings its own
 * arguments, between "… A …B", self the trigger itself, null left empty. Anything else is a preposition: the noun
 * phrase under it.
 */
const roles = z.array(word);

/** triggers/*.yaml: one file a relation. */
export const triggersSchema = z.strictObject({
  relation: z.string().regex(/^[A-Z][A-Z_]*$/),
  frames: z.array(
    z.strictObject({
      id,
      kind: z.enum(["verb", "masdar", "noun", "light", "participle", "circumstance"]),
      /** verb, light: the verb. masdar, noun, participle, circumstance: the word or words, singular, indefinite. */
      lemma: word,
      root: word.optional(),
      form: z.enum(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"]).optional(),
      mid: word.optional(),
      last: word.optional(),
      /**
       * Other surface forms of a noun: broken plurals, spelling variants. Sound plurals, duals, cases are generated.
       */
      plurals: z.array(word).default([]),
      /** light: the frame holds only with one of these nouns (singular; plurals under `nouns.yaml` or generated). */
      noun: z.array(word).default([]),
      subject: roles.default([]),
      object: roles.default([]),
      mode: z.string().optional(),
      polarity: z.enum(["affirmed", "negated"]).default("affirmed"),
      modality: z.enum(["asserted", "alleged", "intended", "possible"]).default("asserted"),
      /** Node types without which the frame does not hold. */
      subjectTypes: z.array(z.string()).default([]),
      objectTypes: z.array(z.string()).default([]),
      /** Words that, standing directly before or after the trigger, make it something else (…). */
      notAfter: z.array(word).default([]),
      notBefore: z.array(word).default([]),
      /** 0..1: how often the word means this, where it was counted. */
      reliability: z.number().min(0).max(1).default(0.8),
      note: z.string().optional(),
      example: exampleSchema,
      replace: z.boolean().optional(),
      remove: z.boolean().optional(),
    }),
  ),
});

/** attribution.yaml: verbs of saying, participles, phrases, connectors (PARC: source, cue, content). */
export const attributionSchema = z.strictObject({
  verbs: z.array(
    verbSchema.extend({
      id,
      stance: z.enum([
        "assert",
        "relay",
        "continue",
        "opine",
        "possible",
        "doubt",
        "deny",
        "accuse",
        "warn",
        "threaten",
        "commit",
        "demand",
        "show",
        "express",
        "ask",
      ]),
      /** anna: …/… clause; masdar: event noun (under `prepositions` where given); quote: quotation or colon. */
      takes: z.array(z.enum(["anna", "masdar", "quote"])),
      prepositions: z.array(word).default([]),
      /** false: without its preposition the verb means something else. */
      bare: z.boolean().default(true),
      /** The source is no subject but the statement in which it stands (it came in the statement that …). */
      stated: z.boolean().default(false),
      /** Types of those who say something with it; of others it is another verb (the radar spotted). */
      by: z.array(word).default([]),
      note: z.string().optional(),
      example: word,
    }),
  ),
  /** Adverbial participles of saying (…): the speaker is that of their sentence. */
  participles: z.array(z.strictObject({ form: word, stance: z.string(), note: z.string().optional(), example: word })),
  /** …, …, … …: the noun phrase after it is the source. `verb: true`: a verb of saying follows (… X). */
  phrases: z.array(
    z.strictObject({
      form: word,
      verb: z.boolean().default(false),
      outer: z.boolean().default(false),
      note: z.string().optional(),
      example: word,
    }),
  ),
  /** Nouns of saying (…): their genitive speaks. `plurals` as of other nouns. */
  nouns: z
    .array(
      z.strictObject({
        form: word,
        plurals: z.array(word).default([]),
        stance: z.string(),
        note: z.string().optional(),
        example: word,
      }),
    )
    .default([]),
  /**
   * Openers that say whose voice follows: text = the text itself; new-speaker; closes = the last speaker is closed; turns = a new
   * clause, which is no more part of an event noun that was said; apart = a verb of saying after it speaks for itself.
   */
  connectors: z.array(
    z.strictObject({
      form: word,
      effect: z.enum(["text", "new-speaker", "closes", "same", "turns", "apart"]),
      note: z.string().optional(),
    }),
  ),
  /** …, … …: manner, no hop; with `hop` prepositions a medium after it is an outer hop (… X). */
  manners: z.array(z.strictObject({ form: word, hop: z.array(word).default([]) })),
});

/** numbers.yaml */
export const numbersSchema = z.strictObject({
  /** Every written form with its value: …, …, …, …, …, …, … … */
  words: z.record(word, z.number().int()),
  /** …, …, … …: multiply what stands before. */
  scales: z.record(word, z.number().int()),
  /** …: {min: 20, max: 199} … */
  vague: z.array(z.strictObject({ forms: z.array(word), min: z.number().int(), max: z.number().int().optional() })),
  /** … = min, … = max, … = approx, … after the noun = min. */
  modifiers: z.array(
    z.strictObject({
      form: word,
      effect: z.enum(["min", "max", "approx"]),
      after: z.boolean().default(false),
      example: word,
    }),
  ),
  /** … …, …: hundredths. */
  percent: z.array(word).default([]),
  /** …, …, …: a sub-set follows. */
  subset: z.array(word),
  /** …, … …: the noun counted before. */
  others: z.array(word),
  /** Before a definite plural: one of them. */
  oneOf: z.array(word).default([]),
});

/** calendar.yaml: months of all traditions, weekdays, parts of the day, relative days, units of time. */
export const calendarSchema = z.strictObject({
  months: z.array(z.strictObject({ month: z.number().int().min(1).max(12), forms: z.array(word) })),
  hijri: z.array(z.strictObject({ month: z.number().int().min(1).max(12), forms: z.array(word) })),
  /** ISO: Monday 1 … Sunday 7. */
  weekdays: z.array(z.strictObject({ day: z.number().int().min(1).max(7), forms: z.array(word) })),
  /** Days from the publication date: … 0, … -1, … 1. */
  relative: z.array(z.strictObject({ form: word, days: z.number().int(), note: z.string().optional() })),
  dayparts: z.array(word),
  /** …, …, …, …, … with singular, dual, plural forms and length in days. */
  units: z.array(
    z.strictObject({ days: z.number(), singular: z.array(word), dual: z.array(word), plural: z.array(word) }),
  ),
  /** Parts of months and years. */
  parts: z.array(z.strictObject({ part: z.enum(["begin", "middle", "end"]), forms: z.array(word) })).default([]),
  /** First and last month; a winter ends in the next year. */
  seasons: z.array(z.strictObject({ from: z.number().int(), to: z.number().int(), forms: z.array(word) })).default([]),
  /** Before a length of time: counted back from the publication, a point of time. */
  ago: z.array(word).default([]),
  /** The same, up to the publication. */
  since: z.array(word).default([]),
  /** Before any time: from it up to the publication. */
  onward: z.array(word).default([]),
  /** Superlatives that are measured from a time (… … 2014): the time is of no event here. */
  records: z.array(word).default([]),
  /** After the word for today, which then means another day. */
  otherDays: z.array(word).default([]),
  /** Days of the month in words, before … and a month. */
  ordinals: z.record(word, z.number().int().min(1).max(31)).default({}),
  /** Between two days: "from 10 to 15 May". */
  through: z.array(word).default([]),
  /** Between a weekday and its date. */
  equal: z.array(word).default([]),
  /** Between a unit and "past": "the few past hours". */
  few: z.array(word).default([]),
  /** After a unit or weekday: the one before the last. */
  beforeLast: z.array(word).default([]),
  /** Prepositions under which a bare year or month is a time. */
  openers: z.array(word).default([]),
  past: z.array(word),
  future: z.array(word),
  current: z.array(word),
});

/** operators.yaml: what turns the next event noun or verb into a negated, intended or possible one. */
export const operatorsSchema = z.strictObject({
  /** Particles directly before a verb: …, …, …, …, …. */
  negation: z.array(
    z.strictObject({ form: word, verb: z.enum(["perfect", "imperfect", "any", "noun"]), example: word }),
  ),
  /** Verbs and nouns that act on the event after them: … (fact), … (negated), … + imperfect. */
  operators: z.array(
    z.strictObject({
      id,
      kind: z.enum(["verb", "word"]),
      lemma: word,
      root: word.optional(),
      form: z.enum(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII"]).optional(),
      mid: word.optional(),
      last: word.optional(),
      /** Words between the operator and the event: …, …, …, …, …. */
      links: z.array(word).default([]),
      /** Without one of its links before the event it says nothing of it. */
      bound: z.boolean().default(false),
      /** Of negated ones: the event had happened before. */
      stops: z.boolean().default(false),
      effect: z.enum(["fact", "negated", "intended", "possible", "alleged"]),
      example: word,
    }),
  ),
});

/** words.yaml: whole words that are never split into clitics, prepositions, conjunctions, pronouns, furniture lines. */
export const wordsSchema = z.strictObject({
  /** Names and frequent nouns that begin with a clitic's letter: …, …, …. */
  whole: z.array(word),
  prepositions: z.array(word),
  conjunctions: z.array(word),
  /** Stand between a preposition and its noun: the last, some, all, several, the biggest. */
  determiners: z.array(word).default([]),
  /** With "of" and a noun phrase they are a part of it. */
  partitives: z.array(word).default([]),
  /** Prepositions that mark the same role. */
  alike: z.array(z.array(word).min(2)).default([]),
  relatives: z.array(word),
  demonstratives: z.array(word),
  pronouns: z.array(word),
  /** Function words that are never part of a name. */
  stop: z.array(word),
  /** Given names of persons that are hardly ever another word: with a word behind them they begin a name. */
  given: z.array(word).default([]),
  /** Words that bind the next one into a name (…, …). */
  binders: z.array(word).default([]),
  /** Verbs whose subject is where something happened ("the city saw clashes"), in their forms. */
  hosts: z.array(word).default([]),
  /** "called", "named": a name follows. */
  called: z.array(word).default([]),
  /** Everyday adjectives, masculine singular indefinite, with their broken plurals: they describe and name nothing. */
  qualities: z.array(word).default([]),
  /** Everyday verbs that make no claim. */
  verbs: z.array(verbSchema).default([]),
  /** Lines of page furniture, whole or at the beginning of a line: …, …, …. */
  furniture: z.array(z.strictObject({ form: word, match: z.enum(["line", "start"]) })),
});

export type Verb = z.infer<typeof verbSchema>;
export type TriggerFile = z.infer<typeof triggersSchema>;
export type Frame = TriggerFile["frames"][number] & { readonly relation: string };
export type AttributionLexicon = z.infer<typeof attributionSchema>;
export type NumberWords = z.infer<typeof numbersSchema>;
export type CalendarWords = z.infer<typeof calendarSchema>;
export type Operators = z.infer<typeof operatorsSchema>;
export type WordLists = z.infer<typeof wordsSchema>;
