import type { LinkedRelationship } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import type { Expression, PathPattern } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { ExpandCursor, RelationshipCursor } from "../execute/expand-cursor.ts";
import { KnownWalkCursor } from "../execute/known-walk-cursor.ts";
import { type Check, type Cursor, Matcher, type Step } from "../execute/matcher.ts";
import { NodeCursor } from "../execute/node-cursor.ts";
import { turned } from "../execute/relationship-reader.ts";
import { RepeatCursor, type RepeatedPath } from "../execute/repeat-cursor.ts";
import { ShortestCursor } from "../execute/shortest-cursor.ts";
import { WalkCursor } from "../execute/walk-cursor.ts";
import { describe } from "../values/arithmetic.ts";
import { fanOut, isReady } from "./estimate.ts";
import { pathBinder } from "./path-binder.ts";
import { type Conditions, collectConditions, type Filter } from "./pattern-filters.ts";
import { alternativeTypes, buildPatternGraph, type Link, type PathRef, type PatternGraph } from "./pattern-graph.ts";
import type { MatchPlan, PlanContext } from "./plan-context.ts";
import { planRepeated } from "./plan-repeated.ts";
import type { SlotScope } from "./slots.ts";
import { cheapestStart } from "./start-points.ts";

/** Decides in which order the parts of a pattern are looked for, and which condition is asked when. */
export function planPattern(
  patterns: readonly PathPattern[],
  where: Expression | null,
  scope: SlotScope,
  context: PlanContext,
): MatchPlan {
  const graph = buildPatternGraph(patterns, scope, (path) => planRepeated(path, scope, context));
  const conditions = collectConditions(graph, where, scope, context);
  return new PatternPlanner(graph, conditions, context).plan();
}

class PatternPlanner {
  readonly #graph: PatternGraph;
  readonly #conditions: Conditions;
  readonly #context: PlanContext;
  readonly #bound = new Set<number>();
  readonly #links: Set<Link>;
  readonly #paths: Set<PathRef>;
  readonly #filters: Set<Filter>;
  readonly #steps: Step[] = [];
  readonly #texts: string[] = [];
  /** Relationship slots in the order they are filled: each has to differ from those before it. */
  readonly #walked: number[] = [];

  constructor(graph: PatternGraph, conditions: Conditions, context: PlanContext) {
    this.#graph = graph;
    this.#conditions = conditions;
    this.#context = context;
    this.#links = new Set(graph.links);
    this.#paths = new Set(graph.paths);
    this.#filters = new Set(conditions.filters);
  }

  plan(): MatchPlan {
    const entry = this.#entryChecks();
    while (true) {
      const link = this.#nextLink();
      if (link) this.#addLink(link);
      else if (!this.#addStart()) break;
    }
    if (this.#filters.size > 0 || this.#links.size > 0) {
      const { span } = [...this.#links][0]?.pattern ?? this.#graph.nodes[0]!.patterns[0]!;
      throw new CypherError("unsupported", "The conditions of this pattern depend on each other in a circle.", span);
    }
    const matcher = new Matcher(entry, this.#steps, this.#context.clock);
    return { matcher, slots: this.#graph.slots, text: this.#texts.join(", then ") };
  }

  /** What earlier clauses found has to be there: a pattern on null finds nothing. */
  #entryChecks(): Check[] {
    const checks: Check[] = [];
    for (const { slot, known, patterns } of this.#graph.nodes) {
      if (!known) continue;
      this.#bound.add(slot);
      checks.push((row) => isThere(row[slot]!, NodeValue, "node", patterns[0]!.span));
    }
    for (const { slot, known, kind, pattern } of this.#graph.links) {
      if (known && kind === "single") {
        checks.push((row) => isThere(row[slot]!, RelationshipValue, "relationship", pattern.span));
      }
    }
    return [...checks, ...this.#takeReadyChecks()];
  }

  /** Known relationships first, then those that close a ring, then the one that gives fewest rows. */
  #nextLink(): Link | null {
    let best: Link | null = null;
    let bestCost = Number.POSITIVE_INFINITY;
    for (const link of this.#links) {
      const cost = this.#costOf(link);
      if (cost < bestCost) {
        best = link;
        bestCost = cost;
      }
    }
    return best;
  }

  #costOf(link: Link): number {
    const { view } = this.#context;
    const ends = Number(this.#bound.has(link.from.slot)) + Number(this.#bound.has(link.to.slot));
    if (link.known && link.kind === "single") return -1;
    if (!isReady(this.#conditions.elementChecks.get(link)?.needs ?? new Set(), this.#bound))
      return Number.POSITIVE_INFINITY;
    if (link.known) return -1;
    if (link.kind === "shortest") return ends === 2 ? 1e12 : Number.POSITIVE_INFINITY;
    if (link.kind === "repeat" && !this.#bound.has(link.from.slot)) return Number.POSITIVE_INFINITY;
    if (ends === 0) return Number.POSITIVE_INFINITY;
    if (ends === 2) return link.kind === "single" ? 0 : 1;
    const cost = 2 + fanOut(view, link, this.#bound, this.#conditions);
    return link.kind === "single" ? cost : cost * 10;
  }

  #addStart(): boolean {
    const { view } = this.#context;
    const start = cheapestStart(view, this.#graph, this.#links, this.#bound, this.#conditions);
    if (!start) return false;
    if (start.kind === "node") {
      this.#bound.add(start.node.slot);
      this.#addStep(new NodeCursor(start.source, start.node.slot), [start.node.slot], start.text);
      return true;
    }
    const { link, types } = start;
    const source = () => chained(types.map((type) => view.relationships(type)));
    const count = () => types.reduce((sum, type) => sum + view.countRelationships(type), 0);
    this.#addRelationshipStep(link, source, start.text, count);
    return true;
  }

  #addRelationshipStep(
    link: Link,
    source: (row: unknown[]) => Iterable<LinkedRelationship>,
    text: string,
    count: (() => number) | null = null,
  ): void {
    const known = {
      from: link.from.slot,
      relationship: link.slot,
      to: link.to.slot,
      fromIsBound: this.#bound.has(link.from.slot),
      toIsBound: this.#bound.has(link.to.slot),
      direction: link.direction,
      others: [...this.#walked],
    };
    this.#finishLink(link, new RelationshipCursor(known, source, count), text);
  }

  #addLink(link: Link): void {
    if (link.known && link.kind !== "single") {
      this.#addKnownWalk(link);
      return;
    }
    if (link.known) {
      const source = (row: unknown[]) => [(row[link.slot] as RelationshipValue).relationship as LinkedRelationship];
      this.#addRelationshipStep(link, source, "known relationship");
      return;
    }
    if (link.repeated) {
      this.#addRepeat(link, link.repeated);
      return;
    }
    const { view, clock } = this.#context;
    const reversed = !this.#bound.has(link.from.slot);
    const [from, to] = reversed ? [link.to.slot, link.from.slot] : [link.from.slot, link.to.slot];
    const expansion = {
      from,
      to,
      relationship: link.slot,
      toIsBound: this.#bound.has(to),
      types: link.pattern.kind === "relationship" ? alternativeTypes(link.pattern.types) : null,
      direction: reversed ? turned(link.direction) : link.direction,
      others: link.kind === "shortest" ? [] : [...this.#walked],
    };
    const arrow = expansion.types ? `:${expansion.types.join("|")}` : "any type";
    const text = `${expansion.toIsBound ? "close" : "walk"} ${arrow}${link.kind === "single" ? "" : ` ${link.kind}`}`;
    if (link.kind === "single") {
      this.#finishLink(link, new ExpandCursor(expansion), text);
      return;
    }
    const { checks } = this.#conditions.elementChecks.get(link)!;
    const { min, max, element } = link;
    const walk = { ...expansion, min, max, reversed, element, elementChecks: checks, keepsList: this.#keepsList(link) };
    if (link.kind === "walk") {
      this.#finishLink(link, new WalkCursor(walk, clock), text);
      return;
    }
    const bindsAndChecks = this.#bindAndTakeChecks(link);
    const cursor = new ShortestCursor(view.size, { ...walk, all: link.all, pathChecks: bindsAndChecks }, clock);
    this.#finishLink(link, cursor, text);
  }

  #keepsList(link: Link): boolean {
    const { links, paths } = this.#graph;
    const named = link.pattern.kind === "relationship" && link.pattern.variable !== null;
    return named || links.length > 1 || paths.length > 0;
  }

  #addKnownWalk(link: Link): void {
    const walk = {
      from: link.from.slot,
      relationships: link.slot,
      to: link.to.slot,
      fromIsBound: this.#bound.has(link.from.slot),
      toIsBound: this.#bound.has(link.to.slot),
      direction: link.direction,
      min: link.min,
      max: link.max,
      element: link.element,
      elementChecks: this.#conditions.elementChecks.get(link)!.checks,
      others: [...this.#walked],
      span: link.pattern.span,
    };
    this.#finishLink(link, new KnownWalkCursor(walk), "known relationships");
  }

  #addRepeat(link: Link, path: RepeatedPath): void {
    const repeat = {
      from: link.from.slot,
      to: link.to.slot,
      toIsBound: this.#bound.has(link.to.slot),
      relationships: link.slot,
      others: [...this.#walked],
      min: link.min,
      max: link.max,
      path,
    };
    for (const { list } of path.variables) this.#bound.add(list);
    this.#finishLink(link, new RepeatCursor(repeat, this.#context.clock), "repeat a path");
  }

  /** Conditions on a shortest path belong to the search: the shortest of those that satisfy them is wanted. */
  #bindAndTakeChecks(link: Link): Check[] {
    this.#bound.add(link.slot);
    const checks = this.#takeReadyChecks();
    return checks;
  }

  #finishLink(link: Link, cursor: Cursor, text: string): void {
    this.#links.delete(link);
    const fills = [link.from.slot, link.to.slot, link.slot].filter((slot) => !this.#bound.has(slot));
    for (const slot of fills) this.#bound.add(slot);
    if (link.kind !== "shortest") this.#walked.push(link.slot);
    this.#addStep(cursor, fills, text);
  }

  #addStep(cursor: Cursor, fills: readonly number[], text: string): void {
    this.#texts.push(text);
    this.#steps.push({ cursor, fills, checks: this.#takeReadyChecks() });
  }

  /** Paths that can be named now, then conditions that can be asked now. */
  #takeReadyChecks(): Check[] {
    const checks: Check[] = [];
    for (const path of this.#paths) {
      const parts = [...path.nodes, ...path.links];
      if (!parts.every(({ slot }) => this.#bound.has(slot))) continue;
      this.#paths.delete(path);
      this.#bound.add(path.slot);
      checks.push(pathBinder(path));
    }
    for (const filter of this.#filters) {
      if (!isReady(filter.needs, this.#bound)) continue;
      this.#filters.delete(filter);
      checks.push(filter.check);
    }
    return checks;
  }
}

type EntityClass = typeof NodeValue | typeof RelationshipValue;

function isThere(value: CypherValue, entity: EntityClass, wanted: string, span: Span): boolean {
  if (value === null) return false;
  if (value instanceof entity) return true;
  throw new CypherError("invalid-argument-type", `The pattern wants a ${wanted}, not ${describe(value)}.`, span);
}

function* chained<Item>(parts: readonly Iterable<Item>[]): Iterable<Item> {
  for (const part of parts) yield* part;
}
