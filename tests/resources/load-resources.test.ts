import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/languages/ar/fold.ts";
import { formatDiagnostic } from "../../src/resources/fault.ts";
import { loadResources } from "../../src/resources/load-resources.ts";
import { folderWith, refusalOf, SMALL } from "./data-folder.ts";

/** The lines with which a tree that differs from SMALL is refused. */
function faultsOf(changes: Readonly<Record<string, string | null>>): string[] {
  const root = folderWith({ ...SMALL, ...changes });
  return refusalOf(() => loadResources({ root }), { [root]: "graph" });
}

describe("loadResources", () => {
  it("loads a whole tree: files of a folder joined, entries by id, frames with their relation", () => {
    const resources = loadResources({ root: folderWith(SMALL), fold });
    expect([...resources.nodes.keys()]).toEqual(["Actor", "Location", "ArmedGroup", "StateForce", "Place", "Document"]);
    expect(resources.relations.get("STRUCK")?.modes).toEqual(["aerial", "drone"]);
    expect(resources.entries.map((entry) => entry.id)).toEqual(["aden", "houthis"]);
    expect(resources.frames.map(({ id, relation }) => [id, relation])).toEqual([["struck/bombard", "STRUCK"]]);
    expect(resources.countries[0]?.adjectives).toEqual(["يمني"]);
    expect(resources.bodies[0]?.suffix).toBe("forces");
    expect(resources.titles[0]?.lemma).toBe("قائد");
    expect(resources.numbers.words).toEqual({ ثلاثة: 3 });
    expect(resources.overlay).toBeNull();
    expect(resources.warnings).toEqual([]);
  });

  it("gives the same object for the same files, and another when a file changed", () => {
    const root = folderWith(SMALL);
    const first = loadResources({ root });
    expect(loadResources({ root })).toBe(first);
    writeFileSync(join(root, "gazetteer/places.yaml"), SMALL["gazetteer/places.yaml"]?.replace("aden", "sanaa") ?? "");
    const second = loadResources({ root });
    expect(second.entries.map((entry) => entry.id)).toEqual(["houthis", "sanaa"]);
    expect(second.hash).not.toBe(first.hash);
  });

  it("hashes names and bytes of the data files, and of nothing else", () => {
    const hash = (changes: Readonly<Record<string, string | null>>) =>
      loadResources({ root: folderWith({ ...SMALL, ...changes }) }).hash;
    const plain = hash({});
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({})).toBe(plain);
    expect(hash({ "README.md": "x", "gazetteer/.swp": "x", "phrases/ar.yaml": "x: 1" })).toBe(plain);
    expect(hash({ "gazetteer/places.yaml": `${SMALL["gazetteer/places.yaml"]}# more\n` })).not.toBe(plain);
    const { "gazetteer/places.yaml": places = "" } = SMALL;
    expect(hash({ "gazetteer/places.yaml": null, "gazetteer/towns.yaml": places })).not.toBe(plain);
  });

  it("collects the faults of all files before it refuses", () => {
    expect(
      faultsOf({
        "lexicon/ar/attribution.yaml":
          SMALL["lexicon/ar/attribution.yaml"]?.replace("stance: assert", "stance: shwo") ?? "",
        "lexicon/ar/titles.yaml": "titles: [\n",
        "lexicon/ar/words.yaml": null,
        "gazetteer/places.yaml": "entires: []\n",
      }),
    ).toEqual([
      "graph/gazetteer/places.yaml:1  entries: expected a list; found nothing",
      'graph/gazetteer/places.yaml:1  expected the keys entries; found "entires" (did you mean "entries"?)',
      "graph/lexicon/ar/attribution.yaml:7  verbs[0].stance: expected one of assert, relay, continue, opine, possible, doubt, " +
        'deny, accuse, warn, threaten, commit, demand, show, express, ask; found "shwo" (did you mean "show"?)',
      "graph/lexicon/ar/titles.yaml:1  this is not YAML: Flow sequence in block collection must be sufficiently indented and " +
        "end with a ] (a bracket is not closed, or a line starts too far left)",
      "graph/lexicon/ar/words.yaml  this file is missing",
    ]);
  });

  it("refuses an id that stands twice, with both places", () => {
    expect(faultsOf({ "gazetteer/more.yaml": SMALL["gazetteer/groups.yaml"] ?? "" })).toEqual([
      'graph/gazetteer/more.yaml:2  entries[0]: expected an id of its own; "houthis" stands at graph/gazetteer/groups.yaml:2 too',
    ]);
    expect(
      faultsOf({
        "lexicon/ar/triggers/struck-again.yaml": SMALL["lexicon/ar/triggers/struck.yaml"] ?? "",
      }),
    ).toEqual([
      'graph/lexicon/ar/triggers/struck.yaml:3  frames[0]: expected an id of its own; "struck/bombard" stands at ' +
        "graph/lexicon/ar/triggers/struck-again.yaml:3 too",
    ]);
  });

  it("checks references beside an id that stands twice", () => {
    const twice = SMALL["gazetteer/groups.yaml"]?.replace("country: yemen", "country: yemne") ?? "";
    expect(faultsOf({ "gazetteer/more.yaml": twice })).toEqual([
      'graph/gazetteer/more.yaml:2  entries[0]: expected an id of its own; "houthis" stands at graph/gazetteer/groups.yaml:2 too',
      'graph/gazetteer/more.yaml:6  entries[0].country: expected the id of a country; found "yemne" (did you mean "yemen"?)',
    ]);
  });

  it("refuses `replace` and `remove` in the installation", () => {
    expect(faultsOf({ "gazetteer/places.yaml": `${SMALL["gazetteer/places.yaml"]}    remove: true\n` })).toEqual([
      "graph/gazetteer/places.yaml:6  entries[0].remove: only a folder given by --with can do this",
    ]);
  });

  it("refuses a frame that names a relation of its own", () => {
    expect(
      faultsOf({
        "lexicon/ar/triggers/struck.yaml": `${SMALL["lexicon/ar/triggers/struck.yaml"]}    relation: STRUCK\n`,
      }),
    ).toEqual([
      "graph/lexicon/ar/triggers/struck.yaml:12  frames[0].relation: the relation stands once, at the head of the file",
    ]);
  });

  it("refuses a file that is not UTF-8, at the first line that is not", () => {
    const root = folderWith(SMALL);
    const arabicOfWindows = Buffer.concat([
      Buffer.from("# words\nwhole: ["),
      Buffer.from([0xe6, 0xc7, 0xd4]),
      Buffer.from("]\n"),
    ]);
    writeFileSync(join(root, "lexicon/ar/words.yaml"), arabicOfWindows);
    expect(refusalOf(() => loadResources({ root }), { [root]: "graph" })).toEqual([
      "graph/lexicon/ar/words.yaml:2  this is not UTF-8 (save it as UTF-8)",
    ]);
    writeFileSync(join(root, "lexicon/ar/words.yaml"), `\uFEFF${SMALL["lexicon/ar/words.yaml"]}`);
    expect(loadResources({ root }).words.whole).toEqual(["واشنطن"]);
  });

  it("says when there is no folder", () => {
    const root = folderWith({});
    rmSync(root, { recursive: true });
    expect(refusalOf(() => loadResources({ root }), { [root]: "graph" })).toEqual([
      "graph: there is no such folder of data files.",
    ]);
  });

  it("warns of two entries that claim one name, however it is spelt, when it is told how names are folded", () => {
    const places = "entries:\n  - { id: aaden, type: Place, names: { ar: [خليج, عَدن] } }\n";
    const root = folderWith({ ...SMALL, "gazetteer/more-places.yaml": places });
    expect(loadResources({ root }).warnings).toEqual([]);
    expect(loadResources({ root, fold }).warnings.map(formatDiagnostic)).toEqual([
      `${root}/gazetteer/places.yaml:4  entries[0].names.ar[0]: aden and aaden have the same name "عدن" ` +
        "(put it under `ambiguous`, or add what tells them apart)",
    ]);
  });
});
