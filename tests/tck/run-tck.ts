import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  CypherError,
  checkQuery,
  createGraph,
  type GrowingGraph,
  type Procedure,
  parseQuery,
  runQuery,
  tryParse,
} from "../../src/cypher/index.ts";
import type { CypherValue, ResultTable } from "../../src/model/store.ts";
import { canonicalCell, canonicalValue } from "../scenarios/canonical-value.ts";
import type { ScenarioStep } from "../scenarios/read-scenarios.ts";
import { differenceOf, type Phase, readWantedError } from "./error-class.ts";
import { readCell } from "./read-cell.ts";
import type { TckScenario } from "./read-tck.ts";
import { readProcedure } from "./tck-procedure.ts";

/** `wrong`: another answer than wanted, or a crash; `refused`: an error that says what is not supported or not right. */
export type Outcome =
  | { readonly passed: true }
  | { readonly passed: false; readonly wrong: boolean; readonly why: string };

type Asked = { readonly table: ResultTable } | { readonly error: CypherError; readonly phase: Phase };

const TIMEOUT = 20_000;

/** Builds the graph of a scenario, asks its queries, and compares rows, errors and side effects. */
export async function runTckScenario(scenario: TckScenario): Promise<Outcome> {
  try {
    const why = await new TckRun(scenario).run();
    return why === null ? { passed: true } : { passed: false, ...why };
  } catch (error) {
    const refused = error instanceof CypherError;
    const why = error instanceof Error ? (refused ? error.message : (error.stack ?? error.message)) : String(error);
    return { passed: false, wrong: !refused, why };
  }
}

class TckRun {
  readonly #scenario: TckScenario;
  readonly #statements: string[] = [];
  readonly #parameters: Record<string, CypherValue> = {};
  readonly #procedures: Procedure[] = [];
  #graph: GrowingGraph | null = null;
  #before = "";
  #asked: Asked | null = null;

  constructor(scenario: TckScenario) {
    this.#scenario = scenario;
  }

  async run(): Promise<{ wrong: boolean; why: string } | null> {
    if (this.#scenario.kind === "writing") return refusalOfWriting(this.#scenario);
    for (const step of this.#scenario.steps) {
      const why = await this.#take(step);
      const refused = this.#asked !== null && "error" in this.#asked;
      if (why !== null) return { why, wrong: !refused };
    }
    return null;
  }

  async #take(step: ScenarioStep): Promise<string | null> {
    const { words, text, table } = step;
    const named = /^the (\S+) graph$/.exec(words);
    if (/^an(?:y| empty) graph$/.test(words)) return null;
    if (named) this.#statements.push(readNamedGraph(this.#scenario.file, named[1]!));
    else if (words === "having executed:") this.#statements.push(text!);
    else if (words === "parameters are:") await this.#readParameters(table);
    else if (words.startsWith("there exists a procedure")) this.#procedures.push(await readProcedure(words, table));
    else if (words === "executing query:" || words === "executing control query:") await this.#ask(text!);
    else return this.#check(step);
    return null;
  }

  async #readParameters(table: ScenarioStep["table"]): Promise<void> {
    for (const [name, cell] of table) this.#parameters[name!] = await readCell(cell!);
  }

  async #ask(text: string): Promise<void> {
    this.#graph ??= createGraph(this.#statements, [], this.#parameters);
    this.#before = stateOf(this.#graph);
    const statement = { text, parameters: this.#parameters };
    try {
      const options = { timeout: TIMEOUT, procedures: this.#procedures };
      this.#asked = { table: await runQuery(this.#graph, statement, options) };
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      this.#asked = { error, phase: this.#failsToCompile(text) ? "compile time" : "runtime" };
    }
  }

  #failsToCompile(text: string): boolean {
    try {
      checkQuery(parseQuery(text), { parameters: this.#parameters, procedures: this.#procedures });
      return false;
    } catch {
      return true;
    }
  }

  #check({ words, table }: ScenarioStep): string | null {
    const asked = this.#asked!;
    const wanted = readWantedError(words);
    if (wanted) {
      if ("error" in asked) return differenceOf(wanted, asked.error, asked.phase);
      return `no error, but ${asked.table.rows.length} rows`;
    }
    if ("error" in asked) return asked.error.message;
    if (words === "no side effects") return stateOf(this.#graph!) === this.#before ? null : "the graph was changed";
    if (words === "the result should be empty") return asked.table.rows.length === 0 ? null : "there are rows";
    const order = /^the result should be, in (any )?order( \(ignoring element order for lists\))?:$/.exec(words);
    const lists = /^the result should be \(ignoring element order for lists\):$/.test(words);
    if (!order && !lists) throw new Error(`Unknown step: ${words}`);
    const sorted = lists || order?.[1] !== undefined;
    return differenceOfRows(table, asked.table, { sorted, sortLists: lists || order?.[2] !== undefined });
  }
}

/** No query may write: such a scenario passes when its query is refused for that reason. */
function refusalOfWriting({ steps }: TckScenario): { wrong: boolean; why: string } | null {
  const query = steps.find(({ words }) => words === "executing query:")!.text!;
  const code = tryParse(query).error?.code ?? "no error";
  return code === "cypher/read-only"
    ? null
    : { wrong: code === "no error", why: `${code} instead of cypher/read-only` };
}

function differenceOfRows(
  [head = [], ...lines]: ScenarioStep["table"],
  { columns, rows }: ResultTable,
  { sorted, sortLists }: { sorted: boolean; sortLists: boolean },
): string | null {
  const canon = { sortLists };
  const order = head.map((column) => columns.indexOf(column));
  if (columns.length !== head.length || order.includes(-1))
    return `columns ${columns.join()} instead of ${head.join()}`;
  const wanted = lines.map((line) => line.map((cell) => canonicalCell(cell, canon)).join(" | "));
  const found = rows.map((row) => order.map((index) => canonicalValue(row[index]!, canon)).join(" | "));
  if (sorted) for (const list of [wanted, found]) list.sort();
  const same = wanted.length === found.length && wanted.every((line, index) => line === found[index]);
  return same ? null : `${shown(found)} instead of ${shown(wanted)}`;
}

function shown(lines: readonly string[]): string {
  return `${lines.length} rows (${lines.slice(0, 4).join("; ")}${lines.length > 4 ? "; …" : ""})`;
}

/** Everything there is, as text: what a query could have changed. */
function stateOf(graph: GrowingGraph): string {
  const all = [...graph.nodes(), ...graph.relationships()];
  return JSON.stringify(all, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}

/** `graphs/NAME/NAME.cypher` stands beside some folder above the feature file, or where the project's copy of the kit is. */
function readNamedGraph(file: string, name: string): string {
  const places = [join(import.meta.dirname, "../../../shared/tck")];
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) places.push(folder);
  const found = places.map((folder) => join(folder, "graphs", name, `${name}.cypher`)).find((path) => existsSync(path));
  if (!found) throw new Error(`There is no graph ${name} beside ${file}.`);
  return readFileSync(found, "utf8");
}
