/* Who stands near an actor in what sources say, and who relays whom: walks through the graph, in lines for people. */
import type { KnowledgeGraph } from "../graph/knowledge-graph.ts";
import { neighbourhood, relayChains } from "../graph/traversal.ts";

/** `depth`: how many typed edges away a neighbour may be. */
export function* actorSurroundings(knowledge: KnowledgeGraph, id: string, depth: number): Generator<string> {
  const nameOf = (key: string) => String(knowledge.view.node(key)?.properties["name"] ?? key);
  for (const [steps, ids] of byDepth(neighbourhood(knowledge, id, depth)))
    yield `  ${steps} ${steps === 1 ? "step" : "steps"} away: ${ids.map(nameOf).join(" · ")}`;
  const relays = relayChains(knowledge, id);
  if (relays.length > 0) yield "  heard through:";
  for (const { chain, claims, documents, publishers } of relays) {
    const who = publishers.length > 0 ? ` of ${publishers.join(", ")}` : "";
    yield `    ${chain.map(nameOf).join(" ← ")}   ${count(claims, "claim")} in ${count(documents, "document")}${who}`;
  }
}

function byDepth(neighbours: readonly { readonly id: string; readonly depth: number }[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { id, depth } of neighbours) groups.set(depth, [...(groups.get(depth) ?? []), id]);
  return groups;
}

function count(items: readonly unknown[], what: string): string {
  return `${items.length} ${what}${items.length === 1 ? "" : "s"}`;
}
