import type { DateRange, Quantity } from "./claim.ts";
import type { Span } from "./span.ts";

/** Tokens `first` (included) to `end` (excluded) of the document. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

export interface TimeMention extends TokenRange {
  readonly span: Span;
  /** null when the text cannot be resolved (no publication date). */
  readonly date: DateRange | null;
  /** Something is measured from it ("the fiercest since 2014"): it dates no event of the sentence. */
  readonly compared?: boolean;
}

export interface QuantityMention extends TokenRange {
  readonly quantity: Quantity;
  /** The counted things follow under "of" (17 of the fighters). */
  readonly partitive: boolean;
}

export type MentionCategory =
  | "name"
  | "person"
  | "dissolving"
  | "body"
  | "facility"
  | "place"
  | "population"
  | "source"
  | "thing"
  | "direction"
  | "quantity";

/** Who or where a mention means: known by name, or one of this document only. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** A noun phrase that can fill a role (ACE: name, nominal). */
export interface EntityMention extends TokenRange {
  readonly kind: "entity";
  readonly index: number;
  readonly sentence: number;
  /** Token of the head noun or of the name's first word. */
  readonly head: number;
  /** Without the one-letter proclitics of its first word. */
  readonly span: Span;
  readonly level: "name" | "nominal";
  readonly category: MentionCategory;
  /** Folded singular of the head noun; "" for names. */
  readonly lemma: string;
  readonly identity: Identity;
  /** Folded preposition it stands under: one-letter or a word (also "min qibal"); "" when bare. */
  readonly preposition: string;
  /** Token of that preposition when it is a word of its own, else the first token. */
  readonly opens: number;
  /** Joined by "and" to what stands before. */
  readonly conjoined: boolean;
  readonly definite: boolean;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p";
  readonly quantity: Quantity | null;
  /** Mode that the head brings (aircraft: aerial). */
  readonly mode: string | null;
  readonly device: boolean;
  readonly victim: boolean;
  /** Stands for something said before (the movement, the prison). */
  readonly anaphor: boolean;
  /** Possessive suffix of the head (its cells), folded; "" when none. */
  readonly possessive: string;
  /** Lies inside another mention (the prison of "surroundings of the prison"). */
  readonly nested: boolean;
  /** The body of an office, the whole of a part: index of the mention inside. */
  readonly inner: number | null;
  /** Office of a person: title entry id and text span of title with body. */
  readonly title: { readonly id: string; readonly span: Span; readonly body: number | null } | null;
  readonly speakingOnly: boolean;
  /** Only points to whose positions or members it is ("positions", "targets"); not a thing of its own. */
  readonly hollow: boolean;
}
