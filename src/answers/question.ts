/* A question, understood: a claim with a hole in it. */
import type { Phrases } from "../resources/phrases.schema.ts";
import type { AskedKind } from "../resources/questions.schema.ts";

/**
 * Where somebody may stand in the claims that answer. `target`: the object, or the place of what has no nearer object;
 * `end`: subject or object; `any`: wherever; `source`: he says it.
 */
export type Role = "subject" | "target" | "end" | "place" | "any" | "source";

export interface Party {
  readonly role: Role;
  /** As the question calls it. */
  readonly words: string;
  /** With what lies in them or belongs to them. */
  readonly ids: readonly string[];
  /** Those alone that bear the name. */
  readonly bearers: readonly string[];
  /** Units of counts that mean people of this kind. */
  readonly units: readonly string[];
  /** Publishers of that name; for sources. */
  readonly publishers: readonly string[];
  /** A circumstance: it is left out, and that is said, where no claim tells it. */
  readonly soft: boolean;
}

/** ISO days, both included; null: open. */
export interface AskedDays {
  readonly start: string | null;
  readonly end: string | null;
  readonly words: string;
}

/** What is asked beyond the hole: see `openers` of questions.yaml. */
export type Asks =
  | "hole"
  | "deeds"
  | "words"
  | "events"
  | "denials"
  | "disagreement"
  | "alone"
  | "connection"
  | "destination"
  | "contradicted";

/** Something that the answer rests on and the question does not say, or that it says and was not used. */
export interface Remark {
  readonly code: keyof Phrases["answer"]["remarks"];
  readonly words: string;
  readonly as: string;
}

export interface Question {
  readonly kind: AskedKind;
  readonly asks: Asks;
  /** The end that is asked for. */
  readonly hole: "subject" | "object";
  /** Empty: any relation. */
  readonly relations: readonly string[];
  /** Whoever stands at one end of them may as well stand at the other. */
  readonly symmetric: boolean;
  readonly mode: readonly string[];
  readonly parties: readonly Party[];
  readonly days: AskedDays | null;
  /** Which sides count; null: both. */
  readonly polarity: "affirmed" | "negated" | null;
  /** Of whom only people are wanted ("which commanders …"). */
  readonly personsOnly: boolean;
  /** Most claims first, or the earliest or latest day alone. */
  readonly order: "most" | "first" | "last" | null;
  readonly remarks: readonly Remark[];
}
