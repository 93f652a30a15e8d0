import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readScenarios } from "./read-scenarios.ts";
import { runScenario } from "./run-scenario.ts";

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".feature"));
let total = 0;

for (const file of files.sort()) {
  const scenarios = readScenarios(readFileSync(`${import.meta.dirname}/${file}`, "utf8"));
  total += scenarios.length;
  describe(file, () => {
    it.each(scenarios)("$name", async (scenario) => {
      expect.hasAssertions();
      await runScenario(scenario);
    });
  });
}

it("reads all scenarios", () => {
  expect(total).toBeGreaterThan(120);
});
