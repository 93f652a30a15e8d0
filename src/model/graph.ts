import type { CalendarDate } from "./calendar-date.ts";
import type { LocalDateTime, ZonedDateTime } from "./date-time.ts";
import type { Duration } from "./duration.ts";
import type { LocalTime, OffsetTime } from "./time-of-day.ts";

/**
 * What a property can hold. INTEGER is a bigint and FLOAT a number, so that 1 and 1.0 stay apart as in Cypher. Rawi's own
 * properties hold days; times and durations are for graphs of others.
 */
export type GraphValue =
  | (string | boolean | bigint | number | CalendarDate)
  | (LocalTime | OffsetTime | LocalDateTime | ZonedDateTime | Duration)
  | readonly GraphValue[];

export type Properties = Readonly<Record<string, GraphValue>>;

export interface GraphNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

export interface GraphRelationship {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: Properties;
}

/** A node as a graph gives it: it knows its neighbours, so that a walk needs no search by id. */
export interface LinkedNode extends GraphNode {
  /** In the order in which they were added; of one type, or of all. */
  outgoing(type?: string): readonly LinkedRelationship[];
  incoming(type?: string): readonly LinkedRelationship[];
}

export interface LinkedRelationship extends GraphRelationship {
  readonly from: LinkedNode;
  readonly to: LinkedNode;
}

/**
 * A property graph that can be read: what the Cypher engine and the exporters run over, whoever made it.
 * Iteration order is deterministic. Ids are strings, unique among nodes and, apart from those, among relationships;
 * there is one object for each.
 */
export interface GraphView {
  /** Number of nodes. */
  readonly order: number;
  /** Number of relationships. */
  readonly size: number;
  labels(): readonly string[];
  relationshipTypes(): readonly string[];
  propertyKeys(): readonly string[];
  node(id: string): LinkedNode | undefined;
  relationship(id: string): LinkedRelationship | undefined;
  nodes(label?: string): Iterable<LinkedNode>;
  relationships(type?: string): Iterable<LinkedRelationship>;
  outgoing(id: string, type?: string): readonly LinkedRelationship[];
  incoming(id: string, type?: string): readonly LinkedRelationship[];
  /** How many `nodes(label)` and `relationships(type)` would give: for planning. */
  countNodes(label?: string): number;
  countRelationships(type?: string): number;
  /** Nodes whose property equals a string; undefined when the view keeps no index for that property. */
  lookup(property: string, value: string): Iterable<LinkedNode> | undefined;
}
