import type { ManagedTransaction } from "neo4j-driver";
import { RawiError } from "../../model/diagnostic.ts";
import { statementOf } from "../../resources/statements.ts";
import type { Connection } from "./connection.ts";
import { addCounts, type Counts, countsOf, NO_COUNTS } from "./counts.ts";
import type { Step } from "./plan-batches.ts";

/** Milliseconds for one transaction on the server, and for all tries of it. */
const TRANSACTION = 120_000;
const ALL_TRIES = 240_000;
const TRIES = 3;

/**
 * Writes one batch in one transaction, for the push `run`. The driver tries again when the server goes away, and may so
 * write twice: every statement of cypher/import is the same twice as once. Throws `neo4j/overtaken` when another push
 * has begun since.
 */
export async function writeBatch(connection: Connection, run: string, steps: readonly Step[]): Promise<Counts> {
  return connection.guard(ALL_TRIES, async () => {
    for (let tries = 0; tries < TRIES; tries++) {
      const session = connection.session("write");
      try {
        const counts = await session.executeWrite((transaction) => writeSteps(transaction, run, steps), {
          timeout: TRANSACTION,
        });
        // A commit that a dying server seems to acknowledge leaves no bookmark: it did not happen.
        if (session.lastBookmarks().length > 0) return counts;
      } finally {
        void session.close();
      }
    }
    throw new RawiError("neo4j/lost", "The server does not confirm what is written.", "Push again later.", 4);
  });
}

async function writeSteps(transaction: ManagedTransaction, run: string, steps: readonly Step[]): Promise<Counts> {
  const turn = await transaction.run(statementOf("import/take-turn"), { run });
  if (written(turn) === 0) {
    const hint = "Run it again if this graph is the one to keep.";
    throw new RawiError("neo4j/overtaken", "Another push into this database began after this one.", hint, 4);
  }
  let counts = NO_COUNTS;
  for (const { statement, type, rows } of steps) {
    const result = await transaction.run(textOf(statement, type), { rows });
    if (!statement.startsWith("remove-") && written(result) !== rows.length) {
      const hint = "Run it again.";
      throw new RawiError("neo4j/disturbed", "Nodes were removed by somebody else during the push.", hint, 4);
    }
    counts = addCounts(counts, countsOf(result.summary.counters.updates()));
  }
  return counts;
}

/** Types come from the ontology, to which users add: only a plain name gets into a statement. */
function textOf(statement: string, type: string | null): string {
  const text = statementOf(`import/${statement}`);
  if (type === null) return text;
  if (!/^[A-Z][A-Z0-9_]*$/u.test(type)) {
    const hint = "Give the relation a name of capital letters, digits and underscores.";
    throw new RawiError("neo4j/type", `${JSON.stringify(type)} cannot be a relationship type.`, hint);
  }
  return text.replace(/\bTYPE\b/u, type);
}

function written({ records }: { readonly records: readonly { get(key: string): unknown }[] }): number {
  return Number(records[0]?.get("written") ?? 0);
}
