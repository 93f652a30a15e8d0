import type { GraphNode, GraphRelationship, Properties } from "../model/graph.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Exporter, ExportOptions, ExportSource } from "./exporter.ts";
import { type ModelledGraph, modelled, nameOf } from "./graph-model.ts";
import { inChunks } from "./in-chunks.ts";
import { formatValue } from "./value-types.ts";
import { type ElementWriter, writeElements } from "./write-elements.ts";
import { toNameToken, XmlEscaper } from "./xml.ts";
import { EDGE_GRAPHICS, edgeGraphics, NODE_GRAPHICS, nodeGraphics, YED_NAMESPACE, YED_SCHEMA } from "./yed-graphics.ts";

/*
 * GraphML 1.1 as its schema has it (http://graphml.graphdrawing.org), with what programs look for besides:
 * - Neo4j (APOC) takes labels from a key with the id `labels`, and a relationship's type from `label`, if it is the
 *   first data of an edge;
 * - Gephi and Cytoscape show the `label` and the `desc` of a node;
 * - igraph keeps `id` for itself, so that the property `id` is called `key`;
 * - key ids are unique over nodes and edges together, which the schema demands and Cytoscape needs.
 * `apps` adds what the schema forbids: attributes `labels` and `label`, from which Gephi takes the kind of an edge, and
 * `attr.list`, by which APOC makes lists. `yed` adds what yEd draws.
 */

type Profile = "strict" | "apps" | "yed";
const PROFILES: readonly Profile[] = ["strict", "apps", "yed"];

const GEPHI_ADVICE =
  "Gephi merges parallel edges unless you choose Edges merge strategy: Don't merge; with --model claims there are none";
const APOC_ADVICE =
  "Neo4j: CALL apoc.import.graphml('FILE', {readLabels: true}) YIELD nodes, relationships; then " +
  "MATCH (n:Rawi) SET n.id = n.key";

interface Key extends Column {
  readonly id: string;
  readonly attribute: string;
}

/**
 * Names in the file that are ours; a property that is called so gets an underscore, and so does the second of two
 * alike.
 */
function keysOf(all: Iterable<{ readonly properties: Properties }>, prefix: string, ours: readonly string[]): Key[] {
  const taken = new Set(ours);
  return columnsOf(all).map((column) => {
    let attribute = toNameToken(column.property === "id" ? "key" : column.property);
    while (taken.has(attribute)) attribute += "_";
    taken.add(attribute);
    return { ...column, id: `${prefix}_${attribute}`, attribute };
  });
}

const keyElement = (id: string, domain: "node" | "edge", attribute: string, type: string, list = "") =>
  `<key id="${id}" for="${domain}" attr.name="${attribute}" attr.type="${type}"${list}/>\n`;

/** Writes elements; see `write` for their order. */
class GraphmlWriter implements ElementWriter {
  readonly escaper = new XmlEscaper();
  /** Names are properties as well: what is replaced in them is counted there. */
  private readonly nameEscaper = new XmlEscaper();
  private readonly nodeKeys: readonly Key[];
  private readonly edgeKeys: readonly Key[];
  private readonly relations: ExportSource["relations"];
  private readonly profile: Profile;

  constructor(graph: ModelledGraph, relations: ExportSource["relations"], profile: Profile) {
    this.relations = relations;
    this.profile = profile;
    this.nodeKeys = keysOf(graph.nodes(), "n", ["labels", "label"]);
    this.edgeKeys = keysOf(graph.relationships(), "e", ["label", "label_ar"]);
  }

  *head(): Iterable<string> {
    const yed = this.profile === "yed";
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"';
    yield ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    if (yed) yield ` xmlns:y="${YED_NAMESPACE}"`;
    yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns';
    yield ` ${yed ? YED_SCHEMA : "http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd"}">\n`;
    yield "<!-- Written by Rawi. start and end count UTF-16 units of a document's text. -->\n";
    yield keyElement("labels", "node", "labels", "string");
    yield keyElement("n_label", "node", "label", "string");
    for (const key of this.nodeKeys) yield this.key(key, "node");
    yield keyElement("label", "edge", "label", "string");
    if (this.relations.size > 0) yield keyElement("label_ar", "edge", "label_ar", "string");
    for (const key of this.edgeKeys) yield this.key(key, "edge");
    if (yed) {
      yield `<key id="${NODE_GRAPHICS}" for="node" yfiles.type="nodegraphics"/>\n`;
      yield `<key id="${EDGE_GRAPHICS}" for="edge" yfiles.type="edgegraphics"/>\n`;
    }
    yield '<graph id="rawi" edgedefault="directed">\n';
  }

  node(node: GraphNode): string {
    const given = nameOf(node);
    const name = given === null ? null : this.nameEscaper.text(given);
    const labels = node.labels.map((label) => `:${label}`).join("");
    const attribute = this.profile === "apps" && labels !== "" ? ` labels="${this.nameEscaper.attribute(labels)}"` : "";
    let text = `<node id="${toNameToken(node.id)}"${attribute}>`;
    if (name !== null) text += `<desc>${name}</desc>`;
    if (labels !== "") text += this.data("labels", labels);
    if (name !== null) text += `<data key="n_label">${name}</data>`;
    text += this.properties(node.properties, this.nodeKeys);
    if (this.profile === "yed") text += nodeGraphics(node, name ?? this.nameEscaper.text(node.id));
    return `${text}</node>\n`;
  }

  edge(edge: GraphRelationship): string {
    const { id, type, start, end, properties } = edge;
    const caption = this.relations.get(type)?.caption.ar;
    const attribute = this.profile === "apps" ? ` label="${this.nameEscaper.attribute(type)}"` : "";
    let text = `<edge id="${toNameToken(id)}" source="${toNameToken(start)}" target="${toNameToken(end)}"${attribute}>`;
    text += this.data("label", type);
    if (caption !== undefined) text += this.data("label_ar", caption);
    text += this.properties(properties, this.edgeKeys);
    if (this.profile === "yed") text += edgeGraphics(edge, this.nameEscaper.text(caption ?? type));
    return `${text}</edge>\n`;
  }

  turn(): string {
    return "";
  }

  foot(): string {
    return "</graph>\n</graphml>\n";
  }

  private key({ id, attribute, type, list }: Key, domain: "node" | "edge"): string {
    const listed = this.profile === "apps" && list !== null ? ` attr.list="${list}"` : "";
    return keyElement(id, domain, attribute, type, listed);
  }

  private data(key: string, value: string): string {
    return `<data key="${key}">${this.escaper.text(value)}</data>`;
  }

  private properties(properties: Properties, keys: readonly Key[]): string {
    let text = "";
    for (const { property, id, type } of keys) {
      const value = properties[property];
      if (value !== undefined) text += this.data(id, formatValue(value, type));
    }
    return text;
  }
}

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  const model = options.model ?? "claims";
  const profile = PROFILES.find((each) => each === options.profile) ?? "strict";
  const graph = modelled(source.view, model);
  // First pass: types. The second writes, so that the graph is never in memory twice.
  const writer = new GraphmlWriter(graph, source.relations, profile);
  const advice = profile === "apps" ? [APOC_ADVICE, ...(model === "edges" ? [GEPHI_ADVICE] : [])] : [];
  yield* writeElements(source, options, graph, model, writer, advice);
}

/** `strict` is valid against the schema of GraphML 1.1. */
export const graphml: Exporter = {
  name: "graphml",
  title: "GraphML, for networkx, igraph, Cytoscape (strict), Gephi and Neo4j (apps), yEd (yed)",
  profiles: PROFILES,
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
