/* A reading as the discourse sees it: where in the text it stands and whether its words point back. */
import type { DateRange } from "../model/claim.ts";
import type { Trait } from "../resources/ontology.schema.ts";
import type { Reading } from "./records.ts";
import type { Traits } from "./traits.ts";

export interface ToldEvent extends Reading {
  readonly sentence: number;
  /** "the attack", "killed in the attack": an event that was told before. */
  readonly pointsBack: boolean;
  /** Its sentence says something of when. */
  readonly timed: boolean;
  /** The day on which it was said, where its sentence tells that. */
  readonly saidOn?: DateRange | null;
  /** Stands in a sentence that goes back in time or leaves the scene. */
  readonly aside: boolean;
  /** Goes on, or is a habit. */
  readonly lasting: boolean;
  /** Said of somebody in a relative clause, or named without being told ("the shelling of towns"). */
  readonly passing: boolean;
  /** Says who somebody is, rather than what happened. */
  readonly describes: boolean;
}

export function subjectId({ subject, subjectIdentity }: Reading): string | null {
  return subject?.identity.id ?? subjectIdentity?.id ?? null;
}

export function objectId({ object, objectIdentity }: Reading): string | null {
  return object?.identity.id ?? objectIdentity?.id ?? null;
}

const VIOLENT: readonly Trait[] = ["assault", "clash", "casualty"];

/** A fight, or whom it hurt. */
function isViolent(is: Traits, relation: string): boolean {
  return VIOLENT.some((trait) => is(relation, trait));
}

/** Do two relations tell of one kind of event: the same, or a fight and whom it hurt? */
export function akin(is: Traits, one: string, other: string): boolean {
  return one === other || (isViolent(is, one) && isViolent(is, other));
}

export function isFact({ modality }: ToldEvent): boolean {
  return !modality || modality === "asserted" || modality === "alleged";
}

/** Told as something that happened, not as a habit, in passing or of old. */
export function isNews({ aside, lasting, passing }: ToldEvent): boolean {
  return !aside && !lasting && !passing;
}

/** Force, whom it hurt, and who left: what reports of a day add up. */
export function happens(is: Traits, { relation }: ToldEvent): boolean {
  return is(relation, "force") || is(relation, "clash") || is(relation, "casualty") || is(relation, "leaving");
}

/** From so many on, victims are those of more than one event. */
const SUM = 200;

/** Hundreds of dead are those of a war. */
export function isSum({ object }: ToldEvent): boolean {
  const count = object?.quantity;
  return (count?.value ?? count?.min ?? 0) >= SUM;
}

const DAY = 86_400_000;

/** From one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
