import { statementsOf } from "../../resources/statements.ts";
import type { Connection } from "./connection.ts";

const LIMIT = 120_000;
const SHOWN = ["SHOW CONSTRAINTS YIELD name RETURN name", "SHOW INDEXES YIELD name RETURN name"];

/** Makes the constraints and indexes of cypher/schema that are not there, and waits until they serve. */
export async function applySchema(connection: Connection): Promise<void> {
  const session = connection.session("write");
  try {
    await connection.guard(LIMIT, async () => {
      const names = new Set<string>();
      for (const statement of SHOWN) {
        for (const record of (await session.run(statement)).records) names.add(record.get("name") as string);
      }
      for (const statement of ["schema/constraints", "schema/indexes"].flatMap(statementsOf)) {
        const name = /^CREATE \w+ (\w+)/u.exec(statement)?.[1];
        if (name !== undefined && !names.has(name)) await session.run(statement);
      }
      await session.run("CALL db.awaitIndexes(60)");
    });
  } finally {
    void session.close();
  }
}
