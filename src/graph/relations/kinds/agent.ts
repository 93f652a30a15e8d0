import { type Alignment, oneDocument, oneMouth, overlap } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Statement } from "../statement.ts";

/** Strikes on one building within so many days are told as one event, unless they are dated. */
const ONE_EVENT = 2;

/** One event, two named hands, neither with the other. Only what has one hand: two can strike one town on one day. */
export function agentOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (!left.relation.oneAgent || left.relation.id !== right.relation.id) return null;
  if (left.subject === null || right.subject === null || left.object === null || left.object !== right.object)
    return null;
  const target = left.claim.object?.type;
  if (target !== "Facility" && target !== "Person") return null;
  if (align.bodies.actTogether(left.subject, right.subject)) return null;
  // "The death of their leader" names his side, not who killed him.
  if ([left, right].some(({ subject, object }) => align.bodies.oneBody(subject ?? "", object ?? ""))) return null;
  if (left.claim.mode !== null && right.claim.mode !== null && left.claim.mode !== right.claim.mode) return null;
  if (isJoint(left, right) || !align.mayBeOneSpot(left.where, right.where)) return null;
  return oneEvent(left, right) ? { kind: "agent", reason: "agent" } : null;
}

/** "A and B struck it": one sentence with two subjects; and a text's own voice tells two events. */
function isJoint(left: Statement, right: Statement): boolean {
  if (!oneDocument(left, right)) return false;
  if (oneMouth(left, right) && left.origin.kind === "publisher") return true;
  return left.claim.trigger.start === right.claim.trigger.start && left.origin.key === right.origin.key;
}

function oneEvent(left: Statement, right: Statement): boolean {
  if (left.relation.once && left.claim.object?.type === "Person") return true;
  if (left.dated && right.dated) return overlap(left.dated, right.dated);
  if (oneDocument(left, right)) return true;
  if (left.told === null || right.told === null) return false;
  const recent = ({ dated, told }: Statement) => dated ?? { start: (told ?? 0) - ONE_EVENT, end: told ?? 0 };
  return overlap(recent(left), recent(right));
}

/** One attack claimed for two who do not act together, or claimed for one who denies his hand. */
export function responsibilityOf(claimed: Statement, other: Statement, align: Alignment): Verdict | null {
  if (claimed.relation.family !== "claimed_responsibility" || claimed.claim.polarity !== "affirmed") return null;
  if (claimed.subject === null || other.subject === null || claimed.object === null) return null;
  if (claimed.object !== other.object || !oneEvent(claimed, other)) return null;
  const { bodies } = align;
  if (other.relation.family === "claimed_responsibility") {
    if (other.claim.polarity !== "affirmed" || bodies.actTogether(claimed.subject, other.subject)) return null;
    return { kind: "responsibility", reason: "responsibility" };
  }
  const denial = other.relation.family === "assault" && other.claim.polarity === "negated";
  const own = other.origin.actor !== null && bodies.oneBody(other.origin.actor, other.subject);
  if (!denial || !own || !bodies.related(claimed.subject, other.subject)) return null;
  return { kind: "responsibility", reason: "polarity-denied" };
}
