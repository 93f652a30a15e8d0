import type { PageClaim } from "../../../model/page.ts";
import { type ClaimIndex, partiesOf } from "./claim-index.ts";
import { foldText } from "./fold-text.ts";
import type { Days, Filters, ViewState } from "./view-state.ts";

/** What is seen, and of how many. */
export interface Selection {
  /** After all filters, in the order of the graph. */
  readonly claims: readonly PageClaim[];
  /** Before filters: around the focus, behind the answer, or all. */
  readonly all: readonly PageClaim[];
  /** For each kind of filter, what is left by all others: counts say what a choice would show. */
  readonly facets: Facets;
}

export type Facet = "sources" | "relations" | "types" | "polarity" | "disputed" | "happened" | "published";
type Facets = Readonly<Record<Facet, readonly PageClaim[]>>;
type Test = (claim: PageClaim) => boolean;

const FACETS: readonly Facet[] = ["sources", "relations", "types", "polarity", "disputed", "happened", "published"];

/** `answered`: ids of the claims that answer the question of the state; null when none is asked. */
export function selectClaims(index: ClaimIndex, state: ViewState, answered: ReadonlySet<string> | null): Selection {
  const asked = answered ? index.graph.claims.filter(({ id }) => answered.has(id)) : index.graph.claims;
  const near = state.focus === null ? null : new Set(around(index, state.focus, state.hops));
  const all = near ? asked.filter((claim) => near.has(claim)) : asked;
  const tests = testsOf(index, state.filters);
  const words = testWords(state.filters.words);
  const kept = words ? all.filter(words) : all;
  const without = (left: Facet | null) =>
    kept.filter((claim) => FACETS.every((facet) => facet === left || (tests[facet]?.(claim) ?? true)));
  const claims = without(null);
  // A filter that is off hides nothing: most need no second look.
  const facetOf = (facet: Facet) => (tests[facet] ? without(facet) : claims);
  return {
    claims,
    all,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet)])) as unknown as Facets,
  };
}

/** Claims that name a node; with two hops also those that name whoever they name. */
export function around(index: ClaimIndex, focus: string, hops: 1 | 2): readonly PageClaim[] {
  const first = index.byNode.get(focus) ?? [];
  if (hops === 1) return first;
  const near = new Set(first.flatMap((claim) => [...partiesOf(claim)]));
  return [...new Set([...near].flatMap((node) => index.byNode.get(node) ?? []))];
}

function testsOf(index: ClaimIndex, filters: Filters): Partial<Record<Facet, Test>> {
  const sources = new Set(filters.sources);
  const relations = new Set(filters.relations);
  const types = new Set(filters.types);
  const { polarity, happened, published } = filters;
  const publishedOn = ({ document }: PageClaim) => index.documents.get(document)?.published ?? null;
  return {
    ...(sources.size > 0 && { sources: (claim: PageClaim) => sources.has(index.originOf(claim).key) }),
    ...(relations.size > 0 && { relations: ({ relation }: PageClaim) => relations.has(relation) }),
    ...(types.size > 0 && { types: (claim: PageClaim) => typesOf(index, claim).some((type) => types.has(type)) }),
    ...(polarity && { polarity: (claim: PageClaim) => claim.polarity === polarity }),
    ...(filters.disputed && { disputed: ({ id }: PageClaim) => index.disputed.has(id) }),
    ...(isSet(happened) && { happened: ({ start, end }: PageClaim) => overlaps(start, end ?? start, happened) }),
    ...(isSet(published) && {
      published: (claim: PageClaim) => overlaps(publishedOn(claim), publishedOn(claim), published),
    }),
  };
}

/** Types of whom a claim tells, each once. */
export function typesOf(index: ClaimIndex, { subject, object, place }: PageClaim): readonly string[] {
  const types = [subject, object, place].map((id) => (id === null ? undefined : index.nodes.get(id)?.type));
  return [...new Set(types.filter((type) => type !== undefined))];
}

function testWords(words: string | null): Test | null {
  const wanted = foldText(words ?? "");
  return wanted === "" ? null : ({ quote }) => foldText(quote.text).includes(wanted);
}

const isSet = ({ from, to }: Days) => from !== null || to !== null;

/** What has no day is in no range. */
function overlaps(start: string | null, end: string | null, { from, to }: Days): boolean {
  if (start === null || end === null) return false;
  return (from === null || end >= from) && (to === null || start <= to);
}
