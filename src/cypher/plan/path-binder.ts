import type { GraphNode, GraphRelationship } from "../../model/graph.ts";
import { GraphPath, type NodeValue, type RelationshipValue } from "../../model/store.ts";
import { otherEnd } from "../execute/expand-cursor.ts";
import type { Check } from "../execute/matcher.ts";
import { isList } from "../values/kind-of.ts";
import type { PathRef } from "./pattern-graph.ts";
import type { PlanContext } from "./plan-context.ts";

/** Fills the slot of a named path from the slots of its nodes and relationships; always holds. */
export function pathBinder(path: PathRef, { view }: PlanContext): Check {
  return (row) => {
    const nodes: GraphNode[] = [(row[path.nodes[0]!.slot] as NodeValue).node];
    const relationships: GraphRelationship[] = [];
    for (const link of path.links) {
      const value = row[link.slot]!;
      for (const item of isList(value) ? value : [value]) {
        const { relationship } = item as RelationshipValue;
        relationships.push(relationship);
        nodes.push(view.node(otherEnd(relationship, nodes.at(-1)!.id))!);
      }
    }
    row[path.slot] = new GraphPath(nodes, relationships);
    return true;
  };
}
