import { realpathSync } from "node:fs";
import { hostname } from "node:os";
import { Command } from "commander";
import type { GraphView } from "../model/graph.ts";
import { type Connection, checkGraph, type PushReport, pushGraph } from "../stores/neo4j/index.ts";
import { withGraphOption } from "./graph-path.ts";
import { interruptible } from "./interruptible.ts";
import { withMinConfidence } from "./min-confidence.ts";
import { openGraph } from "./open-graph.ts";
import { printLine } from "./print-line.ts";
import { connectTo, type ServerOptions, withServerOptions } from "./server-options.ts";

interface PushCommandOptions extends ServerOptions {
  readonly graph: string;
  readonly dryRun?: boolean;
  readonly check?: boolean;
  readonly replace?: boolean;
  readonly minConfidence?: number;
}

/** `rawi push URI`: makes a Neo4j database hold the graph; only what differs travels. */
export function pushCommand(): Command {
  return withMinConfidence(withServerOptions(withGraphOption(new Command("push"))))
    .description("write the graph to a Neo4j server, or bring it in step there")
    .argument("<uri>", "bolt://localhost:7687; neo4j:// and +s, +ssc for TLS too")
    .option("--dry-run", "say what would change, and write nothing")
    .option("--check", "compare the database with the graph, node by node and edge by edge; exit with 1 if they differ")
    .option("--replace", "make the database equal to this graph, whatever it holds of another one or by hand")
    .action(async (uri: string, options: PushCommandOptions) => {
      const { knowledge } = await openGraph(options.graph, undefined, options.minConfidence);
      const connection = await connectTo(uri, options);
      try {
        if (options.check) await check(connection, knowledge.view);
        else await push(connection, knowledge.view, options);
      } finally {
        await connection.close();
      }
    });
}

async function push(connection: Connection, view: GraphView, options: PushCommandOptions): Promise<void> {
  const { graph, replace = false, dryRun = false } = options;
  const begun = performance.now();
  const words = "Interrupted. Push again: it goes on where it stopped.";
  const report = await interruptible(words, (signal) =>
    pushGraph(connection, view, {
      // One graph file a database: this is how the next push knows it again.
      graph: `${hostname()}:${realpathSync(graph)}`,
      replace,
      dryRun,
      signal,
      onProgress: showProgress,
    }),
  );
  const where = `${connection.uri} (${connection.database})`;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (dryRun) await printLine(`${where} would change: ${summary(report)}`);
  else process.stderr.write(`${where}: ${summary(report)} · ${seconds} s\n`);
}

function summary({ documents, nodes, relationships, foreign }: PushReport): string {
  const { changed, unchanged, gone } = documents;
  const counted = [`${changed} documents new or changed, ${unchanged} unchanged, ${gone} removed`];
  if (nodes.written + relationships.written > 0) {
    counted.push(`${nodes.written} nodes and ${relationships.written} edges written`);
  }
  if (nodes.removed + relationships.removed > 0) {
    counted.push(`${nodes.removed} nodes and ${relationships.removed} edges removed`);
  }
  if (counted.length === 1) counted.push("nothing to write");
  if (foreign > 0) counted.push(`${foreign} edges that others had drawn to removed nodes went with them`);
  return counted.join(" · ");
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001B[K${done === all ? "" : `${done} of ${all} rows`}`);
}

const SHOWN = 100;

async function check(connection: Connection, view: GraphView): Promise<void> {
  const words = "Interrupted. Nothing was written.";
  const findings = await interruptible(words, (signal) => checkGraph(connection, view, signal));
  for (const { kind, what, detail } of findings.slice(0, SHOWN)) {
    await printLine([kind, what, ...(detail === null ? [] : [detail])].join("  "));
  }
  if (findings.length > SHOWN) await printLine(`… and ${findings.length - SHOWN} more`);
  const counted = `${view.order} nodes and ${view.size} edges compared`;
  if (findings.length === 0) process.stderr.write(`${counted}: the database equals the graph file.\n`);
  else {
    process.stderr.write(`${counted}, ${findings.length} differ. rawi push --replace makes them equal.\n`);
    process.exitCode = 1;
  }
}
