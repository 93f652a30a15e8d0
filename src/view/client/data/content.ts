import type { PageClaim } from "../../../model/page.ts";

/** What several claims state: the same who, what and whom, whether they affirm or deny it. */
export interface Content {
  /** Stable while the graph is: the least id of its claims. */
  readonly key: string;
  readonly relation: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly place: string | null;
  readonly claims: readonly PageClaim[];
  /** Equal for contents that contradict each other, directly or through others. */
  readonly dispute: string | null;
}
