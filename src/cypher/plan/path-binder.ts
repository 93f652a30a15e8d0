import type { LinkedRelationship } from "../../model/graph.ts";
import { GraphPath, type RelationshipValue } from "../../model/store.ts";
import { nodeAt, otherEnd } from "../execute/expand-cursor.ts";
import type { Check } from "../execute/matcher.ts";
import { isList } from "../values/kind-of.ts";
import type { PathRef } from "./pattern-graph.ts";

/** Fills the slot of a named path from the slots of its nodes and relationships; always holds. */
export function pathBinder(path: PathRef): Check {
  return (row) => {
    const nodes = [nodeAt(row, path.nodes[0]!.slot)];
    const relationships: LinkedRelationship[] = [];
    for (const link of path.links) {
      const value = row[link.slot]!;
      for (const item of isList(value) ? value : [value]) {
        const relationship = (item as RelationshipValue).relationship as LinkedRelationship;
        relationships.push(relationship);
        nodes.push(otherEnd(relationship, nodes.at(-1)!));
      }
    }
    row[path.slot] = new GraphPath(nodes, relationships);
    return true;
  };
}
