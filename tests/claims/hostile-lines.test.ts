import { describe, expect, it } from "vitest";
import { brief, claimsOf } from "../support/reading.ts";

const LONG = 100_000;

/* What once took the stack, or time with the square of the length: each of these has to end. */
const LINES: Readonly<Record<string, string>> = {
  "marks after the beginning of a name": `الجيش ${'"'.repeat(LONG)}`,
  "opening marks that never close": `الجيش ${"«".repeat(LONG)}`,
  "parts of the day": "مساء ".repeat(LONG / 4),
  "scales of numbers": "ألف ".repeat(LONG / 4),
  "possessives without an owner": "قواته ".repeat(LONG / 4),
  "one word": "م".repeat(10 * LONG),
  brackets: "(".repeat(LONG),
};

describe("hostile lines", () => {
  for (const [name, line] of Object.entries(LINES))
    it(`are read to their end: ${name}`, () => {
      const told = claimsOf(`${line}\nقصف الجيش السوري مدينة حلب.`).map(brief);
      expect(told).toContain("الجيش السوري STRUCK مدينة حلب []");
    });
});
