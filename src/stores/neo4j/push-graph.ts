import { randomUUID } from "node:crypto";
import { RawiError } from "../../model/diagnostic.ts";
import type { GraphView } from "../../model/graph.ts";
import { statementOf } from "../../resources/statements.ts";
import { applySchema } from "./apply-schema.ts";
import type { Connection } from "./connection.ts";
import { addCounts, type Counts, countsOf, NO_COUNTS } from "./counts.ts";
import { contentOf, type GraphContent } from "./graph-content.ts";
import { BATCH, planBatches } from "./plan-batches.ts";
import { isInStep, type PushPlan, planPush } from "./plan-push.ts";
import { writeBatch } from "./write-batch.ts";

export interface PushOptions {
  /** Host and path of the graph file: the database keeps one graph. */
  readonly graph: string;
  /** Makes the database equal to this graph, whatever it holds of another one or by hand. */
  readonly replace?: boolean;
  /** Says what would be done and writes nothing. */
  readonly dryRun?: boolean;
  /** Rows in a transaction. */
  readonly batch?: number;
  readonly signal?: AbortSignal;
  /** After each batch: rows written or removed until now, of all. */
  readonly onProgress?: (done: number, all: number) => void | Promise<void>;
}

export interface PushReport {
  readonly documents: { readonly changed: number; readonly unchanged: number; readonly gone: number };
  /** What the push did, or with `dryRun` would do. */
  readonly nodes: { readonly written: number; readonly removed: number };
  readonly relationships: { readonly written: number; readonly removed: number };
  /** Relationships of others that hung on nodes that went. */
  readonly foreign: number;
  /** What the server counted. */
  readonly counts: Counts;
}

const READ = 300_000;

/**
 * Makes the database hold the graph. Only what differs travels, and nothing is written when nothing does. Cut short at
 * any moment, it is resumed by being run again. Throws `neo4j/other-graph` without `replace` when the database holds
 * another one.
 */
export async function pushGraph(connection: Connection, view: GraphView, options: PushOptions): Promise<PushReport> {
  const { graph, replace = false, dryRun = false } = options;
  const content = contentOf(view);
  const first = await readPlan(connection, content, replace);
  refuseOther(first, options, connection.database);
  if (dryRun || isInStep(first, graph)) return reportOf(first, NO_COUNTS);
  await applySchema(connection);
  const run = randomUUID();
  const started = await start(connection, run, graph, first);
  // Read again: from here on nobody else can write, until he takes the turn.
  const plan = await readPlan(connection, content, replace);
  return reportOf(plan, addCounts(started, await writeAll(connection, run, plan, options)));
}

async function readPlan(connection: Connection, content: GraphContent, all: boolean): Promise<PushPlan> {
  const session = connection.session("read");
  try {
    return await connection.guard(READ, () => planPush(session, content, all));
  } finally {
    void session.close();
  }
}

function refuseOther({ note, occupied }: PushPlan, { graph, replace }: PushOptions, database: string): void {
  if (replace || (note ? note.graph === graph : !occupied)) return;
  const whose = note ? `the graph of ${note.graph}` : "nodes labelled Rawi that no push of this kind wrote";
  throw new RawiError(
    "neo4j/other-graph",
    `The database ${database} holds ${whose}; this is ${graph}.`,
    "--replace makes it hold this graph instead and removes the other; nodes of others stay.",
    4,
  );
}

async function start(connection: Connection, run: string, graph: string, plan: PushPlan): Promise<Counts> {
  const { labels, types, keys, loose } = plan.vocabulary;
  const session = connection.session("write");
  try {
    return await connection.guard(READ, async () => {
      const parameters = { run, graph, labels, types, keys, loose };
      const { summary } = await session.executeWrite((transaction) =>
        transaction.run(statementOf("import/start-push"), parameters),
      );
      return countsOf(summary.counters.updates());
    });
  } finally {
    void session.close();
  }
}

async function writeAll(connection: Connection, run: string, plan: PushPlan, options: PushOptions): Promise<Counts> {
  const { batch = BATCH, signal, onProgress } = options;
  const { changed, started } = plan.documents;
  const rows = plan.nodes.length + plan.relationships.length + plan.nodesGone.length + plan.relationshipsGone.length;
  const all = rows + changed.length + started.length;
  let counts = NO_COUNTS;
  let done = 0;
  for (const steps of planBatches(plan, batch)) {
    if (signal?.aborted) {
      const hint = "Push again: it goes on where it stopped.";
      throw new RawiError("neo4j/interrupted", `Stopped after ${done} of ${all} rows.`, hint, 130);
    }
    counts = addCounts(counts, await writeBatch(connection, run, steps));
    for (const step of steps) done += step.rows.length;
    await onProgress?.(done, all);
  }
  return counts;
}

function reportOf(plan: PushPlan, counts: Counts): PushReport {
  const { documents, nodes, relationships, nodesGone, relationshipsGone, foreign } = plan;
  return {
    documents: { changed: documents.changed.length, unchanged: documents.unchanged, gone: documents.gone.length },
    nodes: { written: nodes.length, removed: nodesGone.length },
    relationships: { written: relationships.length, removed: relationshipsGone.length },
    foreign,
    counts,
  };
}
