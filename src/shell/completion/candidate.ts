/** Something that can stand where the cursor is. */
export interface Candidate {
  /** What is put into the line. */
  readonly insert: string;
  /** How it is listed, when not as it is put. */
  readonly shown?: string;
  /** What it is, for people: `Facility`, `label`, `keyword`. */
  readonly kind: string;
  /** How often the graph has it; null where there is nothing to count. */
  readonly count: number | null;
}

export interface Completion {
  /** What of the line the candidates replace, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The best first. */
  readonly candidates: readonly Candidate[];
}
