/** What a person decided about the graph; it outlives building, forgetting and reading again. */
export interface Decision {
  /**
   * merge: these actors are one. split: these are not one, whatever their names say (`NOT_SAME_AS`). reject: these
   * claims were misread.
   */
  readonly kind: "merge" | "split" | "reject";
  /** Ids of actors (merge, split: two) or claims (reject). `ID@NAME` means the actor only where it is called NAME. */
  readonly ids: readonly string[];
  readonly because: string | null;
  /** Counts up from 1: by it a decision is taken back. */
  readonly number: number;
}
