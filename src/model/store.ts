import type { CalendarDate } from "./calendar-date.ts";
import type { LocalDateTime, ZonedDateTime } from "./date-time.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Duration } from "./duration.ts";
import type { GraphNode, GraphRelationship } from "./graph.ts";
import type { LocalTime, OffsetTime } from "./time-of-day.ts";

/** A walk through the graph: nodes and the relationships between them, in order; `nodes.length === relationships.length + 1`. */
export class GraphPath {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];

  constructor(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
}

/** What a cell of a result can hold: INTEGER is bigint, FLOAT is number; a node or relationship carries `kind`. */
export type CypherValue =
  | null
  | string
  | boolean
  | bigint
  | number
  | CalendarDate
  | LocalTime
  | OffsetTime
  | LocalDateTime
  | ZonedDateTime
  | Duration
  | GraphPath
  | NodeValue
  | RelationshipValue
  | readonly CypherValue[]
  | { readonly [key: string]: CypherValue };

export class NodeValue {
  readonly node: GraphNode;
  constructor(node: GraphNode) {
    this.node = node;
  }
}

export class RelationshipValue {
  readonly relationship: GraphRelationship;
  constructor(relationship: GraphRelationship) {
    this.relationship = relationship;
  }
}

export interface CypherStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, CypherValue>>;
}

export interface ResultTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** What a reader of the rows should know: a label, type or property that the graph does not have. */
  readonly notices?: readonly Diagnostic[];
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Most rows to return; more are refused with `cypher/row-limit`. */
  readonly rowLimit?: number;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** Anything that runs Cypher: the graph in memory or a Neo4j server. */
export interface GraphStore {
  readonly name: string;
  run(statement: CypherStatement, options?: RunOptions): Promise<ResultTable>;
  close(): Promise<void>;
}
