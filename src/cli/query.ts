import { Command, InvalidArgumentError, Option } from "commander";
import { toJson } from "../cypher/values/format.ts";
import type { CypherStatement, CypherValue, ResultTable } from "../model/store.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { interruptible } from "./interruptible.ts";
import { openGraph } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { FORMATS, type Format, renderTable } from "./render-table.ts";
import { type AskedStoreOptions, storeAt, withNeo4jOption, withTimeoutOption } from "./server-options.ts";
import { terminalWidth } from "./terminal-width.ts";

interface QueryOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly format?: Format;
  readonly parameter: Readonly<Record<string, CypherValue>>;
  readonly failEmpty?: boolean;
  readonly asOf?: string;
}

/** `rawi query "CYPHER"`: openCypher-compatible reading over the graph in memory, or on a Neo4j server. */
export function queryCommand(): Command {
  return withAsOf(withTimeoutOption(withNeo4jOption(withGraphOption(new Command("query")))))
    .description("run an openCypher-compatible query over the graph")
    .argument("<cypher>", "the statement")
    .addOption(
      new Option("--format <format>", "how to print rows (default: table on a terminal, else tsv)").choices(FORMATS),
    )
    .option("-p, --parameter <name=value>", "a $parameter; numbers and true/false are read as such", readParameter, {})
    .option("--fail-empty", "exit with 3 when there are no rows")
    .action(async (text: string, options: QueryOptions) => {
      const table = await run({ text, parameters: options.parameter }, options);
      const rows = table.rows.map((row) => row.map(toJson));
      const format = options.format ?? (process.stdout.isTTY ? "table" : "tsv");
      for (const line of renderTable(table.columns, rows, format, terminalWidth())) await printLine(line);
      if (options.failEmpty && rows.length === 0) process.exitCode = 3;
    });
}

async function run(statement: CypherStatement, options: QueryOptions): Promise<ResultTable> {
  const { neo4j, graph, timeout, asOf } = options;
  const store =
    neo4j === undefined ? memoryStore((await openGraph(graph, asOf)).knowledge.view) : await storeAt(neo4j, options);
  const bounds = timeout === undefined ? {} : { timeout };
  try {
    return await interruptible("Interrupted.", (signal) => store.run(statement, { ...bounds, signal }));
  } finally {
    await store.close();
  }
}

function readParameter(given: string, before: Record<string, CypherValue>): Record<string, CypherValue> {
  const at = given.indexOf("=");
  if (at < 1) throw new InvalidArgumentError("expected name=value.");
  const text = given.slice(at + 1);
  const value = /^-?\d+$/u.test(text)
    ? BigInt(text)
    : /^-?\d+\.\d+$/u.test(text)
      ? Number(text)
      : text === "true" || text === "false"
        ? text === "true"
        : text;
  return { ...before, [given.slice(0, at)]: value };
}
