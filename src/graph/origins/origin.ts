/** Whose words a claim is, in the end (design.md, section 4). */
export interface Origin {
  /** Equal for claims of one origin. */
  readonly key: string;
  /** For people. */
  readonly name: string;
  /** The body, or the publisher's actor; null for sources without a name and for publishers nobody knows. */
  readonly actor: string | null;
  /** unnamed sources are counted apart and never as origins. */
  readonly kind: "source" | "publisher" | "unnamed";
}
