import type { ClaimRecord, Participant, Polarity, Quantity } from "./claim.ts";

export type AnswerKind = "who" | "what" | "where" | "when" | "how-many" | "verdict" | "sources" | "claims" | "none";
export type Verdict = "affirmed" | "denied" | "disputed" | "unknown";

export interface AnswerItem {
  readonly value: string | number | null;
  readonly participant: Participant | null;
  readonly quantity: Quantity | null;
  readonly stance: Polarity | null;
  readonly claims: readonly string[];
  /** Claims of somebody who claims a deed: what he said of it. Their ids are in the evidence too. */
  readonly ownWords: readonly string[];
  readonly documents: number;
  readonly publishers: number;
  readonly origins: readonly string[];
  readonly unnamed: number;
}

/** What `rawi ask --format json` prints (design.md, section 6: a contract). */
export interface AnswerRecord {
  readonly question: string;
  readonly language: "ar" | "en";
  readonly kind: AnswerKind;
  readonly statement: { readonly text: string; readonly parameters: Readonly<Record<string, unknown>> } | null;
  readonly answers: readonly AnswerItem[];
  readonly verdict: Verdict | null;
  readonly evidence: readonly ClaimRecord[];
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly hint: string | null }[];
}
