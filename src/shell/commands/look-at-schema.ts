import { shape } from "../shape.ts";
import type { ShellCommand, ShellContext } from "./command.ts";

/** `.schema`: the labels, the edges and what leads where, and the properties, each with how often. */
export const schema: ShellCommand = {
  name: "schema",
  argument: "none",
  run: async (_argument, context) => {
    const { properties, patterns } = shape(context.graph.knowledge.view);
    await present(context, ".schema", ["label", "nodes", "properties"], properties);
    await present(context, ".schema", ["from", "type", "to", "edges"], patterns);
    return undefined;
  },
};

export const labels: ShellCommand = {
  name: "labels",
  argument: "none",
  run: async (_argument, context) => {
    const { view } = context.graph.knowledge;
    const rows = view.labels().map((label) => [label, view.countNodes(label)] as const);
    await present(context, ".labels", ["label", "nodes"], mostFirst(rows));
    return undefined;
  },
};

export const relations: ShellCommand = {
  name: "rels",
  argument: "none",
  run: async (_argument, context) => {
    const { view } = context.graph.knowledge;
    const rows = view.relationshipTypes().map((type) => [type, view.countRelationships(type)] as const);
    await present(context, ".rels", ["type", "edges"], mostFirst(rows));
    return undefined;
  },
};

export const stats: ShellCommand = {
  name: "stats",
  argument: "none",
  run: async (_argument, context) => {
    const { graph, phrases } = context;
    const { view } = graph.knowledge;
    const days = [...graph.documents.values()].flatMap(({ published }) => (published ? [published] : [])).sort();
    const publishers = new Set([...graph.documents.values()].flatMap(({ publisher }) => publisher ?? []));
    const disagreements = view.countRelationships("CONTRADICTS");
    await present(
      context,
      ".stats",
      ["what", "count"],
      [
        [phrases.counts.documents, graph.about.documents],
        [phrases.counts.publishers, publishers.size],
        [phrases.counts.days, days.length > 0 ? `${days[0]} – ${days.at(-1)}` : null],
        [phrases.counts.claims, graph.about.claims],
        [phrases.counts.actors, view.countNodes("Actor")],
        [phrases.counts.places, view.countNodes("Location")],
        [phrases.counts.disagreements, disagreements],
        [phrases.counts.nodes, view.order],
        [phrases.counts.edges, view.size],
      ],
    );
    return undefined;
  },
};

function mostFirst(rows: readonly (readonly [string, number])[]): readonly (readonly [string, number])[] {
  return [...rows].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
}

async function present(
  { present: show, language }: ShellContext,
  text: string,
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  const claims = rows.map(() => []);
  await show({ text, columns, rows, claims, answer: null, notices: [], language, milliseconds: 0 });
}
