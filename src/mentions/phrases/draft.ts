import type { Quantity } from "../../model/claim.ts";
import type { Identity, MentionCategory, TokenRange } from "../../model/mention.ts";

/** A noun phrase while it is being read. */
export interface Draft extends TokenRange {
  readonly head: number;
  /** Where its own words end, where a limit of its count follows ("five civilians at least"). */
  readonly wordsEnd: number | null;
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

/** What has to be said of every phrase. */
type Said =
  | "first"
  | "end"
  | "head"
  | "start"
  | "category"
  | "level"
  | "lemma"
  | "type"
  | "identity"
  | "conjoined"
  | "preposition"
  | "definite"
  | "gender";

/**
 * A draft with what most phrases are not. All drafts come from here with their properties in one order, and copies keep it: so they
 * are of one shape, which the engine reads and copies several times faster than objects that grow.
 */
export function draftOf(given: Pick<Draft, Said> & Partial<Draft>): Draft {
  return {
    first: given.first,
    end: given.end,
    head: given.head,
    wordsEnd: given.wordsEnd ?? null,
    start: given.start,
    category: given.category,
    level: given.level,
    lemma: given.lemma,
    type: given.type,
    identity: given.identity,
    aliases: given.aliases ?? NONE,
    conjoined: given.conjoined,
    preposition: given.preposition,
    definite: given.definite,
    gender: given.gender,
    number: given.number ?? "s",
    quantity: given.quantity ?? null,
    mode: given.mode ?? null,
    device: given.device ?? false,
    victim: given.victim ?? false,
    person: given.person ?? false,
    anaphor: given.anaphor ?? false,
    speakingOnly: given.speakingOnly ?? false,
    hollow: given.hollow ?? false,
    possessive: given.possessive ?? "",
    inner: given.inner ?? null,
    title: given.title ?? null,
  };
}

const NONE: readonly string[] = [];
