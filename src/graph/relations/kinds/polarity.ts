import { type Alignment, oneLocal, oneMouth, oneTime, overlap, rangesMeet } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Statement } from "../statement.ts";

/**
 * Happened against did not. Denying one's own hand contradicts only claims that name it, its part or its alliance;
 * denying the event contradicts all; "not so far" covers the days before.
 */
export function polarityOf(said: Statement, denied: Statement, align: Alignment): Verdict | null {
  if (oneMouth(said, denied)) return null;
  if (!sameRelation(said, denied) || !sameSides(said, denied, align)) return null;
  if (!align.mayBeOneSpot(said.where, denied.where)) return null;
  if (!sameScope(said, denied, align)) return null;
  if (denied.ending ? !sameDay(said, denied) : !oneTime(said, denied)) return null;
  if (said.relation.family === "claimed_responsibility") return { kind: "responsibility", reason: "polarity-denied" };
  if (isOwn(denied, align)) return { kind: "polarity", reason: "polarity-denied" };
  const lasting = said.relation.lasting && denied.dated === null && denied.told !== null;
  return { kind: "polarity", reason: lasting && !denied.ending ? "polarity-yet" : "polarity" };
}

/** A denied strike contradicts a reported attack on the same target; else the relations are the same. */
function sameRelation(said: Statement, denied: Statement): boolean {
  if (said.relation.id === denied.relation.id) return true;
  return said.relation.family === "assault" && denied.relation.family === "assault" && said.object !== null;
}

function sameSides(said: Statement, denied: Statement, align: Alignment): boolean {
  const straight = sameSubject(said.claim.subject?.id, denied, "subject", align) && sameObject(said, denied, align);
  if (straight || !said.relation.symmetric) return straight;
  const [a, b] = [said.subject, said.object];
  const [x, y] = [denied.subject, denied.object];
  return (
    a !== null && b !== null && x !== null && y !== null && align.bodies.related(a, y) && align.bodies.related(b, x)
  );
}

function sameSubject(subject: string | undefined, denied: Statement, role: "subject", { bodies }: Alignment): boolean {
  const own = denied.claim[role];
  // "It was not taken" leaves open by whom; of what lasts, somebody else's hold is no contradiction.
  if (!own) return !denied.relation.lasting;
  return subject !== undefined && bodies.related(subject, own.id);
}

function sameObject(said: Statement, denied: Statement, align: Alignment): boolean {
  const [object, own] = [said.claim.object, denied.claim.object];
  // Who denies without saying what has denied nothing in particular.
  if (!own) return denied.relation.counts === "subject" && denied.subject !== null;
  if (!object) return false;
  if (said.object !== null && denied.object !== null) {
    // What did not happen in a country did not happen in its towns; but who does not hold a city can hold its prison.
    if (own.type === "Place" || own.type === "Facility")
      return said.relation.lasting ? said.object === denied.object : align.bodies.belongs(said.object, denied.object);
    return align.bodies.related(said.object, denied.object);
  }
  return oneLocal(said, denied, "object") || (said.group !== null && said.group === denied.group);
}

/** Seventeen who were not killed are not the forty who were. */
function sameScope(said: Statement, denied: Statement, align: Alignment): boolean {
  if (said.count?.mixed || denied.count?.mixed) return false;
  if (said.count && denied.count) return rangesMeet(said.count, denied.count);
  if (said.count && said.relation.counts !== null) return isOwn(denied, align);
  return denied.count === null || denied.relation.counts === null;
}

/** Who denies his own deed, or what befell his own. */
function isOwn({ origin, subject }: Statement, { bodies }: Alignment): boolean {
  return origin.actor !== null && subject !== null && bodies.oneBody(origin.actor, subject);
}

/** An end is no denial of what was before: only of what is said of the same day. */
function sameDay(said: Statement, denied: Statement): boolean {
  const [left, right] = [dayOf(said), dayOf(denied)];
  return left !== null && right !== null && overlap(left, right);
}

function dayOf({ dated, told }: Statement) {
  return dated ?? (told === null ? null : { start: told, end: told });
}
