import { compareText } from "../compare-text.ts";
import type { Bodies } from "../origins/bodies.ts";
import type { ClaimRelation } from "./claim-relation.ts";
import type { Reasons } from "./reasons.ts";
import type { Statement } from "./statement.ts";

/** Origins that are joined each with each; beyond, each with the first: an edge more says nothing more. */
const EACH_WITH_EACH = 8;

/** REPEATS from each account to the first of its origin, CORROBORATES between first accounts of independent origins. */
export function relateContent(
  content: readonly Statement[],
  bodies: Bodies,
  reasons: Reasons,
): readonly ClaimRelation[] {
  const byOrigin = new Map<string, Statement[]>();
  for (const statement of content) {
    const list = byOrigin.get(statement.origin.key);
    if (list) list.push(statement);
    else byOrigin.set(statement.origin.key, [statement]);
  }
  const relations: ClaimRelation[] = [];
  const firsts: Statement[] = [];
  for (const accounts of byOrigin.values()) {
    const [first, ...rest] = accounts.sort(byPublication);
    if (!first) continue;
    if (first.origin.kind !== "unnamed") firsts.push(first);
    for (const other of rest) relations.push(relation("REPEATS", first, other, reasons));
  }
  firsts.sort(byPublication);
  for (const [index, left] of firsts.entries()) {
    for (let next = index + 1; next < firsts.length; next++) {
      const right = firsts[next] as Statement;
      if (index >= EACH_WITH_EACH) break;
      if (areIndependent(left, right, bodies)) relations.push(relation("CORROBORATES", left, right, reasons));
    }
  }
  return relations;
}

/** Their origins differ, neither stands in the other's chain, neither belongs to the other's body (copies have one origin). */
export function areIndependent(left: Statement, right: Statement, bodies: Bodies): boolean {
  const [a, b] = [left.origin, right.origin];
  if (a.kind === "unnamed" || b.kind === "unnamed" || a.key === b.key) return false;
  if (left.chain.includes(b.key) || right.chain.includes(a.key)) return false;
  return a.actor === null || b.actor === null || !bodies.oneBody(a.actor, b.actor);
}

function relation(
  type: "REPEATS" | "CORROBORATES",
  left: Statement,
  right: Statement,
  reasons: Reasons,
): ClaimRelation {
  const [a, b] = compareText(left.claim.id, right.claim.id) < 0 ? [left, right] : [right, left];
  const reason = type === "REPEATS" ? "repeats" : "corroborates";
  return {
    type,
    kind: null,
    left: a.claim.id,
    right: b.claim.id,
    rule: type === "REPEATS" ? "content/one-origin" : "content/independent-origins",
    reason: reasons.of(reason, a, b),
  };
}

function byPublication(left: Statement, right: Statement): number {
  const day = ({ told }: Statement) => told ?? 1e9;
  return day(left) - day(right) || compareText(left.claim.id, right.claim.id);
}
