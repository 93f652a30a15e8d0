import { z } from "zod";

const caption = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });

/** graph/ontology/nodes.yaml: the labels of the graph. */
export const nodesSchema = z.strictObject({
  nodes: z.array(
    z.strictObject({
      /** The label: ArmedGroup. */
      id: z.string().regex(/^[A-Z][A-Za-z]*$/),
      /** Labels that every such node carries besides: Actor, Location. */
      parents: z.array(z.string()),
      caption,
      note: z.string().optional(),
    }),
  ),
});

/** Every condition that is given has to hold. */
const acledCondition = z.strictObject({
  code: z.string().min(1),
  modes: z.array(z.string()).default([]),
  subject: z.array(z.string()).default([]),
  object: z.array(z.string()).default([]),
});

/**
 * How texts tell a relation: force its subject uses force; armed-heir
 * only who bears arms is meant for its subject from a clause above; assault an event with a hand and a target; aimed nothing without a target but
 * a named hand in a named place; casualty takes its hand from an event; victims its object are persons; placed its object is held or
 * left; place-stays a country as object stays a place; tangible its object may be a thing; counted its object may be a bare number;
 * parts "among them" names more objects; handless, seldom-handless, objectless what may be missing; spoken told by a verb of saying;
 * deniable what a bare "denied it" denies; leaving its place stands under "from"; clash fighting; structural needs both ends.
 */
export const TRAITS = [
  "force",
  "armed-heir",
  "assault",
  "aimed",
  "casualty",
  "victims",
  "placed",
  "place-stays",
  "tangible",
  "counted",
  "parts",
  "handless",
  "seldom-handless",
  "objectless",
  "spoken",
  "deniable",
  "leaving",
  "clash",
  "structural",
] as const;

/** graph/ontology/relations.yaml: what a claim can say. */
export const relationsSchema = z.strictObject({
  relations: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Z][A-Z_]*$/),
      caption,
      /** Sentences for people, with the placeholders {subject} and {object}: "{subject} attacked {object}". */
      sentence: caption,
      family: z.string(),
      traits: z.array(z.enum(TRAITS)).default([]),
      symmetric: z.boolean().default(false),
      structural: z.boolean().default(false),
      /** Holds over time, until something ends it: without a date it is of its document's day. */
      lasting: z.boolean().default(false),
      /** One event of it has one hand: two named ones exclude each other, unless they act together. */
      oneAgent: z.boolean().default(false),
      /** Happens to a person once: another day or place is another account of the same. */
      once: z.boolean().default(false),
      /** Whose members its count counts; null: things that were used (cars, rockets). */
      counts: z.enum(["subject", "object"]).nullable().default(null),
      /** Speech acts are reported by the text itself, not by their speaker (gold/GUIDELINES.md). */
      speechAct: z.boolean().default(false),
      /** Node types that can stand there; empty = any. */
      subject: z.array(z.string()),
      object: z.array(z.string()),
      modes: z.array(z.string()).default([]),
      plover: z.array(z.string()),
      cameo: z.array(z.string()),
      acled: z.array(z.string()),
      /** Which of the codes fits, by the mode and by who stands there; the first that holds. */
      acledWhen: z.array(acledCondition).default([]),
      note: z.string().optional(),
    }),
  ),
});

export type Trait = (typeof TRAITS)[number];
export type NodeType = z.infer<typeof nodesSchema>["nodes"][number];
export type RelationType = z.infer<typeof relationsSchema>["relations"][number];
