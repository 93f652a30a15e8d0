import type { Quantity } from "../../model/claim.ts";
import type { Identity, MentionCategory, TokenRange } from "../../model/mention.ts";

/** A noun phrase while it is being read. */
export interface Draft extends TokenRange {
  readonly head: number;
  /** Where its own words end, when a limit of its count follows ("five civilians at least"). */
  readonly wordsEnd?: number;
  /** Offset of its first character without one-letter proclitics. */
  readonly start: number;
  readonly category: MentionCategory;
  readonly level: "name" | "nominal";
  readonly lemma: string;
  readonly type: string;
  /** null = a thing of this document only, to be named after its words. */
  readonly identity: Identity | null;
  readonly aliases: readonly string[];
  readonly conjoined: boolean;
  /** One-letter preposition of its first word. */
  readonly preposition: string;
  readonly definite: boolean;
  readonly gender: "m" | "f" | null;
  readonly number: "s" | "d" | "p";
  readonly quantity: Quantity | null;
  readonly mode: string | null;
  readonly device: boolean;
  readonly victim: boolean;
  /** Its singular is one person. */
  readonly person: boolean;
  readonly anaphor: boolean;
  readonly speakingOnly: boolean;
  readonly hollow: boolean;
  /** Possessive suffix of the head (its cells): whose, is found by coreference. */
  readonly possessive: string;
  readonly inner: Draft | null;
  readonly title: {
    readonly id: string;
    readonly first: number;
    readonly end: number;
    readonly body: Draft | null;
  } | null;
}

/** What most phrases are not. */
export const PLAIN = {
  aliases: [],
  number: "s",
  quantity: null,
  mode: null,
  device: false,
  victim: false,
  person: false,
  anaphor: false,
  speakingOnly: false,
  hollow: false,
  possessive: "",
  inner: null,
  title: null,
} as const;
