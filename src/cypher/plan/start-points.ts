import type { GraphView } from "../../model/graph.ts";
import { byIdOf, hashOf, lookupOf, type NodeSource, scanOf } from "../execute/node-cursor.ts";
import { countCandidates, countLinks, isReady, rarestLabel, selectivity } from "./estimate.ts";
import type { Conditions, Equality } from "./pattern-filters.ts";
import { alternativeTypes, type Link, type NodeRef, type PatternGraph } from "./pattern-graph.ts";

/** Where matching can start, or start anew for a part that nothing joins to what is found. */
export type StartPoint =
  | {
      readonly kind: "node";
      readonly node: NodeRef;
      readonly source: NodeSource;
      readonly cost: number;
      readonly text: string;
    }
  | {
      readonly kind: "types";
      readonly link: Link;
      readonly types: readonly string[];
      readonly cost: number;
      readonly text: string;
    };

/** The cheapest start: an id, an indexed value, a join by equality, the rarest label, or a rare relationship type. */
export function cheapestStart(
  view: GraphView,
  graph: PatternGraph,
  links: ReadonlySet<Link>,
  bound: ReadonlySet<number>,
  conditions: Conditions,
): StartPoint | null {
  let best: StartPoint | null = null;
  const consider = (point: StartPoint | null) => {
    if (point && (best === null || point.cost < best.cost)) best = point;
  };
  for (const node of graph.nodes) if (!bound.has(node.slot)) consider(nodeStart(view, node, bound, conditions));
  const bare = graph.links.length === 1 && graph.nodes.every((node) => isBare(node, conditions));
  for (const link of links) consider(typeStart(view, link, bound, bare));
  return best;
}

function nodeStart(view: GraphView, node: NodeRef, bound: ReadonlySet<number>, conditions: Conditions): StartPoint {
  const label = rarestLabel(view, node, conditions);
  const shown = label === null ? "" : `:${label}`;
  const usable = conditions.equalities.filter((equality) => equality.node === node && isReady(equality.needs, bound));
  const byId = usable.find(({ property }) => property === null);
  if (byId)
    return { kind: "node", node, source: byIdOf(view, byId.value, byId.list), cost: 1, text: "node by element id" };
  const indexed = usable.find(({ property }) => property !== null && view.lookup(property, "") !== undefined);
  if (indexed) {
    const source = lookupOf(view, indexed.property!, indexed.value, indexed.list, label);
    return { kind: "node", node, source, cost: 2, text: `nodes${shown} by index of ${indexed.property}` };
  }
  const count = countCandidates(view, node, conditions);
  const join = usable.find((equality) => isJoin(equality, bound));
  if (join) {
    const source = hashOf(view, join.property!, join.value, label);
    return { kind: "node", node, source, cost: 3 + count * 0.01, text: `nodes${shown} joined by ${join.property}` };
  }
  const cost = count + count * selectivity(node, bound, conditions) * 4;
  return {
    kind: "node",
    node,
    source: scanOf(view, label),
    cost,
    text: label === null ? "all nodes" : `nodes${shown}`,
  };
}

/** An equality with something already found: worth an index that is made on the way. */
function isJoin(equality: Equality, bound: ReadonlySet<number>): boolean {
  const joins = [...equality.needs].some((slot) => bound.has(slot));
  return joins && !equality.list && equality.property !== null;
}

/** Nothing is asked of the node: any end of a relationship will do. */
function isBare(node: NodeRef, conditions: Conditions): boolean {
  return !conditions.labels.has(node.slot) && !conditions.equalities.some((equality) => equality.node === node);
}

/** `bare`: the relationships are all that is asked for, so that going through them is the whole work. */
function typeStart(view: GraphView, link: Link, bound: ReadonlySet<number>, bare: boolean): StartPoint | null {
  if (link.kind !== "single" || link.known || link.pattern.kind !== "relationship") return null;
  if (bound.has(link.from.slot) || bound.has(link.to.slot)) return null;
  const types = alternativeTypes(link.pattern.types);
  if (!types) return null;
  return {
    kind: "types",
    link,
    types,
    cost: bare ? 0 : countLinks(view, link) * 3,
    text: `relationships :${types.join("|")}`,
  };
}
