import type { ReasonId } from "../../resources/comparison.schema.ts";

export type ContradictionKind = "polarity" | "agent" | "quantity" | "control" | "responsibility" | "time" | "place";

/** One relation between two claims, with the rule that found it and what a reader is told. */
export interface ClaimRelation {
  readonly type: "REPEATS" | "CORROBORATES" | "CONTRADICTS" | "SUPERSEDES";
  /** Of contradictions; of others null. */
  readonly kind: ContradictionKind | null;
  /** Ids of claims. SUPERSEDES leads from the later to the earlier; the others have no direction: left before right. */
  readonly left: string;
  readonly right: string;
  readonly rule: string;
  /** What a reader is told; made when it is asked for. */
  reason(language: "en" | "ar"): string;
}

/** Its id in the graph. */
export function relationId({ left, type, right }: Pick<ClaimRelation, "left" | "type" | "right">): string {
  return `${left}/${type}/${right}`;
}

/** What a rule says of two statements. */
export interface Verdict {
  readonly kind: ContradictionKind;
  readonly reason: ReasonId;
}
