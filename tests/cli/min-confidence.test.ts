import { describe, expect, it } from "vitest";
import { claimLine } from "../../src/cli/claim-line.ts";
import { extractCommand } from "../../src/cli/extract.ts";
import { sureEnough } from "../../src/cli/min-confidence.ts";
import { claimsOf } from "../support/reading.ts";

const claims = claimsOf("قصف الجيش السوري مدينة حلب.").flatMap((claim) =>
  [0.3, 0.49, 0.5, 0.9].map((confidence) => ({ ...claim, confidence })),
);

describe("how sure a claim has to be", () => {
  it("leaves out the others", () => {
    expect(sureEnough(claims, 0.5).map(({ confidence }) => confidence)).toEqual([0.5, 0.9]);
    expect(sureEnough(claims, undefined)).toEqual(claims);
  });

  it.each(["1.5", "-1", "high", ""])("is no %j", async (share) => {
    const command = extractCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => {} });
    const run = command.parseAsync(["examples", `--min-confidence=${share}`], { from: "user" });
    await expect(run).rejects.toThrow(/expected a number from 0 to 1/u);
  });

  it("marks readings below 0.5 as weak", () => {
    expect(claims.map((claim) => claimLine(claim).includes("[weak reading]"))).toEqual([true, true, false, false]);
  });
});
