import type { GraphNode, GraphView } from "../../model/graph.ts";
import { NodeValue } from "../../model/store.ts";
import { type Key, keyOf } from "../values/equality.ts";
import { isList } from "../values/kind-of.ts";
import type { Advance, Cursor } from "./matcher.ts";
import type { Evaluate, Row } from "./rows.ts";

/** Gives the nodes from which a pattern can start. */
export interface NodeSource {
  readonly nodes: (row: Row) => Iterable<GraphNode>;
  /** How many these are, when the graph knows it without going through them. */
  readonly count: (() => number) | null;
}

/** Puts one node after the other into a slot. */
export class NodeCursor implements Cursor {
  readonly #source: NodeSource;
  readonly #slot: number;
  #nodes: Iterator<GraphNode> = [][Symbol.iterator]();

  constructor(source: NodeSource, slot: number) {
    this.#source = source;
    this.#slot = slot;
  }

  get countable(): boolean {
    return this.#source.count !== null;
  }

  count(): number {
    return this.#source.count?.() ?? 0;
  }

  open(row: Row): void {
    this.#nodes = this.#source.nodes(row)[Symbol.iterator]();
  }

  next(row: Row): Advance {
    const step = this.#nodes.next();
    if (step.done) return "done";
    row[this.#slot] = new NodeValue(step.value);
    return "found";
  }
}

export function scanOf(view: GraphView, label: string | null): NodeSource {
  if (label === null) return { nodes: () => view.nodes(), count: () => view.countNodes() };
  return { nodes: () => view.nodes(label), count: () => view.countNodes(label) };
}

/** By the view's own index, which knows strings; for other values all nodes with the label are looked through. */
export function lookupOf(
  view: GraphView,
  property: string,
  value: Evaluate,
  list: boolean,
  label: string | null,
): NodeSource {
  const scan = scanOf(view, label);
  const nodes = (row: Row): Iterable<GraphNode> => {
    const wanted = value(row);
    if (wanted === null) return [];
    const values = list ? (isList(wanted) ? wanted : null) : [wanted];
    if (!values?.every((item) => typeof item === "string" || item === null)) return scan.nodes(row);
    const lots = [...new Set(values)].map((item) => (item === null ? [] : view.lookup(property, item as string)));
    return distinctNodes(lots.map((found) => found ?? []));
  };
  return { nodes, count: null };
}

/** By element id. */
export function byIdOf(view: GraphView, value: Evaluate, list: boolean): NodeSource {
  const nodes = (row: Row) => {
    const wanted = value(row);
    const values = list ? (isList(wanted) ? wanted : []) : [wanted];
    const found = [...new Set(values)].map((id) => (typeof id === "string" ? view.node(id) : undefined));
    return found.filter((node) => node !== undefined);
  };
  return { nodes, count: null };
}

/** By an index made on the way, where two parts of a pattern are joined by nothing but an equality. */
export function hashOf(view: GraphView, property: string, value: Evaluate, label: string | null): NodeSource {
  let index: Map<Key, GraphNode[]> | null = null;
  const nodes = (row: Row) => {
    index ??= indexNodes(label === null ? view.nodes() : view.nodes(label), property);
    const wanted = value(row);
    return wanted === null ? [] : (index.get(keyOf(wanted)) ?? []);
  };
  return { nodes, count: null };
}

function indexNodes(nodes: Iterable<GraphNode>, property: string): Map<Key, GraphNode[]> {
  const index = new Map<Key, GraphNode[]>();
  for (const node of nodes) {
    if (!Object.hasOwn(node.properties, property)) continue;
    const key = keyOf(node.properties[property]!);
    const same = index.get(key);
    if (same) same.push(node);
    else index.set(key, [node]);
  }
  return index;
}

function distinctNodes(found: readonly Iterable<GraphNode>[]): Iterable<GraphNode> {
  if (found.length === 1) return found[0]!;
  const nodes = new Map<string, GraphNode>();
  for (const some of found) for (const node of some) nodes.set(node.id, node);
  return nodes.values();
}
