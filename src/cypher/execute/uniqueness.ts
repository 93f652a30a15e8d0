import type { GraphRelationship } from "../../model/graph.ts";
import type { CypherValue } from "../../model/store.ts";
import { RelationshipValue } from "../../model/store.ts";
import { isList } from "../values/kind-of.ts";
import type { Row } from "./rows.ts";

/** Within one MATCH no relationship is walked twice: whether one already stands in any of the slots. */
export function isTaken(id: string, slots: readonly number[], row: Row): boolean {
  for (const slot of slots) if (holdsRelationship(row[slot]!, id)) return true;
  return false;
}

/** The relationships that stand in the slots, those in lists one by one. */
export function relationshipsIn(slots: readonly number[], row: Row): GraphRelationship[] {
  if (slots.length === 0) return [];
  const flat = (value: CypherValue): GraphRelationship[] => {
    if (value instanceof RelationshipValue) return [value.relationship];
    return isList(value) ? value.flatMap(flat) : [];
  };
  return slots.flatMap((slot) => flat(row[slot]!));
}

function holdsRelationship(value: CypherValue, id: string): boolean {
  if (value instanceof RelationshipValue) return value.relationship.id === id;
  return isList(value) && value.some((item) => holdsRelationship(item, id));
}
