/* What a graph is made of, in rows. */
import type { GraphView } from "../model/graph.ts";
import { mostFirst } from "./most-first.ts";

export interface Shape {
  /** Label, how many nodes, their properties. */
  readonly properties: readonly (readonly [string, number, string])[];
  /** Label, type, label, how many edges; the most first. */
  readonly patterns: readonly (readonly [string, string, string, number])[];
}

/** Labels that say what a thing is; the others (`Actor`, `Rawi`) stand on many of them. */
function ownLabel(labels: readonly string[]): string {
  return labels.find((label) => !GENERAL_LABELS.has(label)) ?? labels[0] ?? "";
}

/** Labels that many kinds of things have. */
export const GENERAL_LABELS: ReadonlySet<string> = new Set(["Rawi", "Actor", "Location"]);

export function shape(view: GraphView): Shape {
  const keys = new Map<string, Set<string>>();
  for (const node of view.nodes()) {
    const known = keys.get(ownLabel(node.labels)) ?? new Set();
    for (const key of Object.keys(node.properties)) known.add(key);
    keys.set(ownLabel(node.labels), known);
  }
  const counts = new Map<string, number>();
  for (const { start, type, end } of view.relationships()) {
    const ends = [start, end].map((id) => ownLabel(view.node(id)?.labels ?? []));
    const key = JSON.stringify([ends[0], type, ends[1]]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const properties = [...keys].map(([label, names]) => [label, view.countNodes(label), [...names].join(", ")] as const);
  const patterns = [...counts].map(([key, count]) => {
    const [from = "", type = "", to = ""] = JSON.parse(key) as string[];
    return [from, type, to, count] as const;
  });
  return {
    properties: mostFirst(
      properties,
      ([, nodes]) => nodes,
      ([label]) => label,
    ),
    patterns: mostFirst(
      patterns,
      ([, , , edges]) => edges,
      (pattern) => pattern.join(),
    ),
  };
}
