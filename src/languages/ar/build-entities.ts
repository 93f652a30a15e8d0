/* Entities of the gazetteer with all their names: entries as declared, states with the bodies that every state has. */
import type { Entity } from "../../model/entity.ts";
import type { Country, GazetteerEntry, StateBody } from "../../resources/gazetteer.schema.ts";
import type { Resources } from "../../resources/load-resources.ts";
import { adjectiveForms } from "./adjectives.ts";

export interface NamedEntity {
  readonly entity: Entity;
  readonly names: readonly string[];
  readonly ambiguous: readonly string[];
  /** Masculine indefinite adjectives that mean it. */
  readonly adjectives: readonly string[];
  readonly demonyms: readonly string[];
  /** Those of the adjectives that are common words too. */
  readonly doubtful: readonly string[];
}

export function buildEntities(resources: Pick<Resources, "entries" | "countries" | "bodies">): NamedEntity[] {
  return [
    ...resources.countries.flatMap((country) => [
      countryPlace(country),
      ...resources.bodies.map((body) => stateBody(country, body)),
    ]),
    ...resources.entries.map(declared),
  ];
}

const NOTHING = {
  kind: null,
  country: null,
  in: null,
  partOf: [],
  memberOf: [],
  leads: [],
  speaksFor: null,
  opposes: [],
} as const;

function entityOf(
  id: string,
  type: string,
  ar: readonly string[],
  en: readonly string[],
  more: Partial<Entity> = {},
): Entity {
  const nameAr = ar[0] ?? id;
  return {
    ...NOTHING,
    id,
    type,
    nameAr,
    nameEn: en[0] ?? null,
    aliases: [...new Set([...ar.slice(1), ...en])].filter((name) => name !== nameAr),
    ...more,
  };
}

function declared(entry: GazetteerEntry): NamedEntity {
  const names = [...entry.names.ar, ...entry.ambiguous];
  return {
    entity: entityOf(entry.id, entry.type, names, entry.names.en, {
      kind: entry.kind ?? null,
      country: entry.country ?? null,
      in: entry.in ?? null,
      partOf: entry.partOf,
      memberOf: entry.memberOf,
      leads: entry.leads,
      speaksFor: entry.speaksFor ?? null,
      opposes: entry.opposes,
    }),
    names: [...entry.names.ar, ...entry.names.en].filter((name) => !entry.ambiguous.includes(name)),
    ambiguous: entry.ambiguous,
    adjectives: entry.adjectives,
    demonyms: [],
    doubtful: entry.adjectives.filter((each) => entry.ambiguous.includes(each)),
  };
}

function countryPlace(country: Country): NamedEntity {
  const { ar, en } = country.names;
  return {
    entity: entityOf(country.id, "Place", ar, en, { kind: "country", country: country.id, in: country.in ?? null }),
    names: [...ar, ...en].filter((name) => !country.ambiguous.includes(name)),
    ambiguous: ar.filter((name) => country.ambiguous.includes(name)),
    adjectives: [],
    demonyms: [],
    doubtful: [],
  };
}

function stateBody(country: Country, body: StateBody): NamedEntity {
  const forms = country.adjectives.map(adjectiveForms);
  const [name = country.id] = country.names.ar;
  const ar = body.names.ar.flatMap((template) =>
    template.includes("{name}") && !/\{[mfMF]\}/u.test(template)
      ? country.names.ar.map((each) => template.replaceAll("{name}", each))
      : forms.map((form) =>
          template
            .replaceAll("{m}", form.m)
            .replaceAll("{f}", form.f)
            .replaceAll("{M}", form.M)
            .replaceAll("{F}", form.F)
            .replaceAll("{name}", name),
        ),
  );
  const en = body.names.en.map((template) => template.replaceAll("{en}", country.names.en[0] ?? country.id));
  // The country's own name means its government only where it acts: the mention finder decides, so it is an alias but no name here.
  const metonyms = body.metonym ? [...country.names.ar, ...country.seats, ...country.names.en] : [];
  return {
    entity: entityOf(`${country.id}-${body.suffix}`, body.type, [...ar, ...metonyms], en, {
      country: country.id,
      partOf: body.partOf ? [`${country.id}-${body.partOf}`] : [],
    }),
    names: [...ar, ...en],
    ambiguous: [],
    doubtful: country.adjectives.filter((each) => country.ambiguous.includes(each)),
    adjectives: body.adjective ? country.adjectives : [],
    demonyms: body.adjective ? country.demonyms : [],
  };
}
