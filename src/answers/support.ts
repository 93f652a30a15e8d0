import type { LinkedClaims } from "../graph/link-claims.ts";
import { countSupport } from "../graph/relations/count-support.ts";
import type { ClaimRecord } from "../model/claim.ts";

export interface Support {
  readonly documents: number;
  readonly publishers: number;
  /** Names of distinct origins, sorted. */
  readonly origins: readonly string[];
  readonly unnamed: number;
}

/** Documents, publishers and origins, counted apart (design.md, section 4): a source without a name is no origin. */
export function supportOf(claims: readonly ClaimRecord[], { statements, bodies }: LinkedClaims): Support {
  const told = claims.flatMap((claim) => statements.get(claim.id) ?? []);
  const { documents, publishers, origins, unnamed } = countSupport(told, bodies);
  return { documents, publishers, origins: origins.map(({ name }) => name), unnamed };
}
