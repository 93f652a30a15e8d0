import type { GraphView } from "../../model/graph.ts";
import type { CypherValue } from "../../model/store.ts";
import type { StaticType } from "./signature.ts";

export interface Procedure {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: StaticType }[];
  readonly columns: readonly string[];
  readonly types: readonly StaticType[];
  readonly rows: (view: GraphView, args: readonly CypherValue[]) => readonly (readonly CypherValue[])[];
}

/** What every graph can be asked. */
export const graphProcedures: readonly Procedure[] = [
  listing("db.labels", "label", (view) => view.labels()),
  listing("db.relationshipTypes", "relationshipType", (view) => view.relationshipTypes()),
  listing("db.propertyKeys", "propertyKey", (view) => view.propertyKeys()),
];

function listing(name: string, column: string, list: (view: GraphView) => readonly string[]): Procedure {
  const types: readonly StaticType[] = ["string"];
  return { name, parameters: [], columns: [column], types, rows: (view) => list(view).map((item) => [item]) };
}

/** Names are not case-sensitive. */
export function findProcedure(procedures: readonly Procedure[], name: string): Procedure | undefined {
  return procedures.find((procedure) => procedure.name.toLowerCase() === name.toLowerCase());
}
