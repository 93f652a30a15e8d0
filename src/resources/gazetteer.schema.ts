import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case Latin words joined by -");
const names = z.strictObject({ ar: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).default([]) });

/**
 * An actor, person, medium or place that Rawi knows by name (graph/gazetteer/*.yaml). The first name of a language is
 * the one shown. Names are compared folded, so spelling variants (hamza, ta marbuta) need no entry.
 */
export const entrySchema = z.strictObject({
  id,
  type: z.string(),
  names,
  /**
   * Names that are also common words (…, …): they count only where `country` or another name of the entry stands in the
   * document.
   */
  ambiguous: z.array(z.string().min(1)).default([]),
  /** Adjectives, masculine singular indefinite (…): "…", "…" then mean this actor. */
  adjectives: z.array(z.string().min(1)).default([]),
  /** What a place is: country, governorate, city, district, town, village, neighbourhood, region, sea, … */
  kind: z.string().optional(),
  /** The place it lies in (places, facilities), innermost known. */
  in: id.optional(),
  /** The country it acts in or belongs to. */
  country: id.optional(),
  /** Bodies of which it is a part (groups, forces) or member (states in an alliance). */
  partOf: z.array(id).default([]),
  memberOf: z.array(id).default([]),
  /** Whose words its words are: a spokesman's body, a group's news agency. */
  speaksFor: id.optional(),
  leads: z.array(id).default([]),
  /** Actors with which it cannot hold one place on one day. */
  opposes: z.array(id).default([]),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
  note: z.string().optional(),
  replace: z.boolean().optional(),
  remove: z.boolean().optional(),
});
export const gazetteerSchema = z.strictObject({ entries: z.array(entrySchema) });

/**
 * graph/gazetteer/countries.yaml: a state gives a Place and, by the templates of states.yaml, its government and
 * forces.
 */
export const countrySchema = z.strictObject({
  id,
  names,
  /** Adjective, masculine singular indefinite; several where outlets differ (…, …). */
  adjectives: z.array(z.string().min(1)).min(1),
  /** Metonyms of its government: the capital, the seat of power. */
  seats: z.array(z.string().min(1)).default([]),
  demonyms: z.array(z.string().min(1)).default([]),
  /**
   * Names and adjectives of the above that are also common words (…, …): they count only where the document names the country, or
   * something of it, without doubt; a name also right after a preposition of place.
   */
  ambiguous: z.array(z.string().min(1)).default([]),
  in: id.optional(),
  note: z.string().optional(),
});
export const countriesSchema = z.strictObject({ countries: z.array(countrySchema) });

/**
 * graph/gazetteer/states.yaml: bodies that every state has. {m} {f} = definite adjective, {M} {F} = indefinite, {name}
 * = the country, {en} its English name.
 */
export const statesSchema = z.strictObject({
  bodies: z.array(
    z.strictObject({
      /** Joined to the country's id: turkey-forces. */
      suffix: id,
      type: z.string(),
      names: z.strictObject({ ar: z.array(z.string()).min(1), en: z.array(z.string()).min(1) }),
      /** Adjective alone on an event noun ("…") means this body. */
      adjective: z.boolean().default(false),
      /** The country's own name and seats, as actor, mean this body. */
      metonym: z.boolean().default(false),
      partOf: z.string().optional(),
    }),
  ),
});

export type GazetteerEntry = z.infer<typeof entrySchema>;
export type Country = z.infer<typeof countrySchema>;
export type StateBody = z.infer<typeof statesSchema>["bodies"][number];
