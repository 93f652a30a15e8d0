import { Command, Option } from "commander";
import { toJson } from "../cypher/values/format.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { CypherStatement, ResultTable } from "../model/store.ts";
import { savedQueries } from "../resources/saved-queries.ts";
import { memoryStore } from "../stores/memory-store.ts";
import { withAsOf } from "./as-of.ts";
import { withGraphOption } from "./graph-path.ts";
import { interruptible } from "./interruptible.ts";
import { openGraph } from "./open-graph.ts";
import { declaredValues, type Given, guessedValues, readParameter } from "./parameters.ts";
import { printLine } from "./print-line.ts";
import { FORMATS, type Format, renderTable } from "./render-table.ts";
import { type AskedStoreOptions, storeAt, withNeo4jOption, withTimeoutOption } from "./server-options.ts";
import { terminalWidth } from "./terminal-width.ts";

interface QueryOptions extends AskedStoreOptions {
  readonly graph: string;
  readonly format?: Format;
  readonly parameter: Given;
  /** true: they are listed. */
  readonly saved?: string | true;
  readonly failEmpty?: boolean;
  readonly asOf?: string;
}

/** `rawi query "CYPHER"`: openCypher-compatible reading over the graph in memory, or on a Neo4j server. */
export function queryCommand(): Command {
  return withAsOf(withTimeoutOption(withNeo4jOption(withGraphOption(new Command("query")))))
    .description("run an openCypher-compatible query over the graph")
    .argument("[cypher]", "the statement")
    .option("--saved [name]", "a query of cypher/queries instead of a statement; without a name: list them")
    .addOption(
      new Option("--format <format>", "how to print rows (default: table on a terminal, else tsv)").choices(FORMATS),
    )
    .option("-p, --parameter <name=value>", "a $parameter; numbers and true/false are read as such", readParameter, {})
    .option("--fail-empty", "exit with 3 when there are no rows")
    .action(async (text: string | undefined, options: QueryOptions) => {
      if (options.saved === true) return await listSaved();
      const table = await run(statementOf(text, options), options);
      const rows = table.rows.map((row) => row.map(toJson));
      const format = options.format ?? (process.stdout.isTTY ? "table" : "tsv");
      for (const line of renderTable(table.columns, rows, format, terminalWidth())) await printLine(line);
      if (options.failEmpty && rows.length === 0) process.exitCode = 3;
    });
}

function statementOf(text: string | undefined, { saved, parameter }: QueryOptions): CypherStatement {
  if (typeof saved === "string" && text === undefined) {
    const query = savedQueries().find(({ name }) => name === saved);
    if (query) return { text: query.text, parameters: declaredValues(query, parameter) };
    throw new RawiError("query/saved", `There is no saved query ${saved}.`, "rawi query --saved lists them.", 2);
  }
  if (text !== undefined && saved === undefined) return { text, parameters: guessedValues(parameter) };
  throw new RawiError("query/statement", "rawi query takes one statement.", "Give it, or --saved NAME.", 2);
}

async function listSaved(): Promise<void> {
  for (const { name, title, parameters } of savedQueries()) {
    await printLine([name, ...parameters.map((each) => `-p ${each.name}=…`)].join(" "));
    await printLine(`    ${title}`);
  }
}

async function run(statement: CypherStatement, options: QueryOptions): Promise<ResultTable> {
  const { neo4j, graph, timeout, asOf } = options;
  // The server holds the whole graph, and only whoever writes a statement knows what of it has a day.
  if (neo4j !== undefined && asOf !== undefined)
    throw new RawiError(
      "query/as-of",
      "On a server a statement sees everything that was pushed, whenever it was published.",
      `Leave --neo4j out, or ask in the statement: (c)-[:READ_IN]->(d) WHERE d.published <= date('${asOf}').`,
      2,
    );
  const store =
    neo4j === undefined ? memoryStore((await openGraph(graph, asOf)).knowledge.view) : await storeAt(neo4j, options);
  const bounds = timeout === undefined ? {} : { timeout };
  try {
    return await interruptible("Interrupted.", (signal) => store.run(statement, { ...bounds, signal }));
  } finally {
    await store.close();
  }
}
