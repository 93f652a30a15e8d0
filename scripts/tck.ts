/* Runs openCypher's scenarios: `npm run tck -- [FOLDER or FILE] [--failures]`; ends with passed/total per folder and in all. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { readTck, type ScenarioKind } from "../tests/tck/read-tck.ts";
import { runTckScenario } from "../tests/tck/run-tck.ts";

const args = process.argv.slice(2);
const path = args.find((arg) => !arg.startsWith("--")) ?? "../shared/tck/features";
if (!existsSync(path)) {
  process.stderr.write(`There is no ${path}. Give the folder of the feature files: npm run tck -- FOLDER\n`);
  process.exit(2);
}

interface Count {
  passed: number;
  total: number;
}

const folders = new Map<string, Map<ScenarioKind, Count>>();
const countOf = (folder: string, kind: ScenarioKind): Count => {
  const kinds = folders.get(folder) ?? new Map<ScenarioKind, Count>();
  folders.set(folder, kinds);
  const count = kinds.get(kind) ?? { passed: 0, total: 0 };
  kinds.set(kind, count);
  return count;
};

let wrong = 0;
for (const scenario of readTck(path)) {
  const count = countOf(scenario.folder, scenario.kind);
  count.total++;
  const outcome = await runTckScenario(scenario);
  if (outcome.passed) count.passed++;
  else if (scenario.kind !== "writing") {
    if (outcome.wrong) wrong++;
    if (args.includes("--failures")) {
      const mark = outcome.wrong ? "WRONG" : "refused";
      console.log(`${mark} ${relative(path, scenario.file)}: ${scenario.name}\n    ${outcome.why.slice(0, 500)}`);
    }
  }
}

/** Writing is refused on purpose: such scenarios are counted apart, by whether they were refused for that reason. */
const shown = (count: Count | undefined) => (count ? `${count.passed}/${count.total}` : "-");
const line = (name: string, kinds: ReadonlyMap<ScenarioKind, Count>) => {
  const { passed, total } = sum([kinds.get("reading"), kinds.get("temporal")]);
  const apart = [kinds.get("reading"), kinds.get("temporal"), kinds.get("writing")].map(shown);
  return [name.padEnd(40), `${passed}/${total}`.padStart(11), ...apart.map((text) => text.padStart(11))].join(" ");
};
function sum(counts: readonly (Count | undefined)[]): Count {
  return counts.reduce<Count>(
    (all, count) => ({ passed: all.passed + (count?.passed ?? 0), total: all.total + (count?.total ?? 0) }),
    { passed: 0, total: 0 },
  );
}

console.log(
  ["folder".padEnd(40), ...["passed", "plain", "temporal", "(refused)"].map((word) => word.padStart(11))].join(" "),
);
for (const [folder, kinds] of folders) console.log(line(folder, kinds));
const kinds: readonly ScenarioKind[] = ["reading", "temporal", "writing"];
const all = new Map(kinds.map((kind) => [kind, sum([...folders.values()].map((each) => each.get(kind)))]));
console.log(line("all", all));
const reading = sum([all.get("reading"), all.get("temporal")]);
console.log(`other answers than wanted: ${wrong}`);
console.log(`passed ${reading.passed}/${reading.total}`);
