import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/languages/ar/fold.ts";
import { formatDiagnostic } from "../../src/resources/fault.ts";
import { loadResources } from "../../src/resources/load-resources.ts";
import { folderWith } from "./data-folder.ts";

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).sort();

describe("the data files of the installation", () => {
  it("load, every reference resolves, and no two entries claim one name", () => {
    const resources = loadResources({ fold });
    expect(resources.warnings.map(formatDiagnostic)).toEqual([]);
    expect(resources.entries.length).toBeGreaterThan(0);
    expect(resources.frames.length).toBeGreaterThan(0);
  });

  it("declare the labels of the graph", () => {
    const labels = [...loadResources().nodes.values()].map(({ id, parents }) => [...parents, id].join(" "));
    expect(labels).toEqual([
      "Actor",
      "Location",
      "Actor Person",
      "Actor ArmedGroup",
      "Actor StateForce",
      "Actor Government",
      "Actor Organization",
      "Actor Media",
      "Actor Source",
      "Actor Population",
      "Location Facility",
      "Location Place",
      "Document",
      "Claim",
    ]);
  });

  it("tell apart relations that are symmetric, structural, or acts of speech", () => {
    const relations = [...loadResources().relations.values()];
    expect(relations).toHaveLength(39);
    expect(ids(relations.filter((relation) => relation.symmetric))).toEqual(["AGREED_WITH", "CLASHED_WITH", "MET"]);
    expect(ids(relations.filter((relation) => relation.structural))).toEqual([
      "LEADS",
      "LOCATED_IN",
      "MEMBER_OF",
      "PART_OF",
      "SPOKESPERSON_OF",
    ]);
    expect(ids(relations.filter((relation) => relation.speechAct))).toEqual([
      "ACCUSED",
      "CLAIMED_RESPONSIBILITY",
      "CONDEMNED",
      "DEMANDED",
      "THREATENED",
    ]);
  });

  it("code relations as event data does, and invent no code", () => {
    const codes = (id: string) => {
      const relation = loadResources().relations.get(id);
      return relation && [relation.plover, relation.cameo, relation.acled];
    };
    expect(codes("CONTROLS")).toEqual([
      ["COERCE (seize)"],
      ["192"],
      ["Battles/Government regains territory", "Battles/Non-state actor overtakes territory"],
    ]);
    expect(codes("FREED")).toEqual([["RETREAT (release)"], ["0841"], ["Strategic developments/Other"]]);
    expect(codes("ACCUSED")).toEqual([["ACCUSE"], ["112"], []]);
    expect(codes("CONDEMNED")).toEqual([["ACCUSE"], ["111"], []]);
    for (const id of ["REPELLED", "ESCAPED_FROM", "HELD_IN", "ENTRENCHED_IN", "OVERFLEW", "TRANSFERRED", "LEADS"]) {
      expect(codes(id), id).toEqual([[], [], []]);
    }
  });

  it("have a word for every relation that is not read off titles and names", () => {
    const { relations, frames } = loadResources();
    const said = new Set(frames.map((frame) => frame.relation));
    const silent = [...relations.values()].filter(({ id, structural }) => !structural && !said.has(id));
    expect(ids(silent)).toEqual([]);
  });

  it("can be extended by the examples of graph/README.md", () => {
    const readme = readFileSync(new URL("../../graph/README.md", import.meta.url), "utf8");
    const [frames = "", actor = "", own = ""] = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map((block) => block[1]);
    const before = loadResources();
    const after = loadResources({
      with: folderWith({
        "lexicon/ar/triggers/readme.yaml": frames,
        "gazetteer/readme.yaml": actor,
        "gazetteer/own.yaml": own,
      }),
    });
    expect(after.frames).toHaveLength(before.frames.length + 1);
    const [were, are] = [before, after].map((resources) => new Set(ids(resources.entries)));
    expect([...(are ?? [])].filter((id) => !were?.has(id))).toEqual(["northern-brigades"]);
    expect([...(were ?? [])].filter((id) => !are?.has(id))).toEqual(["smara"]);
    expect(after.warnings).toEqual([]);
  });
});
