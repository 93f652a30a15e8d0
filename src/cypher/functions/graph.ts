import { type CypherValue, type GraphPath, NodeValue, RelationshipValue } from "../../model/store.ts";
import { isMap, type MapValue } from "../values/kind-of.ts";
import { badArgument, type CallContext, type CypherFunction, define } from "./signature.ts";

type Entity = NodeValue | RelationshipValue;

/** Functions of nodes, relationships and paths. Ids are the graph's own strings; id() gives the same as elementId(). */
export const graphFunctions: readonly CypherFunction[] = [
  define("id", ["node|relationship"], "any", ([entity]: [Entity]) => idOf(entity)),
  define("elementId", ["node|relationship"], "string", ([entity]: [Entity]) => idOf(entity)),
  define("labels", ["node"], "list", ([{ node }]: [NodeValue]) => node.labels),
  define("type", ["relationship"], "string", ([{ relationship }]: [RelationshipValue]) => relationship.type),
  define("keys", ["node|relationship|map"], "list", ([value]: [Entity | MapValue]) => Object.keys(propertiesOf(value))),
  define("properties", ["node|relationship|map"], "map", ([value]: [Entity | MapValue]) => propertiesOf(value)),
  define("startNode", ["relationship"], "node", ([{ relationship }]: [RelationshipValue], context) =>
    nodeOf(relationship.start, context),
  ),
  define("endNode", ["relationship"], "node", ([{ relationship }]: [RelationshipValue], context) =>
    nodeOf(relationship.end, context),
  ),
  define("nodes", ["path"], "list", ([path]: [GraphPath]) => path.nodes.map((node) => new NodeValue(node))),
  define("relationships", ["path"], "list", ([path]: [GraphPath]) =>
    path.relationships.map((relationship) => new RelationshipValue(relationship)),
  ),
  define("length", ["path"], "integer", ([path]: [GraphPath]) => BigInt(path.relationships.length)),
];

function idOf(entity: Entity): string {
  return entity instanceof NodeValue ? entity.node.id : entity.relationship.id;
}

function propertiesOf(value: Entity | MapValue): MapValue {
  if (value instanceof NodeValue) return value.node.properties;
  if (value instanceof RelationshipValue) return value.relationship.properties;
  return isMap(value) ? value : {};
}

function nodeOf(id: string, context: CallContext): CypherValue {
  const node = context.view.node(id);
  if (!node) throw badArgument(context, `the graph has no node ${id}.`, "entity-not-found");
  return new NodeValue(node);
}
