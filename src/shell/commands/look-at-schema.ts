import { mostFirst } from "../most-first.ts";
import { shape } from "../shape.ts";
import { listing } from "./listing.ts";

/** `.schema`: the labels, the edges and what leads where, and the properties, each with how often. */
export const schema = listing("schema", ({ graph }) => {
  const { properties, patterns } = shape(graph.knowledge.view);
  return [
    { columns: ["label", "nodes", "properties"], rows: properties },
    { columns: ["from", "type", "to", "edges"], rows: patterns },
  ];
});

export const labels = listing("labels", ({ graph }) => {
  const { view } = graph.knowledge;
  return [{ columns: ["label", "nodes"], rows: counted(view.labels(), (label) => view.countNodes(label)) }];
});

export const relations = listing("rels", ({ graph }) => {
  const { view } = graph.knowledge;
  const rows = counted(view.relationshipTypes(), (type) => view.countRelationships(type));
  return [{ columns: ["type", "edges"], rows }];
});

export const stats = listing("stats", ({ graph, phrases }) => {
  const { view } = graph.knowledge;
  const days = [...graph.documents.values()].flatMap(({ published }) => (published ? [published] : [])).sort();
  const publishers = new Set([...graph.documents.values()].flatMap(({ publisher }) => publisher ?? []));
  const rows = [
    [phrases.counts.documents, graph.about.documents],
    [phrases.counts.publishers, publishers.size],
    [phrases.counts.days, days.length > 0 ? `${days[0]} – ${days.at(-1)}` : null],
    [phrases.counts.claims, graph.about.claims],
    [phrases.counts.actors, view.countNodes("Actor")],
    [phrases.counts.places, view.countNodes("Location")],
    [phrases.counts.disagreements, view.countRelationships("CONTRADICTS")],
    [phrases.counts.nodes, view.order],
    [phrases.counts.edges, view.size],
  ];
  return [{ columns: ["what", "count"], rows }];
});

function counted(names: readonly string[], count: (name: string) => number): (readonly [string, number])[] {
  const rows = names.map((name) => [name, count(name)] as const);
  return mostFirst(
    rows,
    ([, times]) => times,
    ([name]) => name,
  );
}
