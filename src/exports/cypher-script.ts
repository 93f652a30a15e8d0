import { RawiError } from "../model/diagnostic.ts";
import type { GraphNode, GraphRelationship, GraphValue, Properties } from "../model/graph.ts";
import { isTemporal, temporalKindOf } from "../model/temporal.ts";
import { type Exporter, type ExportOptions, type ExportSource, reportOf } from "./exporter.ts";
import { claimsLeftOut, modelled } from "./graph-model.ts";
import { inChunks } from "./in-chunks.ts";
import { formatDouble, formatValue, typeOf, typeOfElements } from "./value-types.ts";

/*
 * Statements for cypher-shell, the Browser or a driver, each a transaction of its own. They merge on ids, so that
 * running them again changes nothing, and they match the label Rawi, so that they touch nothing of others.
 */

/** Rows and characters after which a statement ends. */
const ROWS = 500;
const CHARACTERS = 64 * 1024;

/** Neo4j reads backslash escapes even inside backticks: a name that is not plain cannot be made safe. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function nameOrRefuse(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  throw new RawiError(
    "export/name",
    `${JSON.stringify(name)} cannot be a name in a Cypher script.`,
    "labels, types and properties are letters, digits and underscores",
  );
}

function quoted(text: string): string {
  const escaped = text.replace(/["\\\p{Cc}\u2028\u2029]/gu, (character) => {
    if (character === "\n") return "\\n";
    if (character === "\r") return "\\r";
    if (character === "\t") return "\\t";
    if (character === '"' || character === "\\") return `\\${character}`;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}

function literal(value: GraphValue): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "boolean") return String(value);
  if (isTemporal(value)) return `${temporalKindOf(value)}("${value}")`;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return formatDouble(value);
    return Number.isNaN(value) ? "0.0/0.0" : `${value > 0 ? "" : "-"}1.0/0.0`;
  }
  if (typeof value === "bigint") return typeOf(value) === "string" ? quoted(String(value)) : String(value);
  // Neo4j keeps flat lists of one kind only.
  return typeOfElements(value) === null ? quoted(formatValue(value, "string")) : `[${value.map(literal).join(", ")}]`;
}

function map(properties: Properties): string {
  const pairs = Object.entries(properties).map(([name, value]) => `${nameOrRefuse(name)}: ${literal(value)}`);
  return `{${pairs.join(", ")}}`;
}

/** Rows that one statement can take, by what it does with them. */
class Batches {
  private readonly rows = new Map<string, { rows: string[]; characters: number }>();

  *add(statement: string, row: string): Iterable<string> {
    let batch = this.rows.get(statement);
    if (!batch) {
      batch = { rows: [], characters: 0 };
      this.rows.set(statement, batch);
    }
    batch.rows.push(row);
    batch.characters += row.length;
    if (batch.rows.length < ROWS && batch.characters < CHARACTERS) return;
    this.rows.delete(statement);
    yield unwind(batch.rows, statement);
  }

  *rest(): Iterable<string> {
    for (const [statement, { rows }] of this.rows) yield unwind(rows, statement);
    this.rows.clear();
  }
}

const unwind = (rows: readonly string[], statement: string) =>
  `UNWIND [\n  ${rows.join(",\n  ")}\n] AS row\n${statement};\n`;

function mergeNode({ labels }: GraphNode): string {
  const others = labels.filter((label) => label !== "Rawi").map((label) => `:${nameOrRefuse(label)}`);
  const set = others.length > 0 ? `SET n += row.properties, n${others.join("")}` : "SET n += row.properties";
  return `MERGE (n:Rawi {id: row.id})\n${set}`;
}

/** What tells relationships of one type between the same two nodes apart (design.md, section 4). */
function tellingProperty({ properties }: GraphRelationship): string | null {
  return ["claim", "hop", "kind"].find((name) => properties[name] !== undefined) ?? null;
}

function mergeRelationship(relationship: GraphRelationship): string {
  const telling = tellingProperty(relationship);
  const key = telling === null ? "" : ` {${telling}: row.properties.${telling}}`;
  return (
    "MATCH (s:Rawi {id: row.from})\nMATCH (t:Rawi {id: row.to})\n" +
    `MERGE (s)-[r:${nameOrRefuse(relationship.type)}${key}]->(t)\nSET r += row.properties`
  );
}

function* write(source: ExportSource, options: ExportOptions): Iterable<string> {
  const model = options.model ?? "whole";
  const graph = modelled(source.view, model);
  let nodes = 0;
  let relationships = 0;
  yield `// Written by Rawi ${source.version}. Running this again changes nothing.\n`;
  yield "// start and end count UTF-16 units of a document's text.\n";
  yield "CREATE CONSTRAINT rawi_id IF NOT EXISTS FOR (n:Rawi) REQUIRE n.id IS UNIQUE;\n";
  yield "CALL db.awaitIndexes(300);\n";
  const batches = new Batches();
  for (const node of graph.nodes()) {
    nodes++;
    yield* batches.add(mergeNode(node), `{id: ${quoted(node.id)}, properties: ${map(node.properties)}}`);
  }
  yield* batches.rest();
  for (const relationship of graph.relationships()) {
    relationships++;
    const { start, end, properties } = relationship;
    const row = `{from: ${quoted(start)}, to: ${quoted(end)}, properties: ${map(properties)}}`;
    yield* batches.add(mergeRelationship(relationship), row);
  }
  yield* batches.rest();
  const left = claimsLeftOut(source.view, graph, model);
  options.onReport?.(reportOf({ nodes, relationships, claimsLeftOut: left }));
}

export const cypherScript: Exporter = {
  name: "cypher",
  title: "Cypher script, for cypher-shell",
  profiles: [],
  makes: "file",
  write: (source, options) => inChunks(write(source, options)),
};
