import { type Alignment, oneMouth, overlap } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Statement } from "../statement.ts";

/** Days further apart are of two events. */
const NEAR = 3;
/** Two events seldom share a figure as high as this. */
const TELLING = 10;

/** One event on two days. */
export function timeOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (!left.dated || !right.dated || overlap(left.dated, right.dated) || !overlap(left.dated, right.dated, NEAR))
    return null;
  if (!oneEvent(left, right, align) || !align.mayBeOneSpot(left.where, right.where)) return null;
  if (!happensOnce(left) && (left.where === null || left.where !== right.where)) return null;
  return { kind: "time", reason: "time" };
}

/** One event in two places, neither of which lies in the other. */
export function placeOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (left.where === null || right.where === null || !align.elsewhere(left.where, right.where)) return null;
  if (!oneEvent(left, right, align)) return null;
  if (!left.dated || !right.dated || !overlap(left.dated, right.dated)) return null;
  return { kind: "place", reason: "place" };
}

/** The death of one person; or one kind of event with one telling figure, of one group, by hands that can be one. */
function oneEvent(left: Statement, right: Statement, { bodies }: Alignment): boolean {
  if (oneMouth(left, right) || left.relation.id !== right.relation.id) return false;
  if (left.subject !== null && right.subject !== null && !bodies.related(left.subject, right.subject)) return false;
  if (happensOnce(left)) return left.object !== null && left.object === right.object;
  const [a, b] = [left.count, right.count];
  if (!a?.exact || !b?.exact || a.mixed || b.mixed || a.min !== b.min || a.min < TELLING) return false;
  return left.group !== null && left.group === right.group;
}

function happensOnce({ relation, claim }: Statement): boolean {
  return relation.once && claim.object?.type === "Person";
}
