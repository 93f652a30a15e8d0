import type { GraphNode, GraphRelationship, Properties } from "../model/graph.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Exporter, ExportOptions, ExportSource } from "./exporter.ts";
import { type ModelledGraph, modelled, nameOf } from "./graph-model.ts";
import { inChunks } from "./in-chunks.ts";
import { formatValue, type ValueType } from "./value-types.ts";
import { type ElementWriter, writeElements } from "./write-elements.ts";
import { XmlEscaper } from "./xml.ts";

/*
 * GEXF (https://gexf.net). In 1.3 an edge has a `kind`, from which Gephi tells parallel edges apart; networkx reads
 * 1.2. Lists are JSON in a string: what programs make of `liststring` differs from one to the next.
 */

type Profile = "1.3" | "1.2";
const PROFILES: readonly Profile[] = ["1.3", "1.2"];
const NAMESPACES: Readonly<Record<Profile, string>> = {
  "1.3": "http://gexf.net/1.3",
  "1.2": "http://www.gexf.net/1.2draft",
};
const TYPES: Readonly<Record<ValueType, string>> = {
  boolean: "boolean",
  int: "integer",
  long: "long",
  double: "double",
  string: "string",
};

interface Attribute extends Column {
  readonly id: string;
  readonly title: string;
}

/** The property `id` is called `key`: Gephi keeps `id` for itself. */
function attributesOf(
  all: Iterable<{ readonly properties: Properties }>,
  ours: readonly string[],
): readonly Attribute[] {
  const taken = new Set(ours);
  return columnsOf(all).map((column, index) => {
    let title = column.property === "id" ? "key" : column.property;
    while (taken.has(title)) title += "_";
    taken.add(title);
    return { ...column, id: String(ours.length + index), title };
  });
}

class GexfWriter implements ElementWriter {
  readonly escaper = new XmlEscaper();
  private readonly nodeAttributes: readonly Attribute[];
  private readonly edgeAttributes: readonly Attribute[];
  private readonly relations: ExportSource["relations"];
  private readonly profile: Profile;

  constructor(graph: ModelledGraph, relations: ExportSource["relations"], profile: Profile) {
    this.relations = relations;
    this.profile = profile;
    this.nodeAttributes = attributesOf(graph.nodes(), ["labels"]);
    this.edgeAttributes = attributesOf(graph.relationships(), ["relationType", "label_ar"]);
  }

  *head(): Iterable<string> {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield `<gexf xmlns="${NAMESPACES[this.profile]}" version="${this.profile}">\n`;
    yield "<meta><creator>Rawi</creator>";
    yield "<description>start and end count UTF-16 units of a document's text.</description></meta>\n";
    yield '<graph mode="static" defaultedgetype="directed">\n';
    yield* this.declarations("node", ["labels"], this.nodeAttributes);
    yield* this.declarations("edge", ["relationType", "label_ar"], this.edgeAttributes);
    yield "<nodes>\n";
  }

  node(node: GraphNode): string {
    const own = this.value("0", node.labels.join(" "));
    return (
      `<node id="${this.escaper.attribute(node.id)}" label="${this.escaper.attribute(nameOf(node) ?? node.id)}">` +
      `<attvalues>${own}${this.values(node.properties, this.nodeAttributes)}</attvalues></node>\n`
    );
  }

  edge({ id, type, start, end, properties }: GraphRelationship): string {
    const { escaper } = this;
    const name = escaper.attribute(type);
    const kind = this.profile === "1.3" ? ` kind="${name}"` : "";
    const caption = this.relations.get(type)?.caption.ar;
    const own = this.value("0", type) + (caption === undefined ? "" : this.value("1", caption));
    return (
      `<edge id="${escaper.attribute(id)}" source="${escaper.attribute(start)}" target="${escaper.attribute(end)}"` +
      `${kind} label="${name}">` +
      `<attvalues>${own}${this.values(properties, this.edgeAttributes)}</attvalues></edge>\n`
    );
  }

  turn(): string {
    return "</nodes>\n<edges>\n";
  }

  foot(): string {
    return "</edges>\n</graph>\n</gexf>\n";
  }

  private *declarations(of: "node" | "edge", ours: readonly string[], attributes: readonly Attribute[]) {
    yield `<attributes class="${of}" mode="static">\n`;
    for (const [index, title] of ours.entries()) yield `<attribute id="${index}" title="${title}" type="string"/>\n`;
    for (const { id, title, type } of attributes)
      yield `<attribute id="${id}" title="${this.escaper.attribute(title)}" type="${TYPES[type]}"/>\n`;
    yield "</attributes>\n";
  }

  private value(id: string, value: string): string {
    return `<attvalue for="${id}" value="${this.escaper.attribute(value)}"/>`;
  }

  private values(properties: Properties, attributes: readonly Attribute[]): string {
    let text = "";
    for (const { property, id, type } of attributes) {
      const value = properties[property];
      if (value !== undefined) text += this.value(id, formatValue(value, type));
    }
    return text;
  }
}

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  const model = options.model ?? "claims";
  const profile = PROFILES.find((each) => each === options.profile) ?? "1.3";
  const graph = modelled(source.view, model);
  yield* writeElements(source, options, graph, model, new GexfWriter(graph, source.relations, profile));
}

export const gexf: Exporter = {
  name: "gexf",
  title: "GEXF, for Gephi (1.3) and networkx (1.2)",
  profiles: PROFILES,
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
