import type { Entity } from "../../model/entity.ts";
import type { Bodies } from "../origins/bodies.ts";
import type { Count } from "./measures.ts";
import type { Days, Statement } from "./statement.ts";

/** How two statements lie to each other; decided from ids, days and ranges alone. */
export class Alignment {
  readonly bodies: Bodies;
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #wideKinds: ReadonlySet<string>;

  constructor(bodies: Bodies, entities: ReadonlyMap<string, Entity>, wideKinds: readonly string[]) {
    this.bodies = bodies;
    this.#entities = entities;
    this.#wideKinds = new Set(wideKinds);
  }

  /** One lies in the other, or they are one. */
  sameSpot(left: string, right: string): boolean {
    return this.bodies.oneBody(left, right);
  }

  /** Both stand in the atlas, in one country, and neither lies in the other. */
  elsewhere(left: string, right: string): boolean {
    return (
      this.#isPlaced(left) && this.#isPlaced(right) && this.#oneCountry(left, right) && !this.sameSpot(left, right)
    );
  }

  /** Many things happen there on one day. */
  isWide(id: string): boolean {
    return this.#wideKinds.has(this.#entities.get(id)?.kind ?? "");
  }

  #oneCountry(left: string, right: string): boolean {
    const [here, there] = [this.#entities.get(left)?.country ?? null, this.#entities.get(right)?.country ?? null];
    return here === null || there === null || here === there;
  }

  /** Neither is known to be another place than the other. */
  mayBeOneSpot(left: string | null, right: string | null): boolean {
    return left === null || right === null || this.sameSpot(left, right);
  }

  #isPlaced(id: string): boolean {
    const entity = this.#entities.get(id);
    return entity !== undefined && entity.in !== null;
  }
}

export function overlap(left: Days, right: Days, slack = 0): boolean {
  return left.start <= right.end + slack && right.start <= left.end + slack;
}

export function rangesMeet(left: Count, right: Count): boolean {
  return left.min <= right.max && right.min <= left.max;
}

/** One speaker in one text tells a sequence, or parts of a whole; he does not contradict himself. */
export function oneMouth(left: Statement, right: Statement): boolean {
  return left.claim.document.id === right.claim.document.id && left.origin.key === right.origin.key;
}

export function oneDocument(left: Statement, right: Statement): boolean {
  return left.claim.document.id === right.claim.document.id;
}

/** Whether the times at which two statements can be true meet; within one text an undated event is that text's. */
export function oneTime(left: Statement, right: Statement): boolean {
  if (left.dated && right.dated) return overlap(left.dated, right.dated);
  if (left.scope && right.scope) return overlap(left.scope, right.scope);
  return oneDocument(left, right);
}

/** The same participant of one document, though it has no name. */
export function oneLocal(left: Statement, right: Statement, role: "subject" | "object"): boolean {
  const [a, b] = [left.claim[role], right.claim[role]];
  return a !== null && b !== null && a.id === b.id;
}

/** The death of one person: whenever and wherever it is told, it is the same. */
export function happensOnce({ relation, claim }: Statement): boolean {
  return relation.once && claim.object?.type === "Person";
}

/** Where it is; null for what lasts between two named sides ("supports"): that is not of one place. */
export function spotOf({ subject, object, claim, where, relation }: Statement): string | null {
  const between = relation.lasting && subject !== null && object !== null && object !== where;
  return between && claim.object?.type !== "Person" ? null : where;
}

/** Aimed at one building, person or place by name, or between two named sides: where it was adds nothing. */
export function isTargeted({ subject, object, claim, where, relation }: Statement): boolean {
  if (object === null) return false;
  if (object === where || claim.object?.type === "Person") return true;
  return subject !== null && relation.family !== "assault" && relation.counts === null;
}
