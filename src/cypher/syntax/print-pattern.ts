import type { Connector, Expression, LabelExpression, NodePattern, PathPattern, RelationshipPattern } from "../ast.ts";
import { quoteName } from "../values/format.ts";
import { isReserved } from "./reserved-words.ts";

type ExpressionPrinter = (expression: Expression) => string;

export function printVariable(name: string): string {
  return isReserved(name) ? `\`${name}\`` : quoteName(name);
}

export function printPattern(pattern: PathPattern, print: ExpressionPrinter): string {
  let walk = printNode(pattern.nodes[0]!, print);
  for (const [index, connector] of pattern.connectors.entries()) {
    walk += printConnector(connector, print) + printNode(pattern.nodes[index + 1]!, print);
  }
  if (pattern.shortest) walk = `${pattern.shortest === "one" ? "shortestPath" : "allShortestPaths"}(${walk})`;
  return pattern.variable ? `${printVariable(pattern.variable.name)} = ${walk}` : walk;
}

function printNode(node: NodePattern, print: ExpressionPrinter): string {
  return `(${printBody(node, node.labels, "", print)})`;
}

function printConnector(connector: Connector, print: ExpressionPrinter): string {
  if (connector.kind === "relationship") return printRelationship(connector, print);
  const where = connector.where ? ` WHERE ${print(connector.where)}` : "";
  return ` (${printPattern(connector.path, print)}${where})${repetitions(connector.min, connector.max)} `;
}

function printRelationship(relationship: RelationshipPattern, print: ExpressionPrinter): string {
  const { length, direction } = relationship;
  const star = length && !length.quantified ? `*${length.min}..${length.max ?? ""}` : "";
  const body = printBody(relationship, relationship.types, star, print);
  const line = body === "" ? "--" : `-[${body}]-`;
  const arrow = direction === "out" ? `${line}>` : direction === "in" ? `<${line}` : line;
  return arrow + (length?.quantified ? repetitions(length.min, length.max) : "");
}

function repetitions(min: number, max: number | null): string {
  return `{${min},${max ?? ""}}`;
}

function printBody(
  body: Pick<NodePattern, "variable" | "properties" | "where">,
  labels: LabelExpression | null,
  length: string,
  print: ExpressionPrinter,
): string {
  const name = body.variable ? printVariable(body.variable.name) : "";
  const head = name + (labels ? `:${printLabels(labels)}` : "") + length;
  const where = body.where ? `WHERE ${print(body.where)}` : "";
  return [head, body.properties ? print(body.properties) : "", where].filter(Boolean).join(" ");
}

/** As it stands after a colon. */
export function printLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case "label":
      return quoteName(labels.name);
    case "any-label":
      return "%";
    case "not-label":
      return `!${inner(labels.operand, ["and-label", "or-label"])}`;
    case "and-label":
      return labels.operands.map((operand) => inner(operand, ["and-label", "or-label"])).join("&");
    case "or-label":
      return labels.operands.map((operand) => inner(operand, ["or-label"])).join("|");
  }
}

function inner(labels: LabelExpression, bracketed: readonly LabelExpression["kind"][]): string {
  const text = printLabels(labels);
  return bracketed.includes(labels.kind) ? `(${text})` : text;
}
