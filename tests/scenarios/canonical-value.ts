import { formatValue } from "../../src/cypher/index.ts";
import type { GraphNode, GraphRelationship } from "../../src/model/graph.ts";
import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../src/model/store.ts";
import { isTemporal } from "../../src/model/temporal.ts";

export interface Canon {
  /** Lists are compared without regard to the order of their items. */
  readonly sortLists: boolean;
}

/** A value in one form of writing: labels and keys sorted. */
export function canonicalValue(value: CypherValue, canon: Canon): string {
  if (value instanceof NodeValue) return canonicalNode(value.node, canon);
  if (value instanceof RelationshipValue) return canonicalRelationship(value.relationship, canon);
  if (value instanceof GraphPath) return canonicalPath(value, canon);
  if (Array.isArray(value))
    return list(
      value.map((item: CypherValue) => canonicalValue(item, canon)),
      canon,
    );
  if (isTemporal(value)) return `'${value}'`;
  if (typeof value === "object" && value !== null) return map(Object.entries(value as object), canon);
  if (typeof value === "string") return `'${value}'`;
  return formatValue(value);
}

function list(items: string[], { sortLists }: Canon): string {
  return `[${(sortLists ? items.sort() : items).join(", ")}]`;
}

function map(entries: readonly [string, CypherValue][], canon: Canon): string {
  const written = entries.map(([key, value]) => `${key}: ${canonicalValue(value, canon)}`);
  return `{${written.sort().join(", ")}}`;
}

function canonicalNode({ labels, properties }: GraphNode, canon: Canon): string {
  return `(${[...labels]
    .sort()
    .map((label) => `:${label}`)
    .join("")} ${map(Object.entries(properties), canon)})`;
}

function canonicalRelationship({ type, properties }: GraphRelationship, canon: Canon): string {
  return `[:${type} ${map(Object.entries(properties), canon)}]`;
}

function canonicalPath({ nodes, relationships }: GraphPath, canon: Canon): string {
  const steps = relationships.map((relationship, index) => {
    const arrow = canonicalRelationship(relationship, canon);
    const forward = relationship.start === nodes[index]!.id;
    return `${forward ? `-${arrow}->` : `<-${arrow}-`}${canonicalNode(nodes[index + 1]!, canon)}`;
  });
  return `<${canonicalNode(nodes[0]!, canon)}${steps.join("")}>`;
}

/** Reads a cell of a table, such as `[1, (:A {name: 'x'})]`, into the same form of writing. */
export function canonicalCell(text: string, canon: Canon): string {
  const reader = new CellReader(text, canon);
  return reader.readAll();
}

class CellReader {
  readonly #text: string;
  readonly #canon: Canon;
  #position = 0;

  constructor(text: string, canon: Canon) {
    this.#text = text;
    this.#canon = canon;
  }

  readAll(): string {
    const value = this.#value();
    this.#space();
    if (this.#position < this.#text.length) throw new Error(`Cannot read the cell ${this.#text}`);
    return value;
  }

  #value(): string {
    this.#space();
    const first = this.#text[this.#position];
    if (first === "'") return this.#string();
    if (first === "{") return this.#map();
    if (first === "(") return this.#node();
    if (first === "<") return this.#path();
    if (first === "[") return this.#text[this.#position + 1] === ":" ? this.#relationship() : this.#list();
    const word = /^[-+\w.]+/.exec(this.#text.slice(this.#position));
    if (!word) throw new Error(`Cannot read the cell ${this.#text}`);
    this.#position += word[0].length;
    return this.#number(word[0]);
  }

  #number(word: string): string {
    if (/^-?\d+$/.test(word)) return String(BigInt(word));
    return /^-?[\d.]/.test(word) ? formatValue(Number(word)) : word;
  }

  #string(): string {
    let value = "";
    for (this.#position++; this.#text[this.#position] !== "'"; this.#position++) {
      if (this.#text[this.#position] === "\\") this.#position++;
      value += this.#text[this.#position];
    }
    this.#position++;
    return `'${value}'`;
  }

  #list(): string {
    const items = this.#sequence("[", "]", () => this.#value());
    return list(items, this.#canon);
  }

  #map(): string {
    const entries = this.#sequence("{", "}", () => {
      const key = this.#name();
      this.#expect(":");
      return `${key}: ${this.#value()}`;
    });
    return `{${entries.sort().join(", ")}}`;
  }

  #node(): string {
    this.#expect("(");
    const labels: string[] = [];
    while (this.#accept(":")) labels.push(`:${this.#name()}`);
    this.#space();
    const properties = this.#text[this.#position] === "{" ? this.#map() : "{}";
    this.#expect(")");
    return `(${labels.sort().join("")} ${properties})`;
  }

  #relationship(): string {
    this.#expect("[");
    this.#expect(":");
    const type = this.#name();
    this.#space();
    const properties = this.#text[this.#position] === "{" ? this.#map() : "{}";
    this.#expect("]");
    return `[:${type} ${properties}]`;
  }

  #path(): string {
    this.#expect("<");
    let path = this.#node();
    while (!this.#accept(">")) {
      const left = this.#accept("<");
      this.#expect("-");
      const arrow = this.#relationship();
      this.#expect("-");
      if (!left) this.#expect(">");
      path += `${left ? `<-${arrow}-` : `-${arrow}->`}${this.#node()}`;
    }
    return `<${path}>`;
  }

  #sequence(open: string, close: string, read: () => string): string[] {
    this.#expect(open);
    const items: string[] = [];
    if (this.#accept(close)) return items;
    do items.push(read());
    while (this.#accept(","));
    this.#expect(close);
    return items;
  }

  #name(): string {
    this.#space();
    const name = /^[\p{L}\p{N}_]+/u.exec(this.#text.slice(this.#position))![0];
    this.#position += name.length;
    return name;
  }

  #space(): void {
    while (this.#text[this.#position] === " ") this.#position++;
  }

  #accept(symbol: string): boolean {
    this.#space();
    if (this.#text[this.#position] !== symbol) return false;
    this.#position++;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#accept(symbol)) throw new Error(`Expected ${symbol} in the cell ${this.#text}`);
  }
}
