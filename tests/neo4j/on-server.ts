import { afterAll, describe, inject } from "vitest";
import type { GraphView } from "../../src/model/graph.ts";
import { type Connection, openConnection } from "../../src/stores/neo4j/index.ts";
import { PASSWORD } from "./server.ts";

const { uri, pid, missing } = inject("neo4j");

/** Of the server for tests; empty where there is none and everything that needs it skips. */
export const serverUri = uri ?? "";
/** Its Java process. */
export const serverPid = pid ?? 0;

export const address = { uri: serverUri, user: "neo4j", password: PASSWORD, database: null };

/** A suite that needs the server: skipped, with the reason in its name, where there is none. */
export function onServer(name: string, suite: () => void): void {
  describe.skipIf(uri === null)(missing ? `${name} (skipped: ${missing})` : name, suite);
}

const open: Connection[] = [];

/** A connection that is closed after the tests of the file. */
export async function connect(more: Partial<typeof address> = {}): Promise<Connection> {
  const connection = await openConnection({ ...address, ...more });
  open.push(connection);
  return connection;
}

if (uri !== null) {
  afterAll(async () => {
    for (const connection of open) await connection.close();
  });
}

/** Runs a statement that may write, as somebody else would. */
export async function byHand(connection: Connection, text: string, parameters: Record<string, unknown> = {}) {
  const session = connection.session("write");
  try {
    const { records } = await session.run(text, parameters);
    return records.map((record) => record.toObject() as Record<string, unknown>);
  } finally {
    await session.close();
  }
}

/** Removes everything, also what is not Rawi's, and the schema: a label with an index is one of the database's without any node. */
export async function empty(connection: Connection): Promise<void> {
  await byHand(connection, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  const named = async (text: string) => (await byHand(connection, text)).map(({ name }) => String(name));
  for (const name of await named("SHOW CONSTRAINTS YIELD name"))
    await byHand(connection, `DROP CONSTRAINT \`${name}\``);
  for (const name of await named("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"))
    await byHand(connection, `DROP INDEX \`${name}\``);
}

/** How many nodes there are of each label and relationships of each type. */
export async function countsIn(connection: Connection): Promise<Record<string, number>> {
  const counted = [
    ...(await byHand(connection, "MATCH (n:Rawi) UNWIND labels(n) AS name RETURN name, count(*) AS count")),
    ...(await byHand(connection, "MATCH (:Rawi)-[r]->(:Rawi) RETURN type(r) AS name, count(*) AS count")),
  ].map(({ name, count }): [string, number] => [String(name), Number(count)]);
  return Object.fromEntries(counted.sort());
}

export function countsOf(view: GraphView): Record<string, number> {
  const counted = [
    ...view.labels().map((label): [string, number] => [label, view.countNodes(label)]),
    ...view.relationshipTypes().map((type): [string, number] => [type, view.countRelationships(type)]),
  ];
  return Object.fromEntries(counted.sort());
}
