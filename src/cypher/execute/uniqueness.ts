import type { GraphRelationship, LinkedRelationship } from "../../model/graph.ts";
import type { CypherValue } from "../../model/store.ts";
import { RelationshipValue } from "../../model/store.ts";
import { isList } from "../values/kind-of.ts";
import type { Row } from "./rows.ts";

/** Within one MATCH no relationship is walked twice: whether one already stands in any of the slots. */
export function isTaken(relationship: GraphRelationship, slots: readonly number[], row: Row): boolean {
  for (const slot of slots) if (holdsRelationship(row[slot]!, relationship)) return true;
  return false;
}

/** How many of the relationships in the slots, which all differ, are among those that `counts` picks. */
export function countTaken(
  slots: readonly number[],
  row: Row,
  counts: (relationship: LinkedRelationship) => boolean,
): number {
  let taken = 0;
  const look = (value: CypherValue): void => {
    if (value instanceof RelationshipValue) taken += counts(value.relationship as LinkedRelationship) ? 1 : 0;
    else if (isList(value)) for (const item of value) look(item);
  };
  for (const slot of slots) look(row[slot]!);
  return taken;
}

function holdsRelationship(value: CypherValue, relationship: GraphRelationship): boolean {
  if (value instanceof RelationshipValue) return value.relationship === relationship;
  return isList(value) && value.some((item) => holdsRelationship(item, relationship));
}
