import type { Diagnostic } from "../model/diagnostic.ts";
import { checkCircles, checkSameNames, checkSharedIds } from "./check-identities.ts";
import { checkPlaceholders } from "./check-placeholders.ts";
import type { Dataset, Locate, Section } from "./dataset.ts";
import { didYouMean, faultAt } from "./fault.ts";
import { attributionSchema } from "./lexicon.schema.ts";
import { nearestName } from "./nearest-name.ts";
import type { Key } from "./placed-value.ts";

/** How an argument can be marked; any other marking is an Arabic preposition. */
const ROLES = ["subj", "obj", "gen", "adj", "head", "host", "event", "noun-pp", "between", "self", "null"];
const STANCES = attributionSchema.shape.verbs.element.shape.stance.options;

/**
 * Every name used is a name declared: node types, relations, modes, roles, ids, placeholders; nothing lies in itself.
 * With `fold`, the folding of Arabic names, entries that claim one name are warned of.
 */
export function checkReferences(
  dataset: Dataset,
  fold?: (text: string) => string,
  locate: Locate = (_section, path) => ({ file: null, line: null, path }),
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const references = new References(dataset, locate, diagnostics);
  checkOntology(dataset, references);
  checkGazetteer(dataset, references);
  checkFrames(dataset, references);
  checkWords(dataset, references);
  return [
    ...diagnostics,
    ...checkPlaceholders(dataset, locate),
    ...checkSharedIds(dataset, locate),
    ...checkCircles(dataset, locate),
    ...(fold ? checkSameNames(dataset, fold, locate) : []),
  ];
}

type Used = string | readonly string[] | null | undefined;

interface Declared {
  readonly what: string;
  readonly names: ReadonlySet<string>;
}

/** The names that are declared, and the one question that is asked of them. */
class References {
  readonly labels: Declared;
  readonly types: Declared;
  readonly relations: Declared;
  readonly modes: Declared;
  readonly places: Declared;
  readonly countries: Declared;
  readonly ids: Declared;
  readonly suffixes: Declared;
  readonly #locate: Locate;
  readonly #diagnostics: Diagnostic[];

  constructor(dataset: Dataset, locate: Locate, diagnostics: Diagnostic[]) {
    this.#locate = locate;
    this.#diagnostics = diagnostics;
    const { nodes, relations, entries, countries, bodies } = dataset;
    const parents = new Set(nodes.flatMap((node) => node.parents));
    const types = nodes.filter((node) => node.parents.length > 0 && !parents.has(node.id));
    const locations = new Set(types.filter((type) => type.parents.includes("Location")).map((type) => type.id));
    const states = idsOf(countries);
    const ofStates = states.flatMap((state) => bodies.map((body) => `${state}-${body.suffix}`));
    const places = idsOf(entries.filter((entry) => locations.has(entry.type)));
    this.labels = declared("a label of ontology/nodes.yaml", idsOf(nodes));
    this.types = declared("a node type of actors or locations", idsOf(types));
    this.relations = declared("a relation of ontology/relations.yaml", idsOf(relations));
    this.modes = declared(
      "a mode of a relation",
      relations.flatMap((relation) => relation.modes),
    );
    this.places = declared("the id of a place or facility", [...states, ...places]);
    this.countries = declared("the id of a country", [...states, ...regionsOfNoCountry(dataset)]);
    this.ids = declared("the id of an entry, a country or a body of a state", [
      ...states,
      ...ofStates,
      ...idsOf(entries),
    ]);
    this.suffixes = declared(
      "a suffix of gazetteer/states.yaml",
      bodies.map((body) => body.suffix),
    );
  }

  check(section: Section, path: readonly Key[], used: Used, { names, what }: Declared): void {
    const each = typeof used === "string" ? [used] : (used ?? []);
    for (const [index, name] of each.entries()) {
      if (names.has(name)) continue;
      const place = this.#locate(section, typeof used === "string" ? path : [...path, index]);
      const message = `expected ${what}; found ${JSON.stringify(name)}`;
      const hint = didYouMean(nearestName(name, names));
      this.#diagnostics.push(faultAt("resources/unknown-name", place, message, hint));
    }
  }
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map((item) => item.id);
}

function declared(what: string, names: readonly string[]): Declared {
  return { what, names: new Set(names) };
}

function oneOf(names: readonly string[]): Declared {
  return declared(`one of ${names.join(", ")}`, names);
}

function whatModes(relation: string, modes: readonly string[]): string {
  return modes.length === 0 ? `no mode, since ${relation} declares none` : `one of ${modes.join(", ")}`;
}

/** Disputed lands are nobody's: regions that lie in no country, and that actors name as theirs nevertheless. */
function regionsOfNoCountry({ entries, countries }: Dataset): string[] {
  const around = new Map(entries.map((entry) => [entry.id, entry.in]));
  const states = new Set(idsOf(countries));
  const isNobodys = (id: string) => {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = around.get(at)) {
      if (states.has(at)) return false;
      seen.add(at);
    }
    return true;
  };
  return idsOf(entries.filter((entry) => entry.kind === "region" && !entry.country && isNobodys(entry.id)));
}

function checkOntology({ nodes, relations }: Dataset, references: References): void {
  for (const [index, node] of nodes.entries()) {
    references.check("nodes", [index, "parents"], node.parents, references.labels);
  }
  for (const [index, relation] of relations.entries()) {
    references.check("relations", [index, "subject"], relation.subject, references.types);
    references.check("relations", [index, "object"], relation.object, references.types);
  }
}

function checkGazetteer({ entries, countries, bodies }: Dataset, references: References): void {
  for (const [index, entry] of entries.entries()) {
    references.check("entries", [index, "type"], entry.type, references.types);
    references.check("entries", [index, "in"], entry.in, references.places);
    references.check("entries", [index, "country"], entry.country, references.countries);
    for (const key of ["partOf", "memberOf", "speaksFor", "leads", "opposes"] as const) {
      references.check("entries", [index, key], entry[key], references.ids);
    }
  }
  for (const [index, country] of countries.entries()) {
    references.check("countries", [index, "in"], country.in, references.places);
  }
  for (const [index, body] of bodies.entries()) {
    references.check("bodies", [index, "type"], body.type, references.types);
    references.check("bodies", [index, "partOf"], body.partOf, references.suffixes);
  }
}

function checkFrames({ frames, relations }: Dataset, references: References): void {
  const modes = new Map(relations.map(({ id, modes: names }) => [id, declared(whatModes(id, names), names)]));
  const roles = oneOf(ROLES);
  for (const [index, frame] of frames.entries()) {
    references.check("frames", [index, "relation"], frame.relation, references.relations);
    references.check("frames", [index, "subjectTypes"], frame.subjectTypes, references.types);
    references.check("frames", [index, "objectTypes"], frame.objectTypes, references.types);
    references.check("frames", [index, "mode"], frame.mode, modes.get(frame.relation) ?? references.modes);
    for (const key of ["subject", "object"] as const) {
      for (const [at, role] of frame[key].entries()) {
        if (/^[\w-]+$/.test(role)) references.check("frames", [index, key, at], role, roles);
      }
    }
  }
}

function checkWords({ attribution, heads, titles }: Dataset, references: References): void {
  const stances = oneOf(STANCES);
  for (const [index, participle] of attribution.participles.entries()) {
    references.check("attribution", ["participles", index, "stance"], participle.stance, stances);
  }
  for (const [index, head] of heads.dissolving.entries()) {
    references.check("heads", ["dissolving", index, "type"], head.type, references.types);
    references.check("heads", ["dissolving", index, "mode"], head.mode, references.modes);
  }
  for (const [index, head] of heads.bodies.entries()) {
    references.check("heads", ["bodies", index, "type"], head.type, references.types);
  }
  for (const [index, title] of titles.entries()) {
    references.check("titles", [index, "relation"], title.relation, references.relations);
    references.check("titles", [index, "stateBody"], title.stateBody, references.suffixes);
  }
}
