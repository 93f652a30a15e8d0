import type { GraphView } from "../../model/graph.ts";
import type { Conditions } from "./pattern-filters.ts";
import { alternativeTypes, type Link, type NodeRef } from "./pattern-graph.ts";

/** How much of what is looked at an equality is guessed to let through. */
const SELECTIVITY = 0.05;

/** How many relationships of the link's types there are. */
export function countLinks(view: GraphView, link: Link): number {
  const types = link.pattern.kind === "relationship" ? alternativeTypes(link.pattern.types) : null;
  return types ? types.reduce((sum, type) => sum + view.countRelationships(type), 0) : view.size;
}

/** The label of a node that fewest nodes carry; null when it has none. */
export function rarestLabel(view: GraphView, node: NodeRef, conditions: Conditions): string | null {
  let best: string | null = null;
  for (const label of conditions.labels.get(node.slot) ?? []) {
    if (best === null || view.countNodes(label) < view.countNodes(best)) best = label;
  }
  return best;
}

export function countCandidates(view: GraphView, node: NodeRef, conditions: Conditions): number {
  const label = rarestLabel(view, node, conditions);
  return label === null ? view.order : view.countNodes(label);
}

/** The share of nodes that a node's own conditions are guessed to let through. */
export function selectivity(node: NodeRef, bound: ReadonlySet<number>, conditions: Conditions): number {
  const fitting = conditions.equalities.filter((equality) => equality.node === node && isReady(equality.needs, bound));
  return SELECTIVITY ** Math.min(fitting.length, 2);
}

/** How many rows walking the link from one known end is guessed to give for each row. */
export function fanOut(view: GraphView, link: Link, bound: ReadonlySet<number>, conditions: Conditions): number {
  const target = bound.has(link.from.slot) ? link.to : link.from;
  const source = target === link.to ? link.from : link.to;
  const each = countLinks(view, link) / Math.max(1, countCandidates(view, source, conditions));
  const steps = Math.min(link.kind === "single" ? 1 : link.max, 4);
  const labelShare = Math.max(0.01, countCandidates(view, target, conditions) / Math.max(1, view.order));
  return Math.max(each, 0.1) ** steps * steps * selectivity(target, bound, conditions) * labelShare;
}

export function isReady(needs: ReadonlySet<number>, bound: ReadonlySet<number>): boolean {
  for (const slot of needs) if (!bound.has(slot)) return false;
  return true;
}
