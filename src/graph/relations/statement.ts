import { CalendarDate } from "../../model/calendar-date.ts";
import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";
import type { RelationType } from "../../resources/ontology.schema.ts";
import type { Origin } from "../origins/origin.ts";
import type { Count, Held, Measures } from "./measures.ts";

/** Days since 1970-01-01, both included. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

/** A claim as typed values: what relations between claims are decided by. */
export interface Statement {
  readonly claim: ClaimRecord;
  readonly relation: RelationType;
  readonly origin: Origin;
  /** Bodies of the chain, outermost first. */
  readonly chain: readonly string[];
  /** Actors that are known by name; null when there is none or it belongs to one document. */
  readonly subject: string | null;
  readonly object: string | null;
  /** Where it happened: an object that is a place or a building, else a place with a name. */
  readonly where: string | null;
  /** What the count counts: a named group, or a kind of people; null when nothing is counted. */
  readonly group: string | null;
  readonly count: Count | null;
  /** When it happened, where the text says so. */
  readonly dated: Days | null;
  /** When its document was published. */
  readonly told: number | null;
  /** When it can have happened at all; null when nothing is known. */
  readonly scope: Days | null;
  readonly held: Held;
  /** Ends what was so before ("lost control"): no denial of it. */
  readonly ending: boolean;
  /** Says that something was stopped or is over: it had happened. */
  readonly stopped: boolean;
}

export interface StatementKnowledge {
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly measures: Measures;
  /** Ids of rules that state the end of something. */
  readonly endings: ReadonlySet<string>;
  originOf(claim: ClaimRecord): Origin;
  chainOf(claim: ClaimRecord): readonly string[];
  /** What stands beside a span of the claim's document; empty where the text is not known. */
  around(span: Span): { readonly before: string; readonly after: string };
}

/** News without a date is of the days before it was told. */
const FRESH = 10;
/** At the end of the rule's name where a word before the event stopped it. */
const STOPPED = "/stopped";
const HOLDING = new Set(["control", "presence", "coerce"]);
const LOCATIONS = new Set(["Place", "Facility"]);

/** null for a relation that the ontology does not know. */
export function statementOf(claim: ClaimRecord, knowledge: StatementKnowledge): Statement | null {
  const relation = knowledge.relations.get(claim.relation);
  if (!relation) return null;
  const { measures } = knowledge;
  const told = dayOf(claim.document.published);
  const dated = claim.date ? daysOf(claim.date) : null;
  const count = countOf(claim, relation, knowledge);
  const { object, place } = claim;
  return {
    claim,
    relation,
    origin: knowledge.originOf(claim),
    chain: knowledge.chainOf(claim),
    subject: named(claim.subject, claim),
    object: named(object, claim),
    where: object && LOCATIONS.has(object.type) ? object.id : named(place, claim),
    group: groupOf(claim, relation, count, measures),
    count,
    dated,
    told,
    scope: dated ?? (told === null ? null : { start: told - FRESH, end: told }),
    held: HOLDING.has(relation.family) ? (claim.extent ?? measures.held(claim.evidence.text)) : null,
    ending: claim.polarity === "negated" && knowledge.endings.has(claim.rule),
    stopped: claim.polarity === "negated" && claim.rule.endsWith(STOPPED),
  };
}

/** Populations and whatever has no name of its own stand for nobody in particular. */
function named(participant: Participant | null, { document }: ClaimRecord): string | null {
  if (!participant || participant.type === "Population" || participant.type === "Source") return null;
  return participant.id.startsWith(`${document.id}:`) ? null : participant.id;
}

function countOf(claim: ClaimRecord, relation: RelationType, { measures, around }: StatementKnowledge): Count | null {
  const { quantity } = claim;
  if (quantity) {
    const counted = relation.counts === null ? null : claim[relation.counts];
    const span = counted?.mention ?? claim.evidence;
    const setting = { counted: counted?.mention?.text ?? quantity.text, ...around(span) };
    const count = measures.count(quantity, setting);
    // Those who were wounded beside others who were killed are all of the wounded.
    return relation.once || !count.others ? count : { ...count, others: false };
  }
  return relation.id === "BOMBED" ? measures.impliedDevice(claim.evidence.text) : null;
}

function groupOf(claim: ClaimRecord, relation: RelationType, count: Count | null, measures: Measures): string | null {
  if (relation.counts === null) return count?.unit == null ? null : `means:${count.unit}`;
  const counted = claim[relation.counts];
  const who = named(counted, claim);
  if (who !== null) return count?.unit == null || count.general ? who : `${who}/${count.unit}`;
  // The noun that is counted says more than the unit where both are known ("30 people, all children" is written so).
  const kind = count?.unit ?? (counted && measures.kindOf(counted.name)) ?? counted?.id ?? null;
  return kind === null ? null : `kind:${kind}`;
}

function daysOf({ start, end }: { readonly start: string; readonly end: string }): Days | null {
  const [first, last] = [dayOf(start), dayOf(end)];
  return first === null || last === null ? null : { start: first, end: Math.max(first, last) };
}

function dayOf(day: string | null): number | null {
  return day === null ? null : (CalendarDate.parse(day)?.epochDay ?? null);
}
