import type {
  Connector,
  LabelExpression,
  NodePattern,
  PathPattern,
  QuantifiedPath,
  RelationshipPattern,
} from "../ast.ts";
import type { Direction } from "../execute/relationship-reader.ts";
import type { RepeatedPath } from "../execute/repeat-cursor.ts";
import type { SlotScope } from "./slots.ts";

/** A node of a pattern; all places where the pattern names it are one. */
export interface NodeRef {
  readonly slot: number;
  /** An earlier clause has found it already. */
  readonly known: boolean;
  readonly patterns: NodePattern[];
}

/** What joins two nodes of a pattern. */
export interface Link {
  readonly kind: "single" | "walk" | "shortest" | "repeat";
  /** A relationship, or a list of them. */
  readonly slot: number;
  readonly known: boolean;
  readonly from: NodeRef;
  readonly to: NodeRef;
  readonly direction: Direction;
  readonly min: number;
  readonly max: number;
  /** allShortestPaths. */
  readonly all: boolean;
  /** Where each relationship of a walk stands while it is looked at. */
  readonly element: number;
  /** What is repeated, when a whole path is. */
  readonly repeated: RepeatedPath | null;
  readonly pattern: Connector;
}

export interface PathRef {
  readonly slot: number;
  readonly nodes: readonly NodeRef[];
  readonly links: readonly Link[];
}

/** The patterns of one MATCH as nodes and what joins them, with the variables bound in `scope`. */
export interface PatternGraph {
  readonly nodes: readonly NodeRef[];
  readonly links: readonly Link[];
  readonly paths: readonly PathRef[];
  /** Slots that this pattern fills. */
  readonly slots: readonly number[];
}

/** `planRepeated` plans a path within the pattern that is repeated, and binds its lists. */
export function buildPatternGraph(
  patterns: readonly PathPattern[],
  scope: SlotScope,
  planRepeated: (pattern: QuantifiedPath) => RepeatedPath,
): PatternGraph {
  const builder = new PatternGraphBuilder(scope, planRepeated);
  for (const pattern of patterns) builder.addPath(pattern);
  return builder;
}

class PatternGraphBuilder implements PatternGraph {
  readonly nodes: NodeRef[] = [];
  readonly links: Link[] = [];
  readonly paths: PathRef[] = [];
  readonly slots: number[] = [];
  readonly #scope: SlotScope;
  readonly #planRepeated: (pattern: QuantifiedPath) => RepeatedPath;
  readonly #nodesByName = new Map<string, NodeRef>();

  constructor(scope: SlotScope, planRepeated: (pattern: QuantifiedPath) => RepeatedPath) {
    this.#scope = scope;
    this.#planRepeated = planRepeated;
  }

  addPath(pattern: PathPattern): void {
    const nodes = pattern.nodes.map((node) => this.#addNode(node));
    const links = pattern.connectors.map((connector, index) =>
      this.#addLink(connector, nodes[index]!, nodes[index + 1]!, pattern.shortest),
    );
    if (!pattern.variable) return;
    const slot = this.#scope.bind(pattern.variable.name);
    this.slots.push(slot);
    this.paths.push({ slot, nodes, links });
  }

  #addNode(pattern: NodePattern): NodeRef {
    const name = pattern.variable?.name ?? null;
    const before = name === null ? undefined : this.#nodesByName.get(name);
    if (before) {
      before.patterns.push(pattern);
      return before;
    }
    const node: NodeRef = { ...this.#slotFor(name), patterns: [pattern] };
    this.nodes.push(node);
    if (name !== null) this.#nodesByName.set(name, node);
    return node;
  }

  #addLink(pattern: Connector, from: NodeRef, to: NodeRef, shortest: PathPattern["shortest"]): Link {
    const link =
      pattern.kind === "relationship"
        ? this.#relationshipLink(pattern, from, to, shortest)
        : this.#repeatLink(pattern, from, to);
    this.links.push(link);
    return link;
  }

  #relationshipLink(pattern: RelationshipPattern, from: NodeRef, to: NodeRef, shortest: PathPattern["shortest"]): Link {
    const walks = pattern.length !== null;
    return {
      kind: shortest ? "shortest" : walks ? "walk" : "single",
      ...this.#slotFor(pattern.variable?.name ?? null),
      from,
      to,
      direction: pattern.direction,
      min: pattern.length?.min ?? 1,
      max: pattern.length ? (pattern.length.max ?? Number.POSITIVE_INFINITY) : 1,
      all: shortest === "all",
      element: walks || shortest ? this.#scope.layout.allocate() : -1,
      repeated: null,
      pattern,
    };
  }

  #repeatLink(pattern: QuantifiedPath, from: NodeRef, to: NodeRef): Link {
    const max = pattern.max ?? Number.POSITIVE_INFINITY;
    const slot = this.#slotFor(null);
    const repeated = this.#planRepeated(pattern);
    this.slots.push(...repeated.variables.map(({ list }) => list));
    return {
      kind: "repeat",
      ...slot,
      from,
      to,
      direction: "out",
      min: pattern.min,
      max,
      all: false,
      element: -1,
      repeated,
      pattern,
    };
  }

  #slotFor(name: string | null): { slot: number; known: boolean } {
    const known = name === null ? undefined : this.#scope.slotOf(name);
    if (known !== undefined) return { slot: known, known: true };
    const slot = name === null ? this.#scope.layout.allocate() : this.#scope.bind(name);
    this.slots.push(slot);
    return { slot, known: false };
  }
}

/** The labels, all of which a node must have; what is more than a list of labels is left out. */
export function requiredLabels(expression: LabelExpression | null): string[] {
  if (expression?.kind === "label") return [expression.name];
  if (expression?.kind === "and-label") return expression.operands.flatMap(requiredLabels);
  return [];
}

/** `A|B` as a list; null when any type may do or a test is needed. */
export function alternativeTypes(expression: LabelExpression | null): string[] | null {
  if (expression?.kind === "label") return [expression.name];
  if (expression?.kind !== "or-label" || !expression.operands.every(({ kind }) => kind === "label")) return null;
  return [...new Set(expression.operands.map((operand) => (operand.kind === "label" ? operand.name : "")))];
}
