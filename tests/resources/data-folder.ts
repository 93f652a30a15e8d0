import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { RawiError } from "../../src/model/diagnostic.ts";
import { REASONS } from "../../src/resources/comparison.schema.ts";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a folder that is gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | null>>): string {
  const folder = mkdtempSync(join(tmpdir(), "rawi-data-"));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** The lines of the RawiError that `work` throws, with temporary folders under the names that the test gives them. */
export function refusalOf(work: () => unknown, names: Readonly<Record<string, string>>): string[] {
  try {
    work();
  } catch (fault) {
    if (!(fault instanceof RawiError)) throw fault;
    let { message } = fault;
    for (const [folder, name] of Object.entries(names)) message = message.replaceAll(folder, name);
    return message.split("\n");
  }
  throw new Error("nothing was refused");
}

/** The smallest data that can be loaded, and a little of everything. */
export const SMALL: Readonly<Record<string, string>> = {
  "ontology/nodes.yaml": `nodes:
  - { id: Actor, parents: [], caption: { ar: طرف, en: actor } }
  - { id: Location, parents: [], caption: { ar: موقع, en: location } }
  - { id: ArmedGroup, parents: [Actor], caption: { ar: جماعة, en: armed group } }
  - { id: StateForce, parents: [Actor], caption: { ar: قوة, en: state force } }
  - { id: Place, parents: [Location], caption: { ar: مكان, en: place } }
  - { id: Document, parents: [], caption: { ar: مستند, en: document } }
`,
  "ontology/relations.yaml": `relations:
  - id: STRUCK
    caption: { ar: قصف, en: struck }
    sentence: { ar: "قصف من {subject} على {object}", en: "{subject} struck {object}" }
    family: assault
    subject: [ArmedGroup, StateForce]
    object: []
    modes: [aerial, drone]
    plover: [ASSAULT]
    cameo: ["195"]
    acled: []
`,
  "ontology/comparison.yaml": `comparison:
  units: [{ id: person, words: [شخص] }]
  extents: { part: [بعض], most: [معظم], full: [كامل] }
  offices: [متحدث]
  placeKinds: [قرية]
  knownAs: [المعروف باسم]
  reasons:
${REASONS.map((id) => `    ${id}: { ar: سبب, en: reason }`).join("\n")}
`,
  "gazetteer/countries.yaml": `countries:
  - { id: yemen, names: { ar: [اليمن] }, adjectives: [يمني] }
`,
  "gazetteer/states.yaml": `bodies:
  - { suffix: forces, type: StateForce, names: { ar: ["الجيش {m}"], en: ["{en} army"] } }
`,
  "gazetteer/groups.yaml": `entries:
  - id: houthis
    type: ArmedGroup
    names: { ar: [الحوثيون, جماعة الحوثي], en: [Houthis] }
    adjectives: [حوثي]
    country: yemen
    opposes: [yemen-forces]
`,
  "gazetteer/places.yaml": `entries:
  - id: aden
    type: Place
    names: { ar: [عدن] }
    in: yemen
`,
  "lexicon/ar/triggers/struck.yaml": `relation: STRUCK
frames:
  - id: struck/bombard
    kind: verb
    lemma: قصف
    root: قصف
    form: I
    subject: [subj]
    object: [obj]
    reliability: 0.9
    example: { text: قصف الجيش الميناء, subject: الجيش, object: الميناء }
`,
  "lexicon/ar/attribution.yaml": `verbs:
  - id: say
    lemma: قال
    root: قول
    form: I
    mid: و
    stance: assert
    takes: [anna, quote]
    example: قال المتحدث إن الميناء مفتوح
participles: []
phrases: []
connectors: []
manners: []
`,
  "lexicon/ar/heads.yaml": `dissolving: []
bodies: []
facilities: []
places: []
populations: []
sources: []
things: []
directions: []
`,
  "lexicon/ar/titles.yaml": `titles:
  - { id: commander, lemma: قائد, relation: null, stateBody: forces, example: { text: قائد القوات سالم, subject: سالم } }
`,
  "lexicon/ar/numbers.yaml": `words: { ثلاثة: 3 }
scales: { ألف: 1000 }
vague: []
modifiers: []
subset: [بينهم]
others: [آخرون]
`,
  "lexicon/ar/calendar.yaml": `months: []
hijri: []
weekdays: []
relative: []
dayparts: []
units: []
past: []
future: []
current: []
`,
  "lexicon/ar/operators.yaml": "negation: []\noperators: []\n",
  "lexicon/ar/words.yaml": `whole: [واشنطن]
prepositions: [في]
conjunctions: []
relatives: []
demonstratives: []
pronouns: []
stop: []
furniture: []
`,
};
