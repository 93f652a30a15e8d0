import type { NodePattern, QuantifiedPath, RelationshipPattern } from "../ast.ts";
import type { RepeatedPath } from "../execute/repeat-cursor.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SlotScope } from "./slots.ts";

/**
 * Plans one round of a repeated path, from its first node on, and binds the lists of its variables in `scope`. Parts
 * without a name get one that nobody can write.
 */
export function planRepeated(pattern: QuantifiedPath, scope: SlotScope, context: PlanContext): RepeatedPath {
  const { path, where } = pattern;
  const nodes = path.nodes.map((node, index) => named(node, `\u0000node ${index}`));
  const connectors = path.connectors.map((connector, index) =>
    connector.kind === "relationship" ? named(connector, `\u0000relationship ${index}`) : connector,
  );
  const inner = scope.child();
  const start = inner.bind(nodes[0]!.variable!.name);
  const { matcher } = context.planPattern([{ ...path, nodes, connectors }], where, inner);
  const relationships = connectors.map((connector) => {
    return inner.slotOf(connector.kind === "relationship" ? connector.variable!.name : "")!;
  });
  const names = new Set(
    [...path.nodes, ...path.connectors].map((part) => ("variable" in part ? part.variable?.name : null)),
  );
  const variables = [...names].flatMap((name) => {
    return name == null ? [] : [{ inner: inner.slotOf(name)!, list: scope.bind(name) }];
  });
  return { matcher, start, end: inner.slotOf(nodes.at(-1)!.variable!.name)!, relationships, variables };
}

function named<Part extends NodePattern | RelationshipPattern>(part: Part, name: string): Part {
  return part.variable ? part : { ...part, variable: { name, span: part.span } };
}
