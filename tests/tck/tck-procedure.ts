import type { Procedure } from "../../src/cypher/index.ts";
import type { CypherValue } from "../../src/model/store.ts";
import { canonicalCell, canonicalValue } from "../scenarios/canonical-value.ts";
import type { ScenarioStep } from "../scenarios/read-scenarios.ts";
import { readCell } from "./read-cell.ts";

type Field = Procedure["parameters"][number];

const CANON = { sortLists: false };

/** `there exists a procedure a.b(in :: INTEGER?) :: (out :: STRING?)` with a table of what it yields for which input. */
export async function readProcedure(words: string, table: ScenarioStep["table"]): Promise<Procedure> {
  const [, name, inputs, outputs] = /^there exists a procedure ([\w.]+)\((.*)\) :: \((.*)\)\s*:$/.exec(words)!;
  const parameters = readFields(inputs!);
  const columns = readFields(outputs!);
  const [head = [], ...lines] = table;
  const rows = await Promise.all(lines.map(async (line) => Promise.all(line.map((cell) => readCell(cell)))));
  const at = (field: Field) => head.indexOf(field.name);
  const accepts = (row: readonly CypherValue[], args: readonly CypherValue[]) => {
    return parameters.every((parameter, index) => sameValue(row[at(parameter)]!, args[index]!));
  };
  return {
    name: name!,
    parameters,
    columns: columns.map((column) => column.name),
    types: columns.map(({ type }) => type),
    rows: (_, args) => rows.filter((row) => accepts(row, args)).map((row) => columns.map((column) => row[at(column)]!)),
  };
}

function readFields(text: string): Field[] {
  return [...text.matchAll(/(\w+) :: (\w+)\??/g)].map(([, name, type]) => {
    return { name: name!, type: typeOf(type!) };
  });
}

/** A FLOAT may be given as an INTEGER. */
function typeOf(name: string): Field["type"] {
  const word = name.toLowerCase();
  if (word === "integer" || word === "string" || word === "boolean" || word === "map") return word;
  return word === "float" || word === "number" ? "number" : "any";
}

function sameValue(left: CypherValue, right: CypherValue): boolean {
  const wanted = typeof right === "bigint" && typeof left === "number" ? Number(right) : right;
  return canonicalCell(canonicalValue(left, CANON), CANON) === canonicalValue(wanted, CANON);
}
