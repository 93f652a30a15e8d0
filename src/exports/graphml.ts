import type { GraphNode, GraphRelationship, GraphValue, GraphView, Properties } from "../model/graph.ts";
import type { Exporter, ExportModel, ExportOptions } from "./exporter.ts";
import { formatValue, type GraphmlType, TypeOfAll } from "./graphml-values.ts";
import { toNameToken, XmlEscaper } from "./xml.ts";

/*
 * GraphML 1.1 as its schema has it (http://graphml.graphdrawing.org), with what programs look for besides:
 * - Neo4j takes labels from a key with the id `labels`, and a relationship's type from
 *   `label`, if it is the first data of an edge;
 * - Gephi and Cytoscape show the `label` and the `desc` of a node;
 * - igraph keeps `id` for itself, so that the property `id` is called `key`;
 * - key ids are unique over nodes and edges together, which the schema demands and Cytoscape needs.
 */

const CHUNK = 64 * 1024;

/** A column of the file: one property of nodes or of edges. */
interface Column {
  readonly property: string;
  readonly keyId: string;
  readonly attribute: string;
  readonly type: GraphmlType;
}

interface Selection {
  nodes(): Iterable<GraphNode>;
  relationships(): Iterable<GraphRelationship>;
}

const isTypedEdge = (relationship: GraphRelationship) => relationship.properties.claim !== undefined;
const isParty = (node: GraphNode | undefined) =>
  node?.labels.some((label) => label === "Actor" || label === "Location") ?? false;

function* filter<T>(items: Iterable<T>, holds: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (holds(item)) yield item;
}

function select(view: GraphView, model: ExportModel): Selection {
  if (model === "claims") {
    return {
      nodes: () => view.nodes(),
      relationships: () => filter(view.relationships(), (relationship) => !isTypedEdge(relationship)),
    };
  }
  const joinsParties = ({ start, end }: GraphRelationship) => isParty(view.node(start)) && isParty(view.node(end));
  return {
    nodes: () => filter(view.nodes(), isParty),
    relationships: () =>
      filter(view.relationships(), (relationship) => isTypedEdge(relationship) && joinsParties(relationship)),
  };
}

/**
 * Names in the file that are ours; a property that is called so gets an underscore, and so does the second of two
 * alike.
 */
function columnsOf(
  all: Iterable<{ readonly properties: Properties }>,
  prefix: string,
  ours: readonly string[],
): Column[] {
  const types = new Map<string, TypeOfAll>();
  for (const { properties } of all) {
    for (const [property, value] of Object.entries(properties)) {
      const type = types.get(property) ?? new TypeOfAll();
      types.set(property, type);
      type.add(value);
    }
  }
  const taken = new Set(ours);
  const properties = [...types.keys()].sort((left, right) => (left < right ? -1 : 1));
  return properties.map((property) => {
    let attribute = toNameToken(property === "id" ? "key" : property);
    while (taken.has(attribute)) attribute += "_";
    taken.add(attribute);
    return { property, keyId: `${prefix}_${attribute}`, attribute, type: types.get(property)?.type ?? "string" };
  });
}

/** What a node is called where only one name is shown. */
function nameOf({ properties }: GraphNode): string | null {
  for (const key of ["nameAr", "name", "title", "relation", "path"]) {
    const value = properties[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return null;
}

/** Writes elements; see `write` for their order. */
class GraphmlWriter {
  readonly escaper = new XmlEscaper();
  /** Names are properties as well: what is replaced in them is counted there. */
  private readonly nameEscaper = new XmlEscaper();
  private readonly nodeColumns: readonly Column[];
  private readonly edgeColumns: readonly Column[];
  private readonly captions: ReadonlyMap<string, string>;

  constructor(selection: Selection, captions: ReadonlyMap<string, string>) {
    this.captions = captions;
    this.nodeColumns = columnsOf(selection.nodes(), "n", ["labels", "label"]);
    this.edgeColumns = columnsOf(selection.relationships(), "e", ["label", "label_ar"]);
  }

  *head(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"';
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns';
    yield ' http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">\n';
    yield "<!-- Written by Rawi. start and end count UTF-16 units of a document's text. -->\n";
    yield this.key("labels", "node", "labels", "string");
    yield this.key("n_label", "node", "label", "string");
    for (const { keyId, attribute, type } of this.nodeColumns) yield this.key(keyId, "node", attribute, type);
    yield this.key("label", "edge", "label", "string");
    if (this.captions.size > 0) yield this.key("label_ar", "edge", "label_ar", "string");
    for (const { keyId, attribute, type } of this.edgeColumns) yield this.key(keyId, "edge", attribute, type);
    yield '<graph id="rawi" edgedefault="directed">\n';
  }

  node(node: GraphNode): string {
    const given = nameOf(node);
    const name = given === null ? null : this.nameEscaper.text(given);
    const parts = [`<node id="${toNameToken(node.id)}">`];
    if (name !== null) parts.push(`<desc>${name}</desc>`);
    if (node.labels.length > 0) parts.push(this.data("labels", node.labels.map((label) => `:${label}`).join("")));
    if (name !== null) parts.push(`<data key="n_label">${name}</data>`);
    return `${parts.join("")}${this.properties(node.properties, this.nodeColumns)}</node>\n`;
  }

  edge({ id, type, start, end, properties }: GraphRelationship): string {
    const caption = this.captions.get(type);
    const opening = `<edge id="${toNameToken(id)}" source="${toNameToken(start)}" target="${toNameToken(end)}">`;
    const labels = this.data("label", type) + (caption === undefined ? "" : this.data("label_ar", caption));
    return `${opening}${labels}${this.properties(properties, this.edgeColumns)}</edge>\n`;
  }

  foot(): string {
    return "</graph>\n</graphml>\n";
  }

  private key(id: string, domain: "node" | "edge", attribute: string, type: GraphmlType): string {
    return `<key id="${id}" for="${domain}" attr.name="${attribute}" attr.type="${type}"/>\n`;
  }

  private data(key: string, value: string): string {
    return `<data key="${key}">${this.escaper.text(value)}</data>`;
  }

  private properties(properties: Properties, columns: readonly Column[]): string {
    let text = "";
    for (const { property, keyId, type } of columns) {
      const value: GraphValue | undefined = properties[property];
      if (value !== undefined) text += this.data(keyId, formatValue(value, type));
    }
    return text;
  }
}

/** With `edges`, how many claims no written edge stands for. */
function claimsWithoutEdge(view: GraphView, selection: Selection): number {
  const shown = new Set<GraphValue | undefined>();
  for (const { properties } of selection.relationships()) shown.add(properties.claim);
  let missing = 0;
  for (const { properties, id } of view.nodes("Claim")) if (!shown.has(properties.id ?? id)) missing++;
  return missing;
}

/** Small pieces joined into chunks that are worth a write. */
function* inChunks(pieces: Iterable<string>): Iterable<string> {
  let chunk = "";
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

function* write(view: GraphView, options: ExportOptions): Iterable<string> {
  const model = options.model ?? "claims";
  const selection = select(view, model);
  // First pass: types. The second writes, so that the graph is never in memory twice.
  const writer = new GraphmlWriter(selection, options.captions ?? new Map());
  let nodes = 0;
  let relationships = 0;
  yield* writer.head();
  for (const node of selection.nodes()) {
    nodes++;
    yield writer.node(node);
  }
  for (const relationship of selection.relationships()) {
    relationships++;
    yield writer.edge(relationship);
  }
  yield writer.foot();
  options.onReport?.({
    nodes,
    relationships,
    claimsLeftOut: model === "edges" ? claimsWithoutEdge(view, selection) : 0,
    replacedCharacters: writer.escaper.replaced,
  });
}

/** GraphML: for Gephi, Cytoscape, Neo4j, igraph, networkx. Valid against the schema of GraphML 1.1. */
export const graphml: Exporter = {
  name: "graphml",
  title: "GraphML",
  write: (view, options = {}) => inChunks(write(view, options)),
};
