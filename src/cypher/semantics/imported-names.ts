import type { CallSubqueryClause } from "../ast.ts";

/** The outer variables that a CALL { … } sees: those in its parentheses, or those its first WITH names. */
export function importedNames({ imports, query }: CallSubqueryClause, visible: readonly string[]): string[] {
  if (imports === "all") return [...visible];
  if (imports) return imports.map(({ name }) => name);
  const names = new Set<string>();
  for (const { clauses } of query.parts) {
    const [first] = clauses;
    if (first?.kind !== "with") continue;
    if (first.projection.star) for (const name of visible) names.add(name);
    for (const { expression } of first.projection.items) if (expression.kind === "variable") names.add(expression.name);
  }
  return [...names].filter((name) => visible.includes(name));
}
