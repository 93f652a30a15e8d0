import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cruise, type IReporterOutput } from "dependency-cruiser";
import { describe, expect, it } from "vitest";
// @ts-expect-error: the rules are plain JavaScript, as the tool wants them.
import rules from "../.dependency-cruiser.mjs";

async function violations(paths: string[]) {
  const { output } = (await cruise(paths, {
    ruleSet: rules,
    validate: true,
    ...rules.options,
  } as never)) as IReporterOutput;
  if (typeof output === "string") throw new Error(output);
  return output.summary;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the house", () => {
  it("keeps the import rules", async () => {
    const summary = await violations(["src"]);
    // A cruiser that sees no modules is green and blind.
    expect(summary.totalCruised).toBeGreaterThan(60);
    expect(summary.violations.map((each) => `${each.rule.name}: ${each.from} → ${each.to}`)).toEqual([]);
  });

  it("writes Arabic letters only in letters.ts", () => {
    const guilty = filesUnder("src").filter(
      (file) =>
        file.endsWith(".ts") && !file.endsWith("letters.ts") && /[\u0600-\u06FF]/u.test(readFileSync(file, "utf8")),
    );
    expect(guilty).toEqual([]);
  });

  it("holds no bidi control characters", () => {
    const guilty = ["src", "graph", "tests", "examples"]
      .flatMap(filesUnder)
      .filter((file) => /[\u202A-\u202E\u2066-\u2069]/u.test(readFileSync(file, "utf8")));
    expect(guilty).toEqual([]);
  });
});
