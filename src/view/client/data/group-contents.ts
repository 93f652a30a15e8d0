import { Components } from "../../../graph/identity/components.ts";
import type { PageClaim, PageLink } from "../../../model/page.ts";
import type { Content } from "./content.ts";
import { groupBy } from "./group-by.ts";

/** Contradictions about one content; those of other kinds are between two. */
const WITHIN = new Set(["polarity", "quantity", "time"]);

/** Claims of one content together, those that disagree marked with their dispute; in the order of the claims. */
export function groupContents(claims: readonly PageClaim[], links: readonly PageLink[]): Content[] {
  const known = new Set(claims.map(({ id }) => id));
  const standing = links.filter(({ left, right }) => known.has(left) && known.has(right));
  const sameContent = new Components();
  const firstOf = new Map<string, string>();
  for (const claim of claims) {
    const key = JSON.stringify([claim.relation, claim.subject, claim.object, claim.object ? null : claim.place]);
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, claim.id);
    else if (claim.subject !== null || claim.object !== null) sameContent.unite(first, claim.id);
  }
  for (const { type, kind, left, right } of standing)
    if (type !== "CONTRADICTS" || WITHIN.has(kind ?? "")) sameContent.unite(left, right);

  const disputes = new Components();
  const inDispute = new Set<string>();
  for (const { type, left, right } of standing) {
    if (type !== "CONTRADICTS") continue;
    const ends = [sameContent.find(left), sameContent.find(right)] as const;
    disputes.unite(...ends);
    for (const end of ends) inDispute.add(end);
  }
  const groups = groupBy(claims, ({ id }) => sameContent.find(id));
  return [...groups].map(([root, members]) => contentOf(members, inDispute.has(root) ? disputes.find(root) : null));
}

function contentOf(claims: readonly PageClaim[], dispute: string | null): Content {
  const ids = claims.map(({ id }) => id).sort();
  // The fullest claim names the content best.
  const known = ({ subject, object, place }: PageClaim) =>
    [subject, object, place].filter((each) => each !== null).length;
  const fullest = claims.reduce((best, claim) => (known(claim) > known(best) ? claim : best));
  const { relation, subject, object, place } = fullest;
  return { key: ids[0] as string, relation, subject, object, place, claims, dispute };
}
