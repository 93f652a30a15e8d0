import type { Diagnostic } from "../../model/diagnostic.ts";
import type { GraphView } from "../../model/graph.ts";
import type { Span } from "../../model/span.ts";
import type { LabelExpression, Query } from "../ast.ts";
import { didYouMean } from "../suggest-name.ts";

type Kind = "label" | "type" | "property";

interface Use {
  readonly kind: Kind;
  readonly name: string;
  readonly span: Span;
}

/**
 * Labels, types and properties that a query asks for and the graph does not have. Such a query is in order and finds
 * nothing: the reader should know why.
 */
export function findUnknownNames(query: Query, view: GraphView): Diagnostic[] {
  const uses = usesIn(query);
  const keys = new Set(uses.some(({ kind }) => kind === "property") ? view.propertyKeys() : []);
  const found = new Map<string, Diagnostic>();
  for (const { kind, name, span } of uses) {
    if (found.has(`${kind} ${name}`) || isKnown(kind, name, view, keys)) continue;
    found.set(`${kind} ${name}`, {
      severity: "warning",
      code: `cypher/unknown-${kind}`,
      message: `The graph has no ${kind === "type" ? "relationship type" : kind} \`${name}\`.`,
      file: null,
      line: null,
      span,
      hint: didYouMean(name, kind === "label" ? view.labels() : kind === "type" ? view.relationshipTypes() : keys),
    });
  }
  return [...found.values()];
}

function isKnown(kind: Kind, name: string, view: GraphView, keys: ReadonlySet<string>): boolean {
  if (kind === "label") return view.countNodes(name) > 0;
  return kind === "type" ? view.countRelationships(name) > 0 : keys.has(name);
}

function usesIn(query: Query): Use[] {
  const uses: Use[] = [];
  const variables = new Set<string>();
  visit(query, (node) => {
    if (!Array.isArray(node.nodes)) return;
    for (const part of [...node.nodes, ...(node.connectors as unknown[])] as PatternPart[]) {
      if (part.variable) variables.add(part.variable.name);
    }
  });
  visit(query, (node) => {
    if (node.labels) uses.push(...labelUses("label", node.labels as LabelExpression));
    if (node.types) uses.push(...labelUses("type", node.types as LabelExpression));
    if (node.properties) uses.push(...keyUses(node.properties as KeyedMap));
    if (node.kind === "property") {
      const { subject, key } = node as unknown as PropertyUse;
      const ofPattern = subject.kind === "variable" && variables.has(subject.name ?? "");
      if (ofPattern) uses.push({ kind: "property", name: key.name, span: key.span });
    }
  });
  return uses;
}

interface PatternPart {
  readonly variable?: { readonly name: string } | null;
}
interface PropertyUse {
  readonly subject: { readonly kind: string; readonly name?: string };
  readonly key: { readonly name: string; readonly span: Span };
}
interface KeyedMap {
  readonly span: Span;
  readonly entries?: readonly { readonly key: string }[];
}

function keyUses({ entries, span }: KeyedMap): Use[] {
  return (entries ?? []).map(({ key }) => ({ kind: "property", name: key, span }));
}

function labelUses(kind: "label" | "type", labels: LabelExpression): Use[] {
  if (labels.kind === "label") return [{ kind, name: labels.name, span: labels.span }];
  if (labels.kind === "not-label") return labelUses(kind, labels.operand);
  return labels.kind === "any-label" ? [] : labels.operands.flatMap((operand) => labelUses(kind, operand));
}

/** Every object of the tree, wherever it hangs. */
function visit(node: unknown, see: (node: Record<string, unknown>) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) see(node as Record<string, unknown>);
  for (const value of Object.values(node)) visit(value, see);
}
