import type {
  Expression,
  LabelExpression,
  NodePattern,
  PathPattern,
  RelationshipPattern,
} from "../../src/cypher/ast.ts";
import { Clock } from "../../src/cypher/execute/clock.ts";
import { graphProcedures } from "../../src/cypher/functions/procedures.ts";
import { makePlanContext } from "../../src/cypher/plan/make-context.ts";
import { SlotScope } from "../../src/cypher/plan/slots.ts";
import type { GraphNode, GraphRelationship, GraphView } from "../../src/model/graph.ts";
import { type CypherValue, GraphPath, NodeValue, RelationshipValue } from "../../src/model/store.ts";

type Found = ReadonlyMap<string, CypherValue>;

/** One way to lay a path: the variables, all relationships so far, and the walk of this path. */
interface Way {
  readonly found: Found;
  readonly used: readonly GraphRelationship[];
  readonly nodes: readonly GraphNode[];
  readonly walked: readonly GraphRelationship[];
}

/**
 * All answers to the patterns of one MATCH by trying every relationship everywhere, in the order in which they are
 * written; conditions are asked when everything is laid. No plan, no index, no cursor.
 */
export class SlowMatcher {
  readonly #view: GraphView;
  readonly #parameters: Readonly<Record<string, CypherValue>>;

  constructor(view: GraphView, parameters: Readonly<Record<string, CypherValue>>) {
    this.#view = view;
    this.#parameters = parameters;
  }

  match(patterns: readonly PathPattern[], where: Expression | null): Found[] {
    return this.#ways(patterns, new Map(), []).filter((found) => !where || this.evaluate(where, found) === true);
  }

  evaluate(expression: Expression, found: Found): CypherValue {
    const scope = new SlotScope();
    const row: CypherValue[] = [];
    for (const [name, value] of found) row[scope.bind(name)] = value;
    const context = makePlanContext({
      view: this.#view,
      parameters: this.#parameters,
      clock: new Clock({}),
      profile: null,
      procedures: graphProcedures,
      growing: null,
    });
    const evaluate = context.compile(expression, scope);
    while (row.length < scope.layout.width) row.push(null);
    return evaluate(row);
  }

  #ways(patterns: readonly PathPattern[], before: Found, used: readonly GraphRelationship[]): Found[] {
    const laid = patterns.reduce<Way[]>(
      (ways, pattern) => ways.flatMap((way) => this.#layPath(pattern, way.found, way.used)),
      [{ found: before, used, nodes: [], walked: [] }],
    );
    return laid
      .map(({ found }) => found)
      .filter((found) => patterns.every((pattern) => this.#satisfies(pattern, found)));
  }

  #layPath(pattern: PathPattern, before: Found, used: readonly GraphRelationship[]): Way[] {
    let ways: Way[] = [...this.#view.nodes()].flatMap((node) => {
      return this.#stand(pattern.nodes[0]!, node, { found: before, used, nodes: [], walked: [] });
    });
    for (const [index, connector] of pattern.connectors.entries()) {
      const target = pattern.nodes[index + 1]!;
      ways = ways.flatMap((way) => {
        const further =
          connector.kind === "relationship"
            ? this.#follow(connector, way)
            : this.#repeat(connector.path, connector.where, connector, way);
        return further.flatMap((next) =>
          this.#stand(target, next.nodes.at(-1)!, { ...next, nodes: next.nodes.slice(0, -1) }),
        );
      });
    }
    const { variable } = pattern;
    if (!variable) return ways;
    return ways.map((way) => ({
      ...way,
      found: new Map([...way.found, [variable.name, new GraphPath(way.nodes, way.walked)]]),
    }));
  }

  /** The node at this place, when it is not another than the variable says. */
  #stand({ variable, labels, properties }: NodePattern, node: GraphNode, way: Way): Way[] {
    if (labels && !fits(labels, node.labels)) return [];
    if (!this.#agrees(properties, node.properties, way.found)) return [];
    const known = variable ? (way.found.get(variable.name) as NodeValue | undefined) : undefined;
    if (known && known.node.id !== node.id) return [];
    const found = variable ? new Map([...way.found, [variable.name, new NodeValue(node)]]) : way.found;
    return [{ ...way, found, nodes: [...way.nodes, node] }];
  }

  #follow(pattern: RelationshipPattern, way: Way): Way[] {
    const { variable, length } = pattern;
    if (!length) {
      return this.#steps(pattern, way).map((next) => {
        const value = new RelationshipValue(next.walked.at(-1)!);
        return variable ? { ...next, found: new Map([...next.found, [variable.name, value]]) } : next;
      });
    }
    const all: Way[] = [];
    let ways = [way];
    for (let steps = 0; ways.length > 0 && steps <= (length.max ?? this.#view.size); steps++) {
      if (steps >= length.min) all.push(...ways);
      ways = ways.flatMap((each) => this.#steps(pattern, each));
    }
    if (!variable) return all;
    return all.map((next) => {
      const list = next.walked.slice(way.walked.length).map((relationship) => new RelationshipValue(relationship));
      return { ...next, found: new Map([...next.found, [variable.name, list]]) };
    });
  }

  /** One relationship further, whichever fits. */
  #steps({ types, direction, properties, variable }: RelationshipPattern, way: Way): Way[] {
    const here = way.nodes.at(-1)!;
    return [...this.#view.relationships()].flatMap((relationship) => {
      const { id, type, start, end } = relationship;
      if (way.used.some((taken) => taken.id === id) || (types && !fits(types, [type]))) return [];
      const known = variable ? way.found.get(variable.name) : undefined;
      if (known instanceof RelationshipValue && known.relationship.id !== id) return [];
      if (!this.#agrees(properties, relationship.properties, way.found)) return [];
      const ends = new Set<string>();
      if (direction !== "in" && start === here.id) ends.add(end);
      if (direction !== "out" && end === here.id) ends.add(start);
      return [...ends].map((next) => ({
        found: way.found,
        used: [...way.used, relationship],
        nodes: [...way.nodes, this.#view.node(next)!],
        walked: [...way.walked, relationship],
      }));
    });
  }

  #repeat(path: PathPattern, where: Expression | null, times: { min: number; max: number | null }, way: Way): Way[] {
    const names = [...path.nodes, ...path.connectors].flatMap((part) =>
      "variable" in part && part.variable ? [part.variable.name] : [],
    );
    const all: Way[] = [];
    let rounds = [{ way, lists: new Map(names.map((name) => [name, [] as CypherValue[]])) }];
    for (let count = 0; rounds.length > 0 && count <= (times.max ?? this.#view.size); count++) {
      if (count >= times.min) {
        all.push(...rounds.map((round) => ({ ...round.way, found: new Map([...way.found, ...round.lists]) })));
      }
      rounds = rounds.flatMap((round) => {
        const start = round.way.nodes.at(-1)!;
        return this.#layPath(path, way.found, round.way.used)
          .filter((inner) => inner.nodes[0]!.id === start.id && this.#satisfies(path, inner.found))
          .filter((inner) => !where || this.evaluate(where, inner.found) === true)
          .map((inner) => ({
            way: {
              found: way.found,
              used: inner.used,
              nodes: [...round.way.nodes, ...inner.nodes.slice(1)],
              walked: [...round.way.walked, ...inner.walked],
            },
            lists: new Map(names.map((name) => [name, [...round.lists.get(name)!, inner.found.get(name)!]])),
          }));
      });
    }
    return all;
  }

  /** Conditions inside the brackets, asked of the finished answer. */
  #satisfies(pattern: PathPattern, found: Found): boolean {
    return [...pattern.nodes, ...pattern.connectors].every((part) => {
      const isOne = !("kind" in part) || (part.kind === "relationship" && !part.length);
      return !isOne || !part.where || this.evaluate(part.where, found) === true;
    });
  }

  #agrees(map: Expression | null, properties: Readonly<Record<string, CypherValue>>, found: Found): boolean {
    if (map?.kind !== "map") return true;
    return map.entries.every(({ key, value }) => {
      const wanted = this.evaluate(value, found);
      return wanted !== null && properties[key] === wanted;
    });
  }
}

function fits(labels: LabelExpression, names: readonly string[]): boolean {
  switch (labels.kind) {
    case "label":
      return names.includes(labels.name);
    case "any-label":
      return names.length > 0;
    case "not-label":
      return !fits(labels.operand, names);
    case "and-label":
      return labels.operands.every((operand) => fits(operand, names));
    case "or-label":
      return labels.operands.some((operand) => fits(operand, names));
  }
}
