import { createGraph, runQuery } from "../../src/cypher/index.ts";
import type { CypherValue } from "../../src/model/store.ts";

/** The value that a cell of a table writes, as an expression of the language. */
export async function readCell(cell: string): Promise<CypherValue> {
  const { rows } = await runQuery(createGraph([]), { text: `RETURN ${cell} AS value`, parameters: {} });
  return rows[0]![0]!;
}
