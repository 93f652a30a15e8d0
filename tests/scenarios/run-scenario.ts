import { expect } from "vitest";
import { CypherError, createGraph, runQuery } from "../../src/cypher/index.ts";
import type { GraphView } from "../../src/model/graph.ts";
import type { CypherValue, ResultTable } from "../../src/model/store.ts";
import { canonicalCell, canonicalValue } from "./canonical-value.ts";
import type { Scenario, ScenarioStep } from "./read-scenarios.ts";

/** Builds the graph that a scenario tells of, asks its query, and compares. */
export async function runScenario(scenario: Scenario): Promise<void> {
  const statements: string[] = [];
  const indexed: string[] = [];
  const parameters: Record<string, CypherValue> = {};
  let outcome: ResultTable | CypherError | null = null;
  for (const step of scenario.steps) {
    const { words } = step;
    const index = /^an index of (\w+)$/.exec(words);
    if (index) indexed.push(index[1]!);
    else if (words === "an empty graph") statements.length = 0;
    else if (words === "the graph:") statements.push(step.text!);
    else if (words === "the parameters:") Object.assign(parameters, await readParameters(step));
    else if (words === "asking:") outcome = await ask(createGraph(statements, indexed), step.text!, parameters);
    else checkOutcome(step, outcome!);
  }
}

async function readParameters({ table }: ScenarioStep): Promise<Record<string, CypherValue>> {
  const found: Record<string, CypherValue> = {};
  for (const [name, cell] of table) {
    const { rows } = await runQuery(createGraph([]), { text: `RETURN ${cell} AS value`, parameters: {} });
    found[name!] = rows[0]![0]!;
  }
  return found;
}

async function ask(
  graph: GraphView,
  text: string,
  parameters: Record<string, CypherValue>,
): Promise<ResultTable | CypherError> {
  try {
    return await runQuery(graph, { text, parameters });
  } catch (error) {
    if (error instanceof CypherError) return error;
    throw error;
  }
}

function checkOutcome({ words, table }: ScenarioStep, outcome: ResultTable | CypherError): void {
  const refused = /^it is refused with (\S+)(?: at (?:(\d+):(\d+))?)?$/.exec(words);
  const hint = /^the hint says "(.*)"$/.exec(words);
  const notice = /^a notice says "(.*)"$/.exec(words);
  if (refused) {
    const error = errorOf(outcome);
    const [, code, line, column] = refused;
    expect({ code: error.code }).toEqual({ code: `cypher/${code}` });
    if (line) expect(error.place).toMatchObject({ line: Number(line), column: Number(column) });
  } else if (hint) {
    expect(errorOf(outcome).hint).toContain(hint[1]);
  } else if (notice) {
    const messages = tableOf(outcome).notices?.map(({ message, hint: advice }) => `${message} ${advice ?? ""}`);
    expect(messages?.join("\n")).toContain(notice[1]);
  } else if (words === "there is no notice") {
    expect(tableOf(outcome).notices ?? []).toEqual([]);
  } else if (words === "there are no rows") {
    expect(tableOf(outcome).rows).toEqual([]);
  } else {
    checkRows(words, table, tableOf(outcome));
  }
}

function checkRows(words: string, table: ScenarioStep["table"], { columns, rows }: ResultTable): void {
  if (!/^the rows are(?:, in order)?:$/.test(words)) throw new Error(`Unknown step: ${words}`);
  const canon = { sortLists: false };
  const [head, ...lines] = table;
  const wanted = lines.map((line) => line.map((cell) => canonicalCell(cell, canon)).join(" | "));
  const found = rows.map((row) => row.map((value) => canonicalValue(value, canon)).join(" | "));
  expect(columns).toEqual(head);
  if (words.includes("in order")) expect(found).toEqual(wanted);
  else expect(found.sort()).toEqual(wanted.sort());
}

function tableOf(outcome: ResultTable | CypherError): ResultTable {
  if (outcome instanceof CypherError) throw outcome;
  return outcome;
}

function errorOf(outcome: ResultTable | CypherError): CypherError {
  if (outcome instanceof CypherError) return outcome;
  throw new Error(`Expected an error, but there are ${outcome.rows.length} rows.`);
}
