import { type Alignment, oneMouth, overlap } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Days, Statement } from "../statement.ts";

/** Opponents who hold, or are entrenched in, one place on one day, where at least one of them is said to hold all of it. */
export function controlOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (left.subject === null || right.subject === null || oneMouth(left, right)) return null;
  if (!align.bodies.opposed(left.subject, right.subject)) return null;
  if (!excludes(left, right) && !excludes(right, left)) return null;
  const [a, b] = [dayOf(left), dayOf(right)];
  return a && b && overlap(a, b) ? { kind: "control", reason: "control" } : null;
}

/** Who holds all of a place leaves nothing of it to others. */
function excludes(holder: Statement, other: Statement): boolean {
  if (holder.relation.family !== "control" || holder.held !== "full") return false;
  return holder.where !== null && other.where === holder.where;
}

/** A hold without a date is of its document's day. */
function dayOf({ dated, told }: Statement): Days | null {
  return dated ?? (told === null ? null : { start: told, end: told });
}
