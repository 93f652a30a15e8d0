import type { Record as Row, Session } from "neo4j-driver";
import { RawiError } from "../../model/diagnostic.ts";
import type { CypherStatement, CypherValue, GraphStore, ResultTable, RunOptions } from "../../model/store.ts";
import type { Connection } from "./connection.ts";
import { decodeValue } from "./decode-value.ts";
import { encodeMap } from "./encode-value.ts";
import { noticesOf, type ServerNotification } from "./notices.ts";
import { readNodeIds } from "./read-node-ids.ts";

/** Milliseconds that a statement may take on the server when nobody says otherwise. */
const TIMEOUT = 60_000;
/** The server stops a statement by itself; a server that hangs does not. */
const GRACE = 5_000;

/** A Neo4j database as a store: read transactions only, stopped on the server by `signal` and by `timeout`. */
export function neo4jStore(connection: Connection): GraphStore {
  return {
    name: `${connection.uri} (${connection.database})`,
    run: (statement, options = {}) => runOnServer(connection, statement, options),
    close: () => connection.close(),
  };
}

async function runOnServer(
  connection: Connection,
  statement: CypherStatement,
  options: RunOptions,
): Promise<ResultTable> {
  const { signal, timeout = TIMEOUT } = options;
  refuseIfAborted(signal);
  const session = connection.session("read");
  // Closing the session sends RESET, at which the server ends the statement at once.
  const stop = () => void session.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    return await connection.guard(timeout + GRACE, () => read(session, statement, { ...options, timeout }));
  } catch (error) {
    refuseIfAborted(signal);
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    // Not awaited: a server that hangs would not answer.
    void session.close();
  }
}

async function read(
  session: Session,
  { text, parameters }: CypherStatement,
  { signal, timeout, rowLimit }: RunOptions & { readonly timeout: number },
): Promise<ResultTable> {
  const result = session.run(text, encodeMap(parameters), { timeout });
  const records: Row[] = [];
  for await (const record of result) {
    records.push(record);
    if (rowLimit !== undefined && records.length > rowLimit) {
      throw new RawiError("cypher/row-limit", `The answer has more than ${rowLimit} rows.`, "Add LIMIT to the query.");
    }
  }
  refuseIfAborted(signal);
  const columns = (await result.keys()) as string[];
  const notices = noticesOf((await result.summary()).notifications as unknown as readonly ServerNotification[]);
  const rows = await decodeRows(session, records, columns);
  return notices.length > 0 ? { columns, rows, notices } : { columns, rows };
}

async function decodeRows(
  session: Session,
  records: readonly Row[],
  columns: readonly string[],
): Promise<CypherValue[][]> {
  const cells = records.map((record) => columns.map((column) => record.get(column) as unknown));
  const ids = await readNodeIds(session, cells);
  return cells.map((row) => row.map((cell) => decodeValue(cell, ids)));
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new RawiError("cypher/aborted", "The query was stopped.");
}
