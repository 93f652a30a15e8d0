import { describe, expect, it } from "vitest";
import { claimsOf, reader } from "../support/reading.ts";

const squeeze = (text: string | null | undefined) =>
  (text ?? "")
    .replace(/["«»“”]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
const same = (said: string | null | undefined, found: string | null | undefined) =>
  said === null || said === undefined
    ? !found
    : squeeze(found).includes(squeeze(said)) || squeeze(said).includes(squeeze(found) || "\u0000");

/** How many examples of the lexicon were read as they say when this was last raised. It only goes up. */
const READ_RIGHT = 800;

describe("the examples of the lexicon", () => {
  it("every example makes no fault, and no fewer than before are read as they say", () => {
    let right = 0;
    for (const frame of reader.resources.frames) {
      const { text, subject, object } = frame.example;
      const claims = claimsOf(text).filter((claim) => claim.relation === frame.relation);
      if (
        claims.some((claim) => same(subject, claim.subject?.mention?.text) && same(object, claim.object?.mention?.text))
      )
        right++;
    }
    console.info(`${right} of ${reader.resources.frames.length} examples are read as they say`);
    expect(right).toBeGreaterThanOrEqual(READ_RIGHT);
  });
});
