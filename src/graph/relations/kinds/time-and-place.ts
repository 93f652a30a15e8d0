import { type Alignment, oneMouth, overlap } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Days, Statement } from "../statement.ts";

/** Days further apart are of two events. */
const NEAR = 3;
/** Days, from the first to the last: a night is two. */
const LONGEST = 1;
/** Two events seldom share a figure as high as this. */
const TELLING = 10;

/** One event on two days. */
export function timeOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (!left.dated || !right.dated || overlap(left.dated, right.dated) || !overlap(left.dated, right.dated, NEAR))
    return null;
  if (isPeriod(left.dated) || isPeriod(right.dated)) return null;
  if (!tells(left, left.claim.date?.text ?? "") || !tells(right, right.claim.date?.text ?? "")) return null;
  if (!oneEvent(left, right, align) || !align.mayBeOneSpot(left.where, right.where)) return null;
  if (!happensOnce(left) && (left.where === null || left.where !== right.where)) return null;
  return { kind: "time", reason: "time" };
}

/** One event in two places, neither of which lies in the other. */
export function placeOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (left.where === null || right.where === null || !align.elsewhere(left.where, right.where)) return null;
  if (!oneEvent(left, right, align)) return null;
  if (!left.dated || !right.dated || !overlap(left.dated, right.dated)) return null;
  if (![left, right].every((each) => tells(each, placeOfEvent(each)?.text ?? ""))) return null;
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

/** A month or a year is no day that another could contradict. */
function isPeriod({ start, end }: Days): boolean {
  return end - start > LONGEST;
}

/** Said in the words of the claim itself: what is taken from elsewhere in the text is too weak to contradict anybody. */
function tells({ claim }: Statement, words: string): boolean {
  return claim.evidence.text.includes(words);
}

function placeOfEvent({ claim, where }: Statement) {
  return [claim.place, claim.object].find((each) => each?.id === where)?.mention;
}

function happensOnce({ relation, claim }: Statement): boolean {
  return relation.once && claim.object?.type === "Person";
}
