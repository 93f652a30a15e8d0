import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formatDiagnostic } from "../../src/resources/fault.ts";
import { attributionSchema } from "../../src/resources/lexicon.schema.ts";
import { readYaml } from "../../src/resources/yaml.ts";

const schema = z.strictObject({
  verbs: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/, "lower-case letters"),
      stance: z.enum(["assert", "deny", "show"]),
      takes: z.array(z.string().min(1)).min(1),
      weight: z.number().min(0).max(1).default(1),
      only: z.enum(["speaking"]).optional(),
      hollow: z.boolean().optional(),
    }),
  ),
  values: z.record(z.string(), z.number().int()).default({}),
});

function faultsOf(text: string): string[] {
  return readYaml(text, schema, "words.yaml").diagnostics.map(formatDiagnostic);
}

const GOOD = "verbs:\n  - id: say\n    stance: assert\n    takes: [anna]\n";

describe("readYaml", () => {
  it("gives the value with its defaults", () => {
    expect(readYaml(GOOD, schema, "words.yaml")).toEqual({
      value: { verbs: [{ id: "say", stance: "assert", takes: ["anna"], weight: 1 }], values: {} },
      diagnostics: [],
    });
  });

  it.each([
    [
      "a wrong word of a list of words, with the nearest right one",
      GOOD.replace("assert", "shwo"),
      'words.yaml:3  verbs[0].stance: expected one of assert, deny, show; found "shwo" (did you mean "show"?)',
    ],
    [
      "a word that resembles none",
      GOOD.replace("assert", "foo"),
      'words.yaml:3  verbs[0].stance: expected one of assert, deny, show; found "foo"',
    ],
    [
      "the only word that may stand there",
      `${GOOD}    only: speakin\n`,
      'words.yaml:5  verbs[0].only: expected speaking; found "speakin" (did you mean "speaking"?)',
    ],
    [
      "a missing key, at the line of the entry",
      "verbs:\n\n  - id: say\n    takes: [anna]\n",
      "words.yaml:3  verbs[0].stance: expected one of assert, deny, show; found nothing",
    ],
    [
      "an unknown key, at its own line",
      `${GOOD}    wieght: 1\n`,
      'words.yaml:5  verbs[0]: expected the keys id, stance, takes, weight, only, hollow; found "wieght" (did you mean "weight"?)',
    ],
    [
      "a list where a text should be",
      GOOD.replace("id: say", "id: [say]"),
      "words.yaml:2  verbs[0].id: expected text; found a list",
    ],
    [
      "a number where a text should be",
      GOOD.replace("id: say", "id: 12"),
      "words.yaml:2  verbs[0].id: expected text; found 12 (put it in quotes)",
    ],
    [
      "a text of the wrong form",
      GOOD.replace("id: say", "id: SAY"),
      'words.yaml:2  verbs[0].id: expected lower-case letters; found "SAY"',
    ],
    [
      "an empty list",
      GOOD.replace("[anna]", "[]"),
      "words.yaml:4  verbs[0].takes: expected a list of at least 1; found an empty list",
    ],
    [
      "an empty text inside a list",
      GOOD.replace("[anna]", '[anna, ""]'),
      'words.yaml:4  verbs[0].takes[1]: expected text; found ""',
    ],
    [
      "a number out of bounds",
      `${GOOD}    weight: 3\n`,
      "words.yaml:5  verbs[0].weight: expected a number of at most 1; found 3",
    ],
    [
      "yes, which is no boolean",
      `${GOOD}    hollow: yes\n`,
      'words.yaml:5  verbs[0].hollow: expected true or false; found "yes"',
    ],
    ["a fraction", `${GOOD}values:\n  three: 3.5\n`, "words.yaml:6  values.three: expected a whole number; found 3.5"],
    [
      "a value under a key in Arabic",
      `${GOOD}values:\n  ثلاثة: three\n`,
      'words.yaml:6  values["ثلاثة"]: expected a number; found "three"',
    ],
    ["a list where a mapping should be", "- id: say\n", "words.yaml:1  expected a mapping; found a list"],
    ["an empty file", "", "words.yaml:1  expected a mapping; found nothing"],
    [
      "a colon in a text without quotes",
      GOOD.replace("assert", "assert: deny: x"),
      'words.yaml:3  this is not YAML: Nested mappings are not allowed in compact mappings (text that holds ": " stands in quotes)',
    ],
    [
      "a tab",
      "verbs:\n\t- id: say\n",
      "words.yaml:2  this is not YAML: Tabs are not allowed as indentation (indent with spaces)",
    ],
    [
      "a key that stands twice",
      `${GOOD}    stance: deny\n`,
      "words.yaml:5  this is not YAML: Map keys must be unique (write the key once, with all its values)",
    ],
    [
      "an alias",
      GOOD.replace("[anna]", "&all [anna]") + GOOD.replace("verbs:\n", "").replace("[anna]", "*all"),
      "words.yaml:7  this is an alias (*name) (write the value out)",
    ],
    [
      "a quotation mark that is not closed",
      GOOD.replace("assert", '"assert'),
      'words.yaml:3  this is not YAML: Missing closing "quote (a quotation mark or bracket is not closed)',
    ],
  ])("tells of %s", (_what, text, expected) => {
    expect(faultsOf(text)).toEqual([expected]);
  });

  it("tells of a bracket that is never closed where it was opened", () => {
    expect(faultsOf(`${GOOD.replace("[anna]", "[anna")}\n\n`)).toEqual([
      "words.yaml:4  this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ] " +
        "(a bracket is not closed, or a line starts too far left)",
    ]);
  });

  it("counts lines the same where they end as on Windows", () => {
    const broken = GOOD.replace("assert", "foo");
    expect(faultsOf(broken.replaceAll("\n", "\r\n"))).toEqual(faultsOf(broken));
  });

  it("tells of every fault of the shape, and of a syntax error once a line", () => {
    expect(faultsOf("verbs:\n  - { id: A, stance: x, takes: [y] }\nvalues: 1\nmore: 2\n")).toHaveLength(4);
    expect(faultsOf("- a\nb: 1\n")).toEqual(["words.yaml:2  this is not YAML: Unexpected scalar at node end"]);
  });

  it("gives no value when there is a fault", () => {
    expect(readYaml("verbs: [", schema, "words.yaml").value).toBeNull();
    expect(readYaml("verbs: x", schema, "words.yaml").value).toBeNull();
  });

  it("reads the stances of the real schema", () => {
    const text = "verbs: [{ id: show, lemma: أظهر, root: ظهر, form: IV, stance: foo, takes: [anna], example: أظهر }]\n";
    const rest = "participles: []\nphrases: []\nconnectors: []\nmanners: []\n";
    expect(readYaml(text + rest, attributionSchema, "attribution.yaml").diagnostics.map(formatDiagnostic)).toEqual([
      "attribution.yaml:1  verbs[0].stance: expected one of assert, relay, continue, opine, possible, doubt, deny, accuse, " +
        'warn, threaten, commit, demand, show, express, ask; found "foo"',
    ]);
  });
});
