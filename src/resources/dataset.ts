import { z } from "zod";
import { comparisonSchema } from "./comparison.schema.ts";
import { countriesSchema, gazetteerSchema, statesSchema } from "./gazetteer.schema.ts";
import {
  attributionSchema,
  calendarSchema,
  numbersSchema,
  operatorsSchema,
  triggersSchema,
  wordsSchema,
} from "./lexicon.schema.ts";
import { headsSchema, titlesSchema } from "./nouns.schema.ts";
import { nodesSchema, relationsSchema } from "./ontology.schema.ts";
import type { Key, Place } from "./placed-value.ts";

const relation = triggersSchema.shape.relation;

/** All data files as one value: what is united, checked, compiled and loaded. */
export const datasetSchema = z.strictObject({
  ...nodesSchema.shape,
  ...relationsSchema.shape,
  ...comparisonSchema.shape,
  ...gazetteerSchema.shape,
  ...countriesSchema.shape,
  ...statesSchema.shape,
  ...titlesSchema.shape,
  frames: z.array(triggersSchema.shape.frames.element.extend({ relation })),
  attribution: attributionSchema,
  heads: headsSchema,
  numbers: numbersSchema,
  calendar: calendarSchema,
  operators: operatorsSchema,
  words: wordsSchema,
});

export type Dataset = z.infer<typeof datasetSchema>;
export type Section = keyof Dataset;

/** Where a part of the dataset was written. */
export type Locate = (section: Section, path: readonly Key[]) => Place;

export const SECTIONS: readonly Section[] = datasetSchema.keyof().options;

/** The files that have to be there; what they hold. */
export const SINGLE_FILES: ReadonlyMap<string, Section> = new Map([
  ["ontology/nodes.yaml", "nodes"],
  ["ontology/relations.yaml", "relations"],
  ["ontology/comparison.yaml", "comparison"],
  ["gazetteer/countries.yaml", "countries"],
  ["gazetteer/states.yaml", "bodies"],
  ["lexicon/ar/attribution.yaml", "attribution"],
  ["lexicon/ar/heads.yaml", "heads"],
  ["lexicon/ar/titles.yaml", "titles"],
  ["lexicon/ar/numbers.yaml", "numbers"],
  ["lexicon/ar/calendar.yaml", "calendar"],
  ["lexicon/ar/operators.yaml", "operators"],
  ["lexicon/ar/words.yaml", "words"],
]);

/** Folders whose other files all hold the same. */
const FOLDERS: ReadonlyMap<string, Section> = new Map([
  ["gazetteer", "entries"],
  ["lexicon/ar/triggers", "frames"],
]);

/** What a file below the data folder (`gazetteer/people.yaml`) holds; null when Rawi does not read it. */
export function sectionOf(name: string): Section | null {
  const folder = name.slice(0, Math.max(0, name.lastIndexOf("/")));
  return SINGLE_FILES.get(name) ?? (name.endsWith(".yaml") ? (FOLDERS.get(folder) ?? null) : null);
}

/**
 * Files whose one key holds a list have an envelope: the list is taken out and joined with those of other files. The
 * other files are taken whole.
 */
export const ENVELOPES: Partial<Record<Section, z.ZodType>> = {
  ...Object.fromEntries(
    (["nodes", "relations", "entries", "countries", "bodies", "titles"] as const).map((key) => [
      key,
      z.strictObject({ [key]: z.array(z.unknown()) }),
    ]),
  ),
  comparison: z.strictObject({ comparison: z.unknown() }),
  frames: z.strictObject({ relation, frames: z.array(z.unknown()) }),
};
