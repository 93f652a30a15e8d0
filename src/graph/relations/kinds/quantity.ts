import { type Alignment, oneDocument, oneLocal, oneMouth, overlap, rangesMeet } from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Days, Statement } from "../statement.ts";

/** Figures of undated news are of the day before or of the day on which they were told. */
const SLACK = 1;
/** A month's toll and a day's are two. */
const ONE_EVENT = 2;
const MANY_TIMES = 5;
/** Of figures in a wide place, or of a side at war: two events seldom share a day with figures as high as this. */
const TELLING = 10;
/** Days after which a figure is no account of the same day any more, but of all since. */
const REVISED = 7;
const SIDES = new Set(["ArmedGroup", "StateForce"]);
/** UTF-16 units from one figure to another that is set beside it: two or three sentences. */
const BESIDE = 400;

/** Disjoint ranges for one group, kind, place and as-of day. */
export function quantityOf(left: Statement, right: Statement, align: Alignment): Verdict | null {
  if (oneMouth(left, right) || hasGrown(left, right) || !comparable(left, right, align)) return null;
  return { kind: "quantity", reason: "quantity" };
}

/** The same source raises its own figure later: nothing is contradicted, the earlier one is superseded. */
export function supersedes(later: Statement, earlier: Statement, align: Alignment): boolean {
  if (later.origin.key !== earlier.origin.key || later.origin.kind === "unnamed") return false;
  if (later.count === null || earlier.count === null || later.count.min <= earlier.count.min) return false;
  return isLater(later, earlier) && comparable(later, earlier, align);
}

function comparable(left: Statement, right: Statement, align: Alignment): boolean {
  const [a, b] = [left.count, right.count];
  if (a === null || b === null || rangesMeet(a, b)) return false;
  if (a.mixed || b.mixed || a.others || b.others) return false;
  if (!sameGroup(left, right) || !sameTarget(left, right) || !isOwnCount(left) || !isOwnCount(right)) return false;
  if (!sameSubject(left, right, align) || !sameDay(left, right) || !ofOnePeriod(left, right)) return false;
  return oneDocument(left, right) ? areSetBeside(left, right, align) : ofOneEvent(left, right, align);
}

/** One text that gives two figures means a whole and its part, or two events, unless it lets two sources differ. */
function areSetBeside(left: Statement, right: Statement, align: Alignment): boolean {
  if (left.relation.counts === null || left.relation.lasting) return true;
  if (left.origin.kind === "publisher" || right.origin.kind === "publisher") return false;
  return !(ofFighters(left) || ofFighters(right) || align.isWide(left.where ?? "")) || tellsOneEvent(left, right);
}

function ofFighters({ claim, relation }: Statement): boolean {
  return relation.counts !== null && SIDES.has(claim[relation.counts]?.type ?? "");
}

/** A toll rises from report to report: the higher one that was told on a later day is of that day. */
function hasGrown(left: Statement, right: Statement): boolean {
  const { counts, lasting } = left.relation;
  if (oneDocument(left, right) || left.told === null || right.told === null || counts === null || lasting) return false;
  const [earlier, later] = left.told <= right.told ? [left, right] : [right, left];
  const days = (later.told ?? 0) - (earlier.told ?? 0);
  return days > REVISED || (days > 0 && (later.count?.min ?? 0) > (earlier.count?.max ?? 0));
}

/** Two texts: what befell one place on one day; in a wide place, or to a side at war, that can be much besides. */
function ofOneEvent(left: Statement, right: Statement, align: Alignment): boolean {
  const [a, b] = [left.count, right.count];
  if (!a || !b || left.relation.counts === null || left.relation.lasting) return true;
  if (Math.max(a.min, b.min) > MANY_TIMES * Math.min(a.max, b.max)) return false;
  if (!ofFighters(left) && !ofFighters(right) && !align.isWide(left.where ?? "")) return true;
  return left.dated !== null && right.dated !== null && Math.min(a.min, b.min) >= TELLING;
}

/** A figure and those whom it counts, both beside the words of a claim, can be of something else ("two injured"). */
function isOwnCount({ claim, relation }: Statement): boolean {
  const counted = relation.counts && claim[relation.counts]?.mention;
  const { quantity, evidence } = claim;
  if (!counted || quantity === null || evidence.text.includes(quantity.text)) return true;
  return counted.start < evidence.end && evidence.start < counted.end;
}

function sameGroup(left: Statement, right: Statement): boolean {
  if (left.group === null || right.group === null) return false;
  const role = left.relation.counts;
  if (role !== null && ofTwoSides(left.claim[role]?.type, right.claim[role]?.type)) return false;
  if (left.group === right.group) return true;
  return (
    role !== null && oneDocument(left, right) && oneLocal(left, right, role) && left.count?.unit === right.count?.unit
  );
}

/** Soldiers and rebels, also where neither has a name. */
function ofTwoSides(left: string | undefined, right: string | undefined): boolean {
  return left !== right && SIDES.has(left ?? "") && SIDES.has(right ?? "");
}

/** Counts are of one place; a part of it has a count of its own. */
function sameTarget(left: Statement, right: Statement): boolean {
  if (left.where !== right.where) return false;
  // Members of a named group, or people, without a place: two events of one day would be taken for one.
  if (left.where === null) return left.relation.counts === "object" && tellsOneEvent(left, right);
  // Rockets fall on a country all day; what was driven into one building can be counted.
  if (left.relation.counts === null) return left.object === right.object && left.claim.object?.type === "Facility";
  return true;
}

/** Without a place: one text that sets one source's figure beside another's. */
function tellsOneEvent(left: Statement, right: Statement): boolean {
  const gap = Math.abs(left.claim.evidence.start - right.claim.evidence.start);
  return (
    oneDocument(left, right) && gap <= BESIDE && left.claim.attribution.length > 0 && right.claim.attribution.length > 0
  );
}

/** What was counted has its subject; who did it can be left unsaid. */
function sameSubject(left: Statement, right: Statement, { bodies }: Alignment): boolean {
  if (left.relation.counts === "subject" || left.subject === null || right.subject === null) return true;
  return bodies.related(left.subject, right.subject);
}

/** Without a day a figure can be of the whole war so far: one many times higher than the other is. */
function ofOnePeriod(left: Statement, right: Statement): boolean {
  if (left.dated && right.dated) return true;
  const [a, b] = [left.count, right.count];
  if (!a || !b) return false;
  return Math.max(a.min, b.min) <= MANY_TIMES * Math.min(a.max, b.max);
}

function sameDay(left: Statement, right: Statement): boolean {
  if (left.relation.lasting) return left.scope !== null && right.scope !== null && overlap(left.scope, right.scope);
  const [a, b] = [asOf(left), asOf(right)];
  if (!a || !b) return oneDocument(left, right) && left.dated === null && right.dated === null;
  const [longer, shorter] = [Math.max(a.end - a.start, b.end - b.start), Math.min(a.end - a.start, b.end - b.start)];
  // A period and a day in it are two counts.
  if (longer > ONE_EVENT && longer !== shorter) return false;
  return overlap(a, b, left.dated && right.dated ? 0 : SLACK);
}

function asOf({ dated, told }: Statement): Days | null {
  return dated ?? (told === null ? null : { start: told, end: told });
}

function isLater(later: Statement, earlier: Statement): boolean {
  if (later.dated && earlier.dated && later.dated.end !== earlier.dated.end) return later.dated.end > earlier.dated.end;
  return later.told !== null && earlier.told !== null && later.told > earlier.told;
}
