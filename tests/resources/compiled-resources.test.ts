import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileResources } from "../../src/resources/compile-resources.ts";
import { readCompiled } from "../../src/resources/compiled-resources.ts";
import { loadResources } from "../../src/resources/load-resources.ts";
import { folderWith, refusalOf, SMALL } from "./data-folder.ts";

const root = folderWith(SMALL);
const { hash } = loadResources({ root });

function compiled(): { readonly folder: string; readonly file: string } {
  const folder = folderWith({});
  const file = join(folder, "dist/resources.json");
  compileResources(file, root);
  return { folder, file };
}

describe("compiled resources", () => {
  it("hold what the YAML holds, and leave nothing else behind", () => {
    const { folder, file } = compiled();
    const dataset = readCompiled(hash, file);
    expect(dataset?.entries).toEqual(loadResources({ root }).entries);
    expect(dataset?.frames).toEqual(loadResources({ root }).frames);
    expect(dataset?.words).toEqual(loadResources({ root }).words);
    expect(readdirSync(join(folder, "dist"))).toEqual(["resources.json"]);
  });

  it("are passed over when the data files have changed", () => {
    expect(readCompiled(hash.replace(/^./, "-"), compiled().file)).toBeNull();
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, -20)],
    ["checked by other schemas", (text: string) => text.replace(/"schema":"[0-9a-f]{4}/, '"schema":"zzzz')],
    ["not an object", () => "null"],
    ["without data", (text: string) => text.replace(/"dataset":.*/s, '"dataset":null}')],
    ["without a section", (text: string) => text.replace('"words":{"whole"', '"wards":{"whole"')],
    ["empty", () => ""],
  ])("are passed over when they are %s", (_how, damage) => {
    const { file } = compiled();
    const text = readFileSync(file, "utf8");
    expect(damage(text)).not.toBe(text);
    writeFileSync(file, damage(text));
    expect(readCompiled(hash, file)).toBeNull();
  });

  it("are passed over when they are not there", () => {
    expect(readCompiled(hash, join(folderWith({}), "resources.json"))).toBeNull();
  });

  it("are not written from data with a fault", () => {
    const broken = folderWith({ ...SMALL, "lexicon/ar/words.yaml": "whole: 1\n" });
    const file = join(folderWith({}), "resources.json");
    expect(refusalOf(() => compileResources(file, broken), {})).toContain(
      "graph/lexicon/ar/words.yaml:1  whole: expected a list; found 1",
    );
    expect(existsSync(file)).toBe(false);
  });
});
