import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { readScenarios, type Scenario } from "../scenarios/read-scenarios.ts";

/** One scenario of openCypher's Technology Compatibility Kit. */
export interface TckScenario extends Scenario {
  /** Of the feature file, as seen from the folder that was asked for. */
  readonly folder: string;
  readonly file: string;
  readonly kind: ScenarioKind;
}

/** `writing`: the query that is asked writes. `temporal`: some date, time or duration stands in the scenario. */
export type ScenarioKind = "reading" | "temporal" | "writing";

/** All scenarios below a folder, or of one file, in the order of paths. */
export function readTck(path: string): TckScenario[] {
  const isFile = statSync(path).isFile();
  const files = isFile ? [path] : readdirSync(path, { recursive: true, encoding: "utf8" }).map((at) => join(path, at));
  return files
    .filter((file) => file.endsWith(".feature"))
    .sort()
    .flatMap((file) => {
      const folder = isFile ? "." : relative(path, dirname(file)) || ".";
      return readScenarios(readFileSync(file, "utf8")).map((scenario) => {
        return { ...scenario, folder, file, kind: kindOf(scenario) };
      });
    });
}

const WRITES = /\b(?:CREATE|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH)\b/i;
const TEMPORAL = /\b(?:(?:local)?(?:date)?time|date|duration|timestamp)\s*[.(]/i;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`/g;

function kindOf({ steps }: Scenario): ScenarioKind {
  const texts = (words: RegExp) => {
    return steps.filter((step) => words.test(step.words)).map(({ text }) => (text ?? "").replace(QUOTED, "''"));
  };
  if (texts(/^executing query/).some((text) => WRITES.test(text))) return "writing";
  return texts(/^(?:executing|having executed)/).some((text) => TEMPORAL.test(text)) ? "temporal" : "reading";
}
