import {
  type Alignment,
  happensOnce,
  oneDocument,
  oneLocal,
  oneMouth,
  oneTime,
  overlap,
  rangesMeet,
} from "../alignment.ts";
import type { Verdict } from "../claim-relation.ts";
import type { Days, Statement } from "../statement.ts";

/** Days between which two undated reports can be of one event. */
const ONE_EVENT = 2;
/** Days within which a dated event is spoken of without its day. */
const SOON = 7;
/** What is told of those whom it befell, whoever did it. */
const BEFALLS = new Set(["assault", "killed", "injured", "custody", "damaged", "freed", "displaced"]);
const VIOLENT = new Set(["assault", "killed", "injured", "custody"]);

/**
 * Happened against did not. Denying one's own hand contradicts only claims that name it, its part or its alliance;
 * denying the event contradicts all; "not so far" covers the days before.
 */
export function polarityOf(said: Statement, denied: Statement, align: Alignment): Verdict | null {
  if (isOneVoice(said, denied, align) || said.relation.id === "LOCATED_IN") return null;
  if (denied.stopped && denied.relation.family !== "control") return null;
  if (!sameRelation(said, denied) || !sameSides(said, denied, align)) return null;
  if (!align.mayBeOneSpot(said.where, denied.where)) return null;
  if (!sameScope(said, denied, align)) return null;
  if (denied.ending || denied.stopped ? !sameDay(said, denied) : !canBeOneEvent(said, denied, align)) return null;
  if (said.relation.family === "claimed_responsibility") return { kind: "responsibility", reason: "polarity-denied" };
  if (isOwn(denied, align)) return { kind: "polarity", reason: "polarity-denied" };
  const lasting = said.relation.lasting && denied.dated === null && denied.told !== null;
  return { kind: "polarity", reason: lasting && !denied.ending ? "polarity-yet" : "polarity" };
}

/** One speaker, or an organ of his body beside him, in one text. */
function isOneVoice(said: Statement, denied: Statement, { bodies }: Alignment): boolean {
  const [a, b] = [said.origin.actor, denied.origin.actor];
  return oneMouth(said, denied) || (oneDocument(said, denied) && a !== null && b !== null && bodies.oneBody(a, b));
}

/** Two texts can mean two of many events alike: what they are about, and when, has to leave one. */
function canBeOneEvent(said: Statement, denied: Statement, align: Alignment): boolean {
  if (said.relation.lasting || happensOnce(said) || oneDocument(said, denied)) return oneTime(said, denied);
  // What is feared, or said of the case that it happens, is no account of what another text denies.
  if (said.claim.modality === "possible") return false;
  if (isPeriod(said.dated) || isPeriod(denied.dated)) return false;
  if (said.dated && denied.dated) return overlap(said.dated, denied.dated);
  if (isDaily(said, align) || isDaily(denied, align)) return false;
  const near = dayOf(said);
  const other = dayOf(denied);
  return near !== null && other !== null && overlap(near, other, said.dated || denied.dated ? SOON : ONE_EVENT);
}

/** Sides at war strike each other, and somewhere in a country somebody is struck, every day. */
function isDaily({ relation, object, claim, where }: Statement, align: Alignment): boolean {
  if (!VIOLENT.has(relation.family)) return false;
  if (claim.object?.type === "Place" || claim.object?.type === "Facility") return align.isWide(claim.object.id);
  return object === null ? where === null || align.isWide(where) : claim.object?.type !== "Person";
}

function isPeriod(days: Days | null): boolean {
  return days !== null && days.end - days.start > ONE_EVENT;
}

/** A denied strike contradicts a reported attack on the same target; else the relations are the same. */
function sameRelation(said: Statement, denied: Statement): boolean {
  if (said.relation.id === denied.relation.id) return true;
  if (said.relation.symmetric || denied.relation.symmetric) return false;
  return said.relation.family === "assault" && denied.relation.family === "assault" && said.object !== null;
}

function sameSides(said: Statement, denied: Statement, align: Alignment): boolean {
  const straight = sameSubject(said, denied, align) && sameObject(said, denied, align);
  if (straight || !said.relation.symmetric) return straight;
  const [a, b] = [said.subject, said.object];
  const [x, y] = [denied.subject, denied.object];
  return (
    a !== null && b !== null && x !== null && y !== null && align.bodies.related(a, y) && align.bodies.related(b, x)
  );
}

function sameSubject(said: Statement, denied: Statement, align: Alignment): boolean {
  const [subject, own] = [said.claim.subject, denied.claim.subject];
  // "It was not struck" leaves open by whom. Others can hold, move or meet; and somewhere in a country somebody strikes.
  if (!own) return BEFALLS.has(denied.relation.family) && !align.isWide(denied.object ?? "");
  return subject !== null && align.bodies.related(subject.id, own.id);
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
