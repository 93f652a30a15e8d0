import type { Quote } from "./span.ts";

/** Somebody or somewhere: an actor, a place, a source. Shape of design.md, section 2 (a contract). */
export interface Participant {
  readonly id: string;
  readonly name: string;
  /** A node label of the ontology: Person, ArmedGroup, StateForce, … */
  readonly type: string;
  readonly aliases: readonly string[];
  /** As this document wrote it here; null when it was understood (a dropped subject, an event's agent). */
  readonly mention: Quote | null;
  readonly role?: string;
}

export interface Quantity {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly approx: boolean;
  readonly unit: string | null;
  readonly text: string;
}

/** ISO days, both included. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  readonly text: string | null;
}

export type Polarity = "affirmed" | "negated";
export type Modality = "asserted" | "alleged" | "intended" | "possible";
export type Extent = "full" | "most" | "part";

/** One relation that one source asserts, with the characters that prove it (design.md, section 2: a contract). */
export interface ClaimRecord {
  readonly id: string;
  readonly document: {
    readonly id: string;
    readonly path: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly published: string | null;
  };
  readonly relation: string;
  readonly mode: string | null;
  readonly subject: Participant | null;
  readonly object: Participant | null;
  readonly place: Participant | null;
  readonly date: DateRange | null;
  readonly quantity: Quantity | null;
  readonly extent: Extent | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** The chain of sources, outermost first; empty = the text itself. The publisher is never in it. */
  readonly attribution: readonly Participant[];
  readonly evidence: Quote;
  readonly trigger: Quote;
  /** Id of the lexicon entry or rule that made it. */
  readonly rule: string;
  /** 0..1, of the extraction, never of the truth. */
  readonly confidence: number;
  readonly plover: readonly string[];
  readonly cameo: readonly string[];
  readonly acled: readonly string[];
}
