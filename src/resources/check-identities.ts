import type { Diagnostic } from "../model/diagnostic.ts";
import type { Dataset, Locate } from "./dataset.ts";
import { faultAt } from "./fault.ts";
import type { Place } from "./placed-value.ts";

const where = (place: Place) => (place.line === null ? (place.file ?? "elsewhere") : `${place.file}:${place.line}`);

/**
 * A country is a place of its own: an entry cannot have its id. (An entry with the id of a state's body does tell more
 * of that body.)
 */
export function checkSharedIds(dataset: Dataset, locate: Locate): Diagnostic[] {
  const countries = new Map(dataset.countries.map((country, index) => [country.id, index]));
  return dataset.entries.flatMap((entry, index) => {
    const country = countries.get(entry.id);
    if (country === undefined) return [];
    const other = where(locate("countries", [country]));
    const message = `expected an id of its own; ${JSON.stringify(entry.id)} stands at ${other} too`;
    return [faultAt("resources/duplicate-id", locate("entries", [index]), message)];
  });
}

/** Nothing lies in itself or is a part of itself, however long the way round. */
export function checkCircles(dataset: Dataset, locate: Locate): Diagnostic[] {
  const inside = new Map<string, readonly string[]>();
  for (const place of [...dataset.countries, ...dataset.entries]) inside.set(place.id, place.in ? [place.in] : []);
  const parts = new Map(dataset.entries.map((entry) => [entry.id, entry.partOf]));
  const report = (key: "in" | "partOf", circle: readonly string[]): Diagnostic[] => {
    // Of a circle only one fault is told, at the first of its ids.
    const first = [...circle].sort()[0];
    if (first !== circle[0]) return [];
    const section = dataset.entries.some((entry) => entry.id === first) ? "entries" : "countries";
    const index = dataset[section].findIndex((entry) => entry.id === first);
    const message = `expected no circle; found ${[...circle, first].join(" > ")}`;
    return [faultAt("resources/circle", locate(section, [index, key]), message)];
  };
  return [
    ...[...inside.keys()].flatMap((id) => circleFrom(id, inside).flatMap((circle) => report("in", circle))),
    ...[...parts.keys()].flatMap((id) => circleFrom(id, parts).flatMap((circle) => report("partOf", circle))),
  ];
}

/** The shortest way from an id back to itself: none or one. */
function circleFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set([start]);
  const ways: string[][] = [[start]];
  for (const way of ways) {
    for (const next of edges.get(way.at(-1) ?? "") ?? []) {
      if (next === start) return [way];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return [];
}

/**
 * Two entries of one type with one unambiguous Arabic name: a text that says it could mean either. A warning, since it
 * can be the truth.
 */
export function checkSameNames(dataset: Dataset, fold: (text: string) => string, locate: Locate): Diagnostic[] {
  const owners = new Map<string, string>();
  for (const country of dataset.countries) {
    for (const name of country.names.ar) owners.set(`Place ${fold(name)}`, country.id);
  }
  const diagnostics: Diagnostic[] = [];
  for (const [index, entry] of dataset.entries.entries()) {
    const ambiguous = new Set(entry.ambiguous.map(fold));
    for (const [at, name] of entry.names.ar.entries()) {
      const key = `${entry.type} ${fold(name)}`;
      if (ambiguous.has(fold(name))) continue;
      const owner = owners.get(key) ?? entry.id;
      owners.set(key, owner);
      if (owner === entry.id) continue;
      const message = `${entry.id} and ${owner} have the same name ${JSON.stringify(name)}`;
      const hint = "put it under `ambiguous`, or add what tells them apart";
      const place = locate("entries", [index, "names", "ar", at]);
      diagnostics.push({ ...faultAt("resources/same-name", place, message, hint), severity: "warning" });
    }
  }
  return diagnostics;
}
