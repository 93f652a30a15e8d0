import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from "@cucumber/gherkin";
import { IdGenerator } from "@cucumber/messages";

/** A step: its words, and the text block or the table below it. */
export interface ScenarioStep {
  readonly words: string;
  readonly text: string | null;
  readonly table: readonly (readonly string[])[];
}

export interface Scenario {
  readonly name: string;
  readonly steps: readonly ScenarioStep[];
}

/** Reads a feature file; an outline becomes one scenario for each of its examples, counted in its name. */
export function readScenarios(text: string): Scenario[] {
  const newId = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher()).parse(text);
  const pickles = compile(document, "", newId);
  const examples = new Map<string, number>();
  return pickles.map(({ name, steps, astNodeIds }) => {
    const count = (examples.get(name) ?? 0) + 1;
    examples.set(name, count);
    return {
      name: astNodeIds.length > 1 ? `${name} (example ${count})` : name,
      steps: steps.map(({ text: words, argument }) => ({
        words,
        text: argument?.docString?.content ?? null,
        table: argument?.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value)) ?? [],
      })),
    };
  });
}
