import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** cypher/ of the installation: at the same depth below src/ and dist/. */
export const STATEMENTS_FOLDER = fileURLToPath(new URL("../../cypher/", import.meta.url));

const read = new Map<string, readonly string[]>();

/** The statements of `cypher/NAME.cypher`, without comments. */
export function statementsOf(name: string): readonly string[] {
  const known = read.get(name);
  if (known) return known;
  const text = readFileSync(join(STATEMENTS_FOLDER, `${name}.cypher`), "utf8");
  const statements = text
    .replace(/^\s*\/\/.*$/gmu, "")
    .split(/;\s*$/mu)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  read.set(name, statements);
  return statements;
}

/** The statement of a file that holds one. */
export function statementOf(name: string): string {
  const [first, ...more] = statementsOf(name);
  if (first === undefined || more.length > 0) throw new Error(`cypher/${name}.cypher holds not one statement`);
  return first;
}
