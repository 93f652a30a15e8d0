import type { PageClaim, PageOrigin } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";
import type { Content } from "./content.ts";
import { groupBy } from "./group-by.ts";
import { countOrigins } from "./scene.ts";

/** What one origin says of one content. */
export interface Cell {
  readonly claims: readonly PageClaim[];
  /** `intends`: it says only that it wants to, which takes no side. */
  readonly stance: "affirms" | "denies" | "affirmsAndDenies" | "intends";
  /** Nothing of it is asserted outright. */
  readonly uncertain: boolean;
}

export interface MatrixRow {
  readonly content: Content;
  /** By position of the column; null is silence. */
  readonly cells: readonly (Cell | null)[];
}

/** Contents against origins. Rows of one dispute follow each other. */
export interface Matrix {
  readonly columns: readonly PageOrigin[];
  readonly rows: readonly MatrixRow[];
}

/** `chosen` null: of everything; else only the content of that claim and those that it is in dispute with. */
export function makeMatrix(index: ClaimIndex, claims: readonly PageClaim[], chosen: string | null): Matrix {
  const wanted = chosen === null ? null : contentsWith(index, chosen);
  // A disagreement is shown whole, also those sides of it that a filter hides.
  const shown = wanted ? wanted.flatMap((content) => content.claims) : claims;
  const told = groupBy(shown, ({ id }) => index.contentOf.get(id) as Content);
  const contents = [...told].sort(([a, left], [b, right]) => byInterest(index, a, left, b, right));
  const columns = columnsOf(index, shown);
  const rows = contents.map(([content, members]) => ({
    content,
    cells: columns.map((origin) => cellOf(members.filter((claim) => index.originOf(claim) === origin))),
  }));
  return { columns, rows };
}

function contentsWith(index: ClaimIndex, key: string): readonly Content[] {
  const content = index.contentOf.get(key);
  if (!content) return [];
  return content.dispute === null ? [content] : index.contents.filter(({ dispute }) => dispute === content.dispute);
}

/** Disputes first, each together; then what most origins tell. */
function byInterest(
  index: ClaimIndex,
  left: Content,
  leftClaims: readonly PageClaim[],
  right: Content,
  rightClaims: readonly PageClaim[],
): number {
  if (left.dispute !== right.dispute) {
    if (left.dispute === null) return 1;
    if (right.dispute === null) return -1;
    return left.dispute < right.dispute ? -1 : 1;
  }
  return (
    countOrigins(index, rightClaims) - countOrigins(index, leftClaims) ||
    rightClaims.length - leftClaims.length ||
    (left.key < right.key ? -1 : 1)
  );
}

/** Who takes part in disagreements first, then who says most; of these, sources without a name come last. */
function columnsOf(index: ClaimIndex, claims: readonly PageClaim[]): readonly PageOrigin[] {
  const counts = new Map<PageOrigin, { all: number; disputed: number }>();
  for (const claim of claims) {
    const origin = index.originOf(claim);
    const count = counts.get(origin) ?? { all: 0, disputed: 0 };
    count.all++;
    if (index.disputed.has(claim.id)) count.disputed++;
    counts.set(origin, count);
  }
  const unnamed = ({ kind }: PageOrigin) => Number(kind === "unnamed");
  return [...counts]
    .sort(
      ([a, left], [b, right]) =>
        right.disputed - left.disputed || unnamed(a) - unnamed(b) || right.all - left.all || (a.key < b.key ? -1 : 1),
    )
    .map(([origin]) => origin);
}

function cellOf(claims: readonly PageClaim[]): Cell | null {
  if (claims.length === 0) return null;
  const sided = claims.filter(({ modality }) => modality !== "intended");
  const affirms = sided.some(({ polarity }) => polarity === "affirmed");
  const denies = sided.some(({ polarity }) => polarity === "negated");
  const stance = affirms && denies ? "affirmsAndDenies" : affirms ? "affirms" : denies ? "denies" : "intends";
  return { claims, stance, uncertain: claims.every(({ modality }) => modality !== "asserted") };
}
