import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearestName } from "../../src/resources/nearest-name.ts";

describe("nearestName", () => {
  it.each([
    ["foo", ["show", "ask"], null],
    ["shwo", ["assert", "show"], "show"],
    ["ArmedGruop", ["ArmedGroup", "StateForce"], "ArmedGroup"],
    ["armedgroup", ["ArmedGroup", "StateForce"], "ArmedGroup"],
    ["syrai", ["syria", "serbia"], "syria"],
    ["bat", ["cat", "bar"], "bar"],
    ["x", ["y", "z"], null],
    ["show", ["show"], null],
    ["حوثى", ["حوثي", "تركي"], "حوثي"],
    ["anything", [], null],
  ])("%s among %j is %s", (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
  });
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["shwo", "show", 1],
    ["abc", "abc", 0],
  ])("from %j to %j is %i", (from, to, expected) => {
    expect(editDistance(from, to)).toBe(expected);
  });

  it("is the same both ways, nothing only between equals, and never more than the longer word", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const apart = editDistance(a, b);
        expect(editDistance(b, a)).toBe(apart);
        expect(apart === 0).toBe(a === b);
        expect(apart).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b, 2)).toBe(Math.min(apart, 3));
      }),
    );
  });
});
