import type { GraphNode, GraphRelationship } from "../../model/graph.ts";
import type { CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { kindOf, type ListValue, type MapValue } from "./kind-of.ts";

/** A value as Cypher writes it: 'text', 1, 1.0, [..], {key: ..}, (:Label {..}), [:TYPE {..}], <path>; dates as ISO days. */
export function formatValue(value: CypherValue): string {
  switch (kindOf(value)) {
    case "string":
      return quoteString(value as string);
    case "float":
      return formatFloat(value as number);
    case "list":
      return `[${(value as ListValue).map(formatValue).join(", ")}]`;
    case "map":
      return formatMap(value as MapValue);
    case "node":
      return formatNode((value as NodeValue).node);
    case "relationship":
      return formatRelationship((value as RelationshipValue).relationship);
    case "path":
      return formatPath(value as GraphPath);
    default:
      return String(value);
  }
}

/** The text between quotes and with escapes, so that the parser reads it back. */
export function quoteString(text: string): string {
  const escaped = text.replace(/[\\'\n\r\t\b\f]/g, (character) => ESCAPES[character] ?? character);
  return `'${escaped}'`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
  "\b": "\\b",
  "\f": "\\f",
};

/** A name as it can stand in a query: in back-ticks unless it is a plain word. */
export function quoteName(name: string): string {
  return /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name) ? name : `\`${name.replaceAll("`", "``")}\``;
}

/** Always with a point or an exponent, so that it is never taken for an INTEGER. */
export function formatFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  return /[.e]/.test(text) ? text.replace("e+", "e") : `${text}.0`;
}

function formatMap(map: MapValue): string {
  const entries = Object.entries(map).map(([key, value]) => `${quoteName(key)}: ${formatValue(value)}`);
  return `{${entries.join(", ")}}`;
}

function formatNode(node: GraphNode): string {
  const labels = node.labels.map((label) => `:${quoteName(label)}`).join("");
  return `(${[labels, formatProperties(node.properties)].filter(Boolean).join(" ")})`;
}

function formatRelationship(relationship: GraphRelationship): string {
  const properties = formatProperties(relationship.properties);
  return `[:${quoteName(relationship.type)}${properties && ` ${properties}`}]`;
}

function formatProperties(properties: MapValue): string {
  return Object.keys(properties).length === 0 ? "" : formatMap(properties);
}

function formatPath(path: GraphPath): string {
  let text = formatNode(path.nodes[0]!);
  for (const [index, relationship] of path.relationships.entries()) {
    const forward = relationship.start === path.nodes[index]!.id;
    const arrow = formatRelationship(relationship);
    text += `${forward ? `-${arrow}->` : `<-${arrow}-`}${formatNode(path.nodes[index + 1]!)}`;
  }
  return `<${text}>`;
}

/** A value as JSON holds it: an INTEGER as a number when that is exact, else as a string; a date as an ISO day. */
export function toJson(value: CypherValue): unknown {
  switch (kindOf(value)) {
    case "integer": {
      const exact = Number(value);
      return Number.isSafeInteger(exact) ? exact : String(value);
    }
    case "float":
      return Number.isFinite(value as number) ? value : String(value);
    case "date":
    case "localtime":
    case "time":
    case "localdatetime":
    case "datetime":
    case "duration":
      return String(value);
    case "list":
      return (value as ListValue).map(toJson);
    case "map":
      return jsonOfMap(value as MapValue);
    case "node":
      return jsonOfNode((value as NodeValue).node);
    case "relationship":
      return jsonOfRelationship((value as RelationshipValue).relationship);
    case "path":
      return jsonOfPath(value as GraphPath);
    default:
      return value;
  }
}

function jsonOfMap(map: MapValue): unknown {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toJson(value)]));
}

function jsonOfNode({ id, labels, properties }: GraphNode): unknown {
  return { id, labels: [...labels], properties: jsonOfMap(properties) };
}

function jsonOfRelationship({ id, type, start, end, properties }: GraphRelationship): unknown {
  return { id, type, start, end, properties: jsonOfMap(properties) };
}

/** Nodes and relationships in turn, as the path walks them. */
function jsonOfPath(path: GraphPath): unknown[] {
  const steps: unknown[] = [jsonOfNode(path.nodes[0]!)];
  for (const [index, relationship] of path.relationships.entries()) {
    steps.push(jsonOfRelationship(relationship), jsonOfNode(path.nodes[index + 1]!));
  }
  return steps;
}
