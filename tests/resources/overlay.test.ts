import { describe, expect, it } from "vitest";
import { RawiError } from "../../src/model/diagnostic.ts";
import { readDataFolder } from "../../src/resources/data-files.ts";
import { formatDiagnostic } from "../../src/resources/fault.ts";
import { loadResources } from "../../src/resources/load-resources.ts";
import { checkTrees, parseDataFiles, treesOf, uniteTrees } from "../../src/resources/read-dataset.ts";
import { folderWith, refusalOf, SMALL } from "./data-folder.ts";

const root = folderWith(SMALL);
const load = (files: Readonly<Record<string, string>>) => loadResources({ root, with: folderWith(files) });

function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const folder = folderWith(files);
  return refusalOf(() => loadResources({ root, with: folder }), { [root]: "graph", [folder]: "mine" });
}

const houthis = (resources: ReturnType<typeof loadResources>) => resources.entries.find(({ id }) => id === "houthis");

describe("a folder laid over the installation", () => {
  it("adds entries, in files of any name", () => {
    const resources = load({
      "gazetteer/mine.yaml": "entries:\n  - { id: mukalla, type: Place, names: { ar: [المكلا] }, in: yemen }\n",
    });
    expect(resources.entries.map(({ id }) => id)).toEqual(["aden", "houthis", "mukalla"]);
  });

  it("extends a known entry: lists are united, scalars overwrite, nothing else changes", () => {
    const resources = load({
      "gazetteer/mine.yaml":
        "entries:\n  - { id: houthis, names: { ar: [أنصار الله, جماعة الحوثي] }, wikidata: Q1, type: StateForce }\n",
    });
    expect(houthis(resources)).toEqual({
      id: "houthis",
      type: "StateForce",
      names: { ar: ["الحوثيون", "جماعة الحوثي", "أنصار الله"], en: ["Houthis"] },
      ambiguous: [],
      adjectives: ["حوثي"],
      country: "yemen",
      partOf: [],
      memberOf: [],
      leads: [],
      opposes: ["yemen-forces"],
      wikidata: "Q1",
    });
  });

  it("replaces an entry", () => {
    const resources = load({
      "gazetteer/mine.yaml":
        "entries:\n  - { id: houthis, replace: true, type: ArmedGroup, names: { ar: [أنصار الله] } }\n",
    });
    expect(houthis(resources)).toMatchObject({ names: { ar: ["أنصار الله"], en: [] }, adjectives: [], opposes: [] });
  });

  it("removes an entry", () => {
    expect(houthis(load({ "gazetteer/mine.yaml": "entries: [{ id: houthis, remove: true }]\n" }))).toBeUndefined();
  });

  it("does the same with whatever has an id", () => {
    const resources = load({
      "ontology/relations.yaml": "relations:\n  - { id: STRUCK, modes: [missile] }\n",
      "gazetteer/countries.yaml": "countries:\n  - { id: yemen, seats: [صنعاء] }\n",
      "gazetteer/states.yaml": "bodies:\n  - { suffix: forces, names: { ar: ['القوات {f}'] } }\n",
      "lexicon/ar/titles.yaml": "titles: [{ id: commander, remove: true }]\n",
      "lexicon/ar/attribution.yaml": "verbs: [{ id: say, takes: [masdar] }]\n",
      "lexicon/ar/triggers/mine.yaml":
        "relation: STRUCK\nframes:\n  - { id: struck/bombard, mode: missile, example: { object: الرصيف } }\n",
    });
    expect(resources.relations.get("STRUCK")?.modes).toEqual(["aerial", "drone", "missile"]);
    expect(resources.countries[0]).toMatchObject({ adjectives: ["يمني"], seats: ["صنعاء"] });
    expect(resources.bodies[0]?.names.ar).toEqual(["الجيش {m}", "القوات {f}"]);
    expect(resources.titles).toEqual([]);
    expect(resources.attribution.verbs[0]?.takes).toEqual(["anna", "quote", "masdar"]);
    expect(resources.frames[0]).toMatchObject({
      mode: "missile",
      reliability: 0.9,
      example: { text: "قصف الجيش الميناء", object: "الرصيف" },
    });
  });

  it("appends to lists of words, once", () => {
    const { words, numbers } = load({
      "lexicon/ar/words.yaml": "whole: [بكين, واشنطن, بكين]\nfurniture: [{ form: شارك, match: line }]\n",
      "lexicon/ar/numbers.yaml": "words: { أربعة: 4 }\n",
    });
    expect(words.whole).toEqual(["واشنطن", "بكين"]);
    expect(words.furniture).toEqual([{ form: "شارك", match: "line" }]);
    expect(words.prepositions).toEqual(["في"]);
    expect(numbers.words).toEqual({ ثلاثة: 3, أربعة: 4 });
  });

  it("has a hash of its own, which counts in the whole", () => {
    const folder = folderWith({ "lexicon/ar/words.yaml": "whole: [بكين]\n" });
    const resources = loadResources({ root, with: folder });
    expect(resources.overlay).toEqual({ path: folder, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(resources.hash).not.toBe(loadResources({ root }).hash);
    expect(resources.hash).not.toBe(resources.overlay?.hash);
    expect(load({ "lexicon/ar/words.yaml": "whole: [لندن]\n" }).hash).not.toBe(resources.hash);
  });

  it("names the user's file and line", () => {
    expect(
      faultsOf({
        "gazetteer/mine.yaml": [
          "entries:",
          "  - { id: houthis, names: { ar: [7] } }",
          "  - { id: taiz, type: Place }",
          "  - { id: houthi, remove: true }",
          "  - { id: aden, remove: maybe }",
          "  - { id: aden, tpye: Place }",
          "",
        ].join("\n"),
        "lexicon/ar/words.yaml": "- x\n",
      }),
    ).toEqual([
      "mine/gazetteer/mine.yaml:2  entries[0].names.ar[0]: expected text; found 7 (put it in quotes)",
      "mine/gazetteer/mine.yaml:3  entries[1].names: expected a mapping; found nothing",
      'mine/gazetteer/mine.yaml:4  entries[2]: expected the id of an entry to remove; found "houthi" (did you mean "houthis"?)',
      'mine/gazetteer/mine.yaml:5  entries[3].remove: expected true or false; found "maybe"',
      'mine/gazetteer/mine.yaml:6  entries[4]: expected an id of its own; "aden" stands at mine/gazetteer/mine.yaml:5 too',
      "mine/gazetteer/mine.yaml:6  entries[4]: expected the keys id, type, names, ambiguous, adjectives, kind, in, country, " +
        'partOf, memberOf, speaksFor, leads, opposes, wikidata, note, replace, remove; found "tpye" (did you mean "type"?)',
      "mine/lexicon/ar/words.yaml:1  expected a mapping; found a list",
    ]);
  });

  it("names the installation's file and line when something there is left hanging", () => {
    expect(faultsOf({ "gazetteer/states.yaml": "bodies: [{ suffix: forces, remove: true }]\n" })).toEqual([
      'graph/gazetteer/groups.yaml:7  entries[0].opposes[0]: expected the id of an entry, a country or a body of a state; found "yemen-forces"',
      'graph/lexicon/ar/titles.yaml:2  titles[0].stateBody: expected a suffix of gazetteer/states.yaml; found "forces"',
    ]);
  });

  it("does not do without a folder that is named", () => {
    const load = () => loadResources({ root, with: "/nowhere/mine/" });
    expect(load).toThrow(new RawiError("resources/no-folder", "/nowhere/mine: there is no such folder of data files."));
  });

  it("warns of what is not read, with what may have been meant", () => {
    const folder = folderWith({
      "README.md": "Words of our own.",
      "gazeteer/mine.yaml": "entries: []\n",
      "gazetteer/mine.yml": "entries: []\n",
      "lexicon/ar/word.yaml": "whole: []\n",
    });
    const warnings = loadResources({ root, with: folder }).warnings.map(formatDiagnostic);
    expect(warnings.map((warning) => warning.replace(folder, "mine"))).toEqual([
      'mine/gazeteer  is not read: no data file of Rawi has this name (did you mean "gazetteer"?)',
      'mine/gazetteer/mine.yml  is not read: no data file of Rawi has this name (did you mean "gazetteer/mine.yaml"?)',
      'mine/lexicon/ar/word.yaml  is not read: no data file of Rawi has this name (did you mean "lexicon/ar/words.yaml"?)',
      "mine  holds no data file (lay it out as graph/, for example gazetteer/mine.yaml)",
    ]);
  });

  it("gives the same over compiled data as over YAML", () => {
    const base = parseDataFiles(readDataFolder(root, "graph").files, "graph", true);
    const dataset = checkTrees(base).value;
    if (!dataset) throw new Error("the small tree does not load");
    const extra = folderWith({
      "gazetteer/mine.yaml":
        "entries:\n  - { id: houthis, names: { ar: [أنصار الله] } }\n  - { id: aden, remove: true }\n",
      "lexicon/ar/words.yaml": "whole: [بكين]\n",
    });
    const trees = parseDataFiles(readDataFolder(extra, "mine").files, "mine", false);
    const overCompiled = checkTrees(uniteTrees(treesOf(dataset), trees));
    expect(overCompiled.value).not.toBeNull();
    expect(overCompiled).toEqual(checkTrees(uniteTrees(base, trees)));
  });
});
