import type { GraphNode, GraphValue, Properties } from "../../model/graph.ts";
import { type CypherValue, NodeValue, RelationshipValue } from "../../model/store.ts";
import type { CreateClause, Expression, NodePattern, PathPattern, RelationshipPattern } from "../ast.ts";
import { CypherError } from "../cypher-error.ts";
import { gather } from "../execute/operators.ts";
import type { Evaluate, Operator, Row } from "../execute/rows.ts";
import type { GrowingGraph } from "../growing-graph.ts";
import { isList, isMap } from "../values/kind-of.ts";
import { requiredLabels } from "./pattern-graph.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

type Make = (row: Row, graph: GrowingGraph) => void;

/** CREATE, for graphs that are built from text. All rows are read before the first node is made. */
export function planCreate(clause: CreateClause, scope: SlotScope, context: PlanContext): Operator {
  const { growing } = context;
  if (!growing) throw new CypherError("read-only", "CREATE is refused: this graph is read, not written.", clause.span);
  const makers = clause.patterns.flatMap((pattern) => makersOf(pattern, scope, context));
  const then = (rows: Row[]) => {
    for (const row of rows) for (const make of makers) make(row, growing);
    return rows;
  };
  return gather(context.clock, then, "create");
}

function makersOf(pattern: PathPattern, scope: SlotScope, context: PlanContext): Make[] {
  const makers: Make[] = [];
  const slots = pattern.nodes.map((node) => {
    const known = node.variable ? scope.slotOf(node.variable.name) : undefined;
    if (known !== undefined) return known;
    const slot = node.variable ? scope.bind(node.variable.name) : scope.layout.allocate();
    makers.push(nodeMaker(node, slot, scope, context));
    return slot;
  });
  for (const [index, connector] of pattern.connectors.entries()) {
    if (connector.kind !== "relationship" || connector.types?.kind !== "label" || connector.length) {
      throw new CypherError("unsupported", "CREATE makes relationships of one type each.", connector.span);
    }
    const [from, to] = [slots[index]!, slots[index + 1]!];
    const ends: [number, number] = connector.direction === "in" ? [to, from] : [from, to];
    makers.push(relationshipMaker(connector, connector.types.name, ends, scope, context));
  }
  return makers;
}

function nodeMaker(node: NodePattern, slot: number, scope: SlotScope, context: PlanContext): Make {
  const labels = [...new Set(requiredLabels(node.labels))];
  const properties = propertiesOf(node.properties, scope, context);
  return (row, graph) => {
    row[slot] = new NodeValue(graph.addNode(labels, properties(row)));
  };
}

function relationshipMaker(
  relationship: RelationshipPattern,
  type: string,
  [start, end]: [number, number],
  scope: SlotScope,
  context: PlanContext,
): Make {
  const properties = propertiesOf(relationship.properties, scope, context);
  const slot = relationship.variable ? scope.bind(relationship.variable.name) : scope.layout.allocate();
  const node = (row: Row, at: number): GraphNode => (row[at] as NodeValue).node;
  return (row, graph) => {
    const made = graph.addRelationship(type, node(row, start).id, node(row, end).id, properties(row));
    row[slot] = new RelationshipValue(made);
  };
}

/** A property that is null is not there. */
function propertiesOf(expression: Expression | null, scope: SlotScope, context: PlanContext): (row: Row) => Properties {
  if (!expression) return () => ({});
  const evaluate: Evaluate = context.compile(expression, scope);
  return (row) => {
    const map = evaluate(row);
    if (!isMap(map)) throw new CypherError("invalid-argument-type", "Properties are given as a map.", expression.span);
    const entries = Object.entries(map).filter(([, value]) => value !== null);
    return Object.fromEntries(entries.map(([key, value]) => [key, storable(value, expression.span)]));
  };
}

function storable(value: CypherValue, span: Expression["span"]): GraphValue {
  const refused = value === null || isMap(value) || value instanceof NodeValue || value instanceof RelationshipValue;
  if (!refused && isList(value)) return value.map((item) => storable(item, span));
  if (refused) throw new CypherError("invalid-property-type", "A property cannot hold this.", span);
  return value as GraphValue;
}
