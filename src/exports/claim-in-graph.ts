import type { GraphNode, GraphRelationship, GraphView } from "../model/graph.ts";
import type { ExportLanguage } from "./exporter.ts";

/** A claim with everyone and everything around it, as the graph has them. */
export interface ClaimInGraph {
  readonly node: GraphNode;
  readonly id: string;
  readonly subject: GraphNode | null;
  readonly object: GraphNode | null;
  readonly place: GraphNode | null;
  /** Outermost first. */
  readonly chain: readonly GraphNode[];
  readonly document: GraphNode | null;
  /** Ids of claims that contradict this one, or that it contradicts, in the order of the graph. */
  readonly contradicts: readonly string[];
  /** Node ids of claims of the same content that go back to the same origin. */
  readonly sameOrigin: readonly string[];
}

const idOf = ({ id, properties }: GraphNode) => (typeof properties.id === "string" ? properties.id : id);

export function claimInGraph(view: GraphView, node: GraphNode): ClaimInGraph {
  const end = (type: string): GraphNode | null => {
    for (const relationship of view.outgoing(node.id, type)) return view.node(relationship.end) ?? null;
    return null;
  };
  const hopOf = ({ properties }: GraphRelationship) => Number(properties.hop ?? 0);
  const said = [...view.outgoing(node.id, "SAID_BY")].sort((left, right) => hopOf(right) - hopOf(left));
  const related = (type: string) => [
    ...new Set([
      ...[...view.outgoing(node.id, type)].map((each) => each.end),
      ...[...view.incoming(node.id, type)].map((each) => each.start),
    ]),
  ];
  return {
    node,
    id: idOf(node),
    subject: end("SUBJECT"),
    object: end("OBJECT"),
    place: end("AT"),
    chain: said.map((each) => view.node(each.end)).filter((each) => each !== undefined),
    document: end("READ_IN"),
    contradicts: related("CONTRADICTS").map((id) => idOf(view.node(id) ?? { id, labels: [], properties: {} })),
    sameOrigin: related("REPEATS"),
  };
}

/** A property as text; empty when it is not there. */
export function textOf(node: GraphNode | null, property: string): string {
  const value = node?.properties[property];
  return value === undefined ? "" : String(value);
}

/** What somebody or something is called in a language, else what it is called at all; empty for nobody. */
export function nameIn(language: ExportLanguage, node: GraphNode | null): string {
  if (!node) return "";
  const own = textOf(node, language === "ar" ? "nameAr" : "nameEn");
  return own || textOf(node, "name") || textOf(node, "nameAr") || textOf(node, "nameEn") || node.id;
}
