import { resolve } from "node:path";
import type { GraphValue, Properties } from "../model/graph.ts";
import { type Column, columnsOf } from "./columns.ts";
import { type ExportedFile, type Exporter, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { claimsLeftOut, type ModelledGraph, modelled } from "./graph-model.ts";
import { inChunks } from "./in-chunks.ts";
import { formatValue, type ValueType } from "./value-types.ts";

/*
 * What `neo4j-admin database import full` reads. The tool knows no escape inside a list, so that elements are parted by
 * U+001F, which no text has; a list without elements is not imported; a row has to fit into its buffer.
 */

const BETWEEN = "\u001F";
/** NUL would end a text for others. */
const FORBIDDEN = [BETWEEN, "\0"];
const MEGABYTE = 1024 * 1024;
/** The tool's own size of buffer, in megabytes. */
const BUFFER = 4;

const TYPES: Readonly<Record<ValueType, string>> = {
  boolean: "boolean",
  int: "long",
  long: "long",
  double: "double",
  string: "string",
};

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const shellQuoted = (text: string) => (/^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

class RowWriter {
  replaced = 0;
  /** Bytes of the longest row. */
  longest = 0;

  header(first: readonly string[], columns: readonly Column[]): string {
    const names = new Set<string>();
    const typed = columns.map(({ property, type, list, days }) => {
      let name = property.replace(/[^\p{L}\p{N}_]/gu, "_");
      while (names.has(name)) name += "_";
      names.add(name);
      return `${name}:${days ? "date" : list === null ? TYPES[type] : `${TYPES[list]}[]`}`;
    });
    return `${[...first, ...typed].join(",")}\n`;
  }

  /** Several are parted like the elements of a list. */
  text(...texts: readonly string[]): string {
    return quoted(texts.map((each) => this.allowed(each)).join(BETWEEN));
  }

  /** `first`: cells as they are. */
  row(first: readonly string[], properties: Properties, columns: readonly Column[]): string {
    let text = first.join(",");
    for (const column of columns) text += `,${this.value(properties[column.property], column)}`;
    if (text.length * 3 > this.longest) this.longest = Math.max(this.longest, Buffer.byteLength(text));
    return `${text}\n`;
  }

  private value(value: GraphValue | undefined, { type, list }: Column): string {
    if (value === undefined) return "";
    if (list === null) {
      const text = formatValue(value, type);
      return type === "string" ? this.text(text) : text.replace("INF", "Infinity");
    }
    const elements = (value as readonly GraphValue[]).map((each) => formatValue(each, list));
    return elements.length === 0 ? "" : this.text(...elements);
  }

  private allowed(text: string): string {
    let allowed = text;
    for (const character of FORBIDDEN) {
      const parts = allowed.split(character);
      this.replaced += parts.length - 1;
      if (parts.length > 1) allowed = parts.join("\uFFFD");
    }
    return allowed;
  }
}

function* nodes(graph: ModelledGraph, writer: RowWriter, count: () => void): Iterable<string> {
  const columns = columnsOf(graph.nodes()).filter(({ property }) => property !== "id");
  yield writer.header(["id:ID", ":LABEL"], columns);
  for (const { id, labels, properties } of graph.nodes()) {
    count();
    yield writer.row([writer.text(id), writer.text(...labels)], properties, columns);
  }
}

function* relationships(graph: ModelledGraph, writer: RowWriter, count: () => void): Iterable<string> {
  const columns = columnsOf(graph.relationships());
  yield writer.header([":START_ID", ":END_ID", ":TYPE"], columns);
  for (const { start, end, type, properties } of graph.relationships()) {
    count();
    yield writer.row([writer.text(start), writer.text(end), writer.text(type)], properties, columns);
  }
}

function command(folder: string, longest: number): string {
  const megabytes = Math.ceil((longest * 1.25) / MEGABYTE);
  return [
    `cd ${shellQuoted(resolve(folder))} &&`,
    // The tool takes commas and patterns in paths for more than they are: names alone are safe.
    "neo4j-admin database import full neo4j --nodes=nodes.csv --relationships=relationships.csv",
    "--array-delimiter=U+001F --multiline-fields=true",
    ...(megabytes > BUFFER ? [`--read-buffer-size=${megabytes}m`] : []),
  ].join(" ");
}

function* write(source: ExportSource, options: ExportOptions): Iterable<ExportedFile> {
  const model = options.model ?? "whole";
  const graph = modelled(source.view, model);
  const writer = new RowWriter();
  const counts = { nodes: 0, relationships: 0 };
  yield { name: "nodes.csv", chunks: inChunks(nodes(graph, writer, () => counts.nodes++)) };
  yield { name: "relationships.csv", chunks: inChunks(relationships(graph, writer, () => counts.relationships++)) };
  options.onReport?.(
    reportOf({
      ...counts,
      claimsLeftOut: claimsLeftOut(source.view, graph, model),
      replacedCharacters: writer.replaced,
      advice: [
        "With the server stopped and an empty database:",
        `  ${command(options.folder ?? ".", writer.longest)}`,
        "then, with the server running:",
        "  CREATE CONSTRAINT rawi_id IF NOT EXISTS FOR (n:Rawi) REQUIRE n.id IS UNIQUE;",
      ],
    }),
  );
}

export const neo4jCsv: Exporter = {
  name: "neo4j-csv",
  title: "CSV files in a folder, for neo4j-admin database import",
  profiles: [],
  makes: "folder",
  write,
};
