/** Why two participants are one actor. */
export interface MergeReason {
  readonly rule: "declared-name" | "equal-name" | "introduced-name" | "decision";
  /** Ids of the two parts. */
  readonly parts: readonly [string, string];
  /** The name that they share, or what the person gave as reason. */
  readonly because: string | null;
}

/** What documents and data files call by one id, before anything is merged. */
export interface ActorPart {
  readonly id: string;
  readonly type: string;
  /** As records name it, sorted. */
  readonly names: readonly string[];
  /** As texts write it, sorted. */
  readonly mentions: readonly string[];
  /** How many documents name it. */
  readonly documents: number;
}

/** One actor or location of the graph with all that became one in it. */
export interface Actor {
  readonly id: string;
  readonly parts: readonly ActorPart[];
  readonly reasons: readonly MergeReason[];
  /** Ids of declared actors that the name fits as well, when it was left undecided. */
  readonly ambiguous: readonly string[];
}
