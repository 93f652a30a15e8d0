import {
  type Alignment,
  happensOnce,
  isTargeted,
  oneDocument,
  oneLocal,
  overlap,
  rangesMeet,
  spotOf,
} from "./alignment.ts";
import type { Count } from "./measures.ts";
import type { Days, Statement } from "./statement.ts";

/** Two events seldom share a figure as high as this in one text. */
const TELLING = 5;
/** Attacks on a town follow each other from day to day; those on one building, or with a figure, are told for some days. */
const NEXT_DAY = 2;
const HALF_A_YEAR = 183;

/** What the statements of one content say together: known where one of them says it. */
export class Signature {
  readonly statements: Statement[] = [];
  subject: string | null = null;
  where: string | null = null;
  #count: Count | null = null;
  #days: Days | null = null;

  /** True when the statement can be one more account of the same. */
  admits(statement: Statement, align: Alignment): boolean {
    if (!statement.relation.symmetric) {
      if (this.subject !== null && statement.subject !== null && this.subject !== statement.subject) return false;
    }
    return this.#sameCount(statement) && this.#sameTime(statement) && this.#samePlace(statement, align);
  }

  add(statement: Statement, { bodies }: Alignment): void {
    this.statements.push(statement);
    this.subject ??= statement.subject;
    const { count } = statement;
    const where = spotOf(statement);
    if (where !== null && (this.where === null || bodies.belongs(where, this.where))) this.where = where;
    if (count) this.#count = this.#count ? narrower(this.#count, count) : count;
    const days = timeOf(statement);
    if (days) this.#days = this.#days ? meeting(this.#days, days) : days;
  }

  #sameCount(statement: Statement): boolean {
    const { count, relation, claim } = statement;
    if (count && this.#count) return count.mixed === this.#count.mixed && rangesMeet(count, this.#count);
    if (!count && !this.#count) return true;
    // "Killed fighters" and "killed ten fighters" can be two events; that some fled and that dozens did is one.
    return relation.counts !== "object" || claim.polarity === "negated" || claim.object?.type === "Person";
  }

  #sameTime(statement: Statement): boolean {
    const days = timeOf(statement);
    if (days && this.#days) return overlap(days, this.#days);
    return statement.relation.lasting || happensOnce(statement) || this.#hasDocumentOf(statement);
  }

  #samePlace(statement: Statement, align: Alignment): boolean {
    const where = spotOf(statement);
    if (where === this.where || (where !== null && this.where !== null && align.sameSpot(where, this.where)))
      return true;
    if (this.statements.some((each) => isTwin(each, statement))) return true;
    const oneUnknown = where === null || this.where === null;
    // "An attack" that says neither on whom nor where is no account of a certain one.
    return oneUnknown && statement.claim.object !== null && (isTargeted(statement) || this.#hasDocumentOf(statement));
  }

  #hasDocumentOf(statement: Statement): boolean {
    return this.statements.some((each) => oneDocument(each, statement));
  }
}

/** One text that gives one figure for one group twice means one event, whatever it calls the place. */
function isTwin(left: Statement, right: Statement): boolean {
  const [a, b] = [left.count, right.count];
  if (!a || !b || a.min !== b.min || a.max !== b.max || !Number.isFinite(a.max) || !oneDocument(left, right))
    return false;
  return a.min >= TELLING && (left.group === right.group || oneLocal(left, right, "object"));
}

/** When it happened; null for what lasts or happens once and is not dated: it is the same at any time. */
function timeOf(statement: Statement): Days | null {
  if (statement.dated) return statement.dated;
  const { relation, told } = statement;
  if (told === null || relation.structural || happensOnce(statement)) return null;
  // A hold or a support is told of for months; after half a year it is another one.
  if (relation.lasting) return { start: told - HALF_A_YEAR, end: told };
  const reach = isTargeted(statement) || (statement.count?.min ?? 0) >= TELLING;
  return reach ? statement.scope : { start: told - NEXT_DAY, end: told };
}

function narrower(left: Count, right: Count): Count {
  return { ...left, min: Math.max(left.min, right.min), max: Math.min(left.max, right.max) };
}

function meeting(left: Days, right: Days): Days {
  return { start: Math.max(left.start, right.start), end: Math.min(left.end, right.end) };
}
