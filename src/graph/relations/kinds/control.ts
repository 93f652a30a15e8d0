import { type Alignment, oneMouth, overlap } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Days, Statement } from "../statement.ts";

/** Days: a longer period is of no day in particular. */
const LONGEST = 31;

/** Opponents who hold, or are entrenched in, one place on one day, where at least one of them is said to hold all of it. */
export function controlOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (left.subject === null || right.subject === null || oneMouth(left, right)) return null;
  if (!align.bodies.opposed(left.subject, right.subject)) return null;
  if (!excludes(left, right) && !excludes(right, left)) return null;
  const [a, b] = [dayOf(left), dayOf(right)];
  if (!a || !b || isLong(a) || isLong(b)) return null;
  return overlap(a, b) ? { kind: "control", reason: "control" } : null;
}

/** Who holds all of a place leaves nothing of it to others. */
function excludes(holder: Statement, other: Statement): boolean {
  if (holder.relation.family !== "control" || holder.held !== "full") return false;
  return holder.where !== null && other.where === holder.where;
}

/** "Since 2012": who held it for years did not on each of their days. */
function isLong({ start, end }: Days): boolean {
  return end - start > LONGEST;
}

/** A hold without a date is of its document's day. */
function dayOf({ dated, told }: Statement): Days | null {
  return dated ?? (told === null ? null : { start: told, end: told });
}
