import type { Clause, Connector, Expression, PathPattern, Projection, Query } from "../ast.ts";
import { mapChildren } from "../ast-walk.ts";

type Change = (expression: Expression) => Expression;

/** The query with `change` made to every expression in it, from the inside out, also within patterns and subqueries. */
export function mapQuery(query: Query, change: Change): Query {
  const parts = query.parts.map((part) => ({ ...part, clauses: part.clauses.map((one) => mapClause(one, change)) }));
  return { ...query, parts };
}

function mapExpression(expression: Expression, change: Change): Expression {
  const inner = mapChildren(expression, (child) => mapExpression(child, change));
  switch (inner.kind) {
    case "subquery":
      return change({ ...inner, query: mapQuery(inner.query, change) });
    case "pattern-comprehension":
    case "pattern-predicate":
      return change({ ...inner, pattern: mapPattern(inner.pattern, change) });
    default:
      return change(inner);
  }
}

function mapClause(clause: Clause, change: Change): Clause {
  const expression = (one: Expression) => mapExpression(one, change);
  const maybe = (one: Expression | null) => (one ? expression(one) : null);
  switch (clause.kind) {
    case "match":
      return { ...clause, patterns: mapPatterns(clause.patterns, change), where: maybe(clause.where) };
    case "create":
      return { ...clause, patterns: mapPatterns(clause.patterns, change) };
    case "unwind":
      return { ...clause, list: expression(clause.list) };
    case "with":
      return { ...clause, projection: mapProjection(clause.projection, change), where: maybe(clause.where) };
    case "return":
      return { ...clause, projection: mapProjection(clause.projection, change) };
    case "call-subquery":
      return { ...clause, query: mapQuery(clause.query, change) };
    case "call-procedure":
      return { ...clause, args: clause.args?.map(expression) ?? null, where: maybe(clause.where) };
  }
}

function mapProjection(projection: Projection, change: Change): Projection {
  const mapped = <Item extends { readonly expression: Expression }>(item: Item): Item => {
    return { ...item, expression: mapExpression(item.expression, change) };
  };
  return { ...projection, items: projection.items.map(mapped), orderBy: projection.orderBy.map(mapped) };
}

function mapPatterns(patterns: readonly PathPattern[], change: Change): PathPattern[] {
  return patterns.map((pattern) => mapPattern(pattern, change));
}

function mapPattern(pattern: PathPattern, change: Change): PathPattern {
  const maybe = (one: Expression | null) => (one ? mapExpression(one, change) : null);
  const connectors = pattern.connectors.map((connector): Connector => {
    if (connector.kind === "relationship") {
      return { ...connector, properties: maybe(connector.properties), where: maybe(connector.where) };
    }
    return { ...connector, path: mapPattern(connector.path, change), where: maybe(connector.where) };
  });
  const nodes = pattern.nodes.map((node) => {
    return { ...node, properties: maybe(node.properties), where: maybe(node.where) };
  });
  return { ...pattern, nodes, connectors };
}
