import { describe, expect, it } from "vitest";
import { loadResources } from "../../src/resources/load-resources.ts";
import { folderWith, refusalOf, SMALL } from "./data-folder.ts";

/** The lines with which SMALL is refused after one word in one file was changed. */
function faultsAfter(file: string, from: string | RegExp, to: string): string[] {
  const text = SMALL[file] ?? "";
  const changed = text.replace(from, to);
  expect(changed, `${from} does not stand in ${file}`).not.toBe(text);
  const root = folderWith({ ...SMALL, [file]: changed });
  return refusalOf(() => loadResources({ root }), { [root]: "graph" });
}

const GROUPS = "gazetteer/groups.yaml";
const PLACES = "gazetteer/places.yaml";
const FRAMES = "lexicon/ar/triggers/struck.yaml";
const RELATIONS = "ontology/relations.yaml";

describe("checkReferences", () => {
  it.each([
    [
      "a type of an entry",
      GROUPS,
      "ArmedGroup",
      "ArmdGroup",
      '3  entries[0].type: expected a node type of actors or locations; found "ArmdGroup" (did you mean "ArmedGroup"?)',
    ],
    [
      "a label that is the type of nothing",
      GROUPS,
      "type: ArmedGroup",
      "type: Actor",
      '3  entries[0].type: expected a node type of actors or locations; found "Actor"',
    ],
    [
      "a type that takes no part",
      GROUPS,
      "type: ArmedGroup",
      "type: Document",
      '3  entries[0].type: expected a node type of actors or locations; found "Document"',
    ],
    [
      "a country",
      GROUPS,
      "country: yemen",
      "country: yemne",
      '6  entries[0].country: expected the id of a country; found "yemne" (did you mean "yemen"?)',
    ],
    [
      "an opponent",
      GROUPS,
      "yemen-forces",
      "yemen-force",
      '7  entries[0].opposes[0]: expected the id of an entry, a country or a body of a state; found "yemen-force" (did you mean "yemen-forces"?)',
    ],
    [
      "a place that is none",
      PLACES,
      "in: yemen",
      "in: houthis",
      '5  entries[0].in: expected the id of a place or facility; found "houthis"',
    ],
    [
      "the relation of a file",
      FRAMES,
      "STRUCK",
      "STRICK",
      '1  relation: expected a relation of ontology/relations.yaml; found "STRICK" (did you mean "STRUCK"?)',
    ],
    [
      "a type of an argument",
      FRAMES,
      "reliability: 0.9",
      "objectTypes: [Place, Placed]",
      '10  frames[0].objectTypes[1]: expected a node type of actors or locations; found "Placed" (did you mean "Place"?)',
    ],
    [
      "a mode",
      FRAMES,
      "reliability: 0.9",
      "mode: dron",
      '10  frames[0].mode: expected one of aerial, drone; found "dron" (did you mean "drone"?)',
    ],
    [
      "a role",
      FRAMES,
      "[subj]",
      "[sub, في]",
      '8  frames[0].subject[0]: expected one of subj, obj, gen, adj, head, host, event, noun-pp, between, self, null; found "sub" (did you mean "subj"?)',
    ],
    [
      "a parent",
      "ontology/nodes.yaml",
      "parents: [Actor]",
      "parents: [Acter]",
      '4  nodes[2].parents[0]: expected a label of ontology/nodes.yaml; found "Acter" (did you mean "Actor"?)',
    ],
    [
      "a type of a relation",
      RELATIONS,
      "StateForce]",
      "StateForces]",
      '6  relations[0].subject[1]: expected a node type of actors or locations; found "StateForces" (did you mean "StateForce"?)',
    ],
    [
      "a placeholder of a sentence",
      RELATIONS,
      "{subject} struck",
      "{subjekt} struck",
      '4  relations[0].sentence.en: expected the placeholders {subject} and {object}; found "{subjekt}"',
    ],
    [
      "a sentence that forgets one",
      RELATIONS,
      "{subject} struck {object}",
      "{subject} struck",
      "4  relations[0].sentence.en: expected the placeholders {subject} and {object}; found no {object}",
    ],
    [
      "a placeholder of a name",
      "gazetteer/states.yaml",
      "{m}",
      "{n}",
      '2  bodies[0].names.ar[0]: expected no placeholders but {m} {f} {M} {F} {name}; found "{n}"',
    ],
    [
      "a body of a state",
      "lexicon/ar/titles.yaml",
      "stateBody: forces",
      "stateBody: force",
      '2  titles[0].stateBody: expected a suffix of gazetteer/states.yaml; found "force" (did you mean "forces"?)',
    ],
    [
      "a stance",
      "lexicon/ar/attribution.yaml",
      "participles: []",
      "participles: [{ form: مشيرا, stance: asert, example: مشيرا إلى ذلك }]",
      '10  participles[0].stance: expected one of assert, relay, continue, opine, possible, doubt, deny, accuse, warn, threaten, commit, demand, show, express, ask; found "asert" (did you mean "assert"?)',
    ],
    [
      "the mode of a head",
      "lexicon/ar/heads.yaml",
      "dissolving: []",
      "dissolving: [{ lemma: طائرة, type: StateForce, mode: areal }]",
      '1  dissolving[0].mode: expected a mode of a relation; found "areal" (did you mean "aerial"?)',
    ],
    [
      "an entry with the id of a country",
      GROUPS,
      "id: houthis",
      "id: yemen",
      '2  entries[0]: expected an id of its own; "yemen" stands at graph/gazetteer/countries.yaml:2 too',
    ],
    ["a place in itself", PLACES, "in: yemen", "in: aden", "5  entries[0].in: expected no circle; found aden > aden"],
  ])("refuses %s that is not declared or not right", (_what, file, from, to, expected) => {
    expect(faultsAfter(file, from, to)).toEqual([`graph/${file}:${expected}`]);
  });

  it("tells of a circle of parts once, wherever it is entered", () => {
    const entry = (id: string, whole: string) =>
      `  - { id: ${id}, type: ArmedGroup, names: { ar: [${id}] }, partOf: [${whole}] }\n`;
    const root = folderWith({
      ...SMALL,
      "gazetteer/parts.yaml": `entries:\n${entry("c", "a")}${entry("b", "c")}${entry("a", "b")}${entry("d", "a")}`,
    });
    expect(refusalOf(() => loadResources({ root }), { [root]: "graph" })).toEqual([
      "graph/gazetteer/parts.yaml:4  entries[2].partOf: expected no circle; found a > b > c > a",
    ]);
  });

  it("lets an actor belong to a disputed region, but not to a region of a country", () => {
    const regions = (of: string) => `entries:
  - { id: nobodys, type: Place, kind: region, names: { ar: [أرض] } }
  - { id: coast, type: Place, kind: region, names: { ar: [الساحل] }, in: yemen }
  - { id: guards, type: ArmedGroup, names: { ar: [الحراس] }, country: ${of} }
`;
    const ofCountry = folderWith({ ...SMALL, "gazetteer/regions.yaml": regions("coast") });
    expect(refusalOf(() => loadResources({ root: ofCountry }), { [ofCountry]: "graph" })).toEqual([
      'graph/gazetteer/regions.yaml:4  entries[2].country: expected the id of a country; found "coast"',
    ]);
    const disputed = folderWith({ ...SMALL, "gazetteer/regions.yaml": regions("nobodys") });
    expect(loadResources({ root: disputed }).entries.find(({ id }) => id === "guards")?.country).toBe("nobodys");
  });

  it("lets an entry tell more of a body of a state", () => {
    const entry =
      "entries:\n  - { id: yemen-forces, type: StateForce, names: { ar: [قوات الشرعية] }, country: yemen }\n";
    const root = folderWith({ ...SMALL, "gazetteer/forces.yaml": entry });
    expect(loadResources({ root }).entries.map(({ id }) => id)).toContain("yemen-forces");
  });
});
