import type { PageClaim } from "../../../model/page.ts";
import { daysOf, isSet, type Lane, touches } from "./claim-days.ts";
import { type ClaimIndex, partiesOf } from "./claim-index.ts";
import { foldText } from "./fold-text.ts";
import type { Filters, ViewState } from "./view-state.ts";

/** What is seen, and of how many. */
export interface Selection {
  /** After all filters, in the order of the graph. */
  readonly claims: readonly PageClaim[];
  /** Before filters: around the focus, behind the answer, or all. */
  readonly all: readonly PageClaim[];
  /** For each kind of filter, what is left by all others: counts say what a choice would show. */
  readonly facets: Facets;
}

const FACETS = ["sources", "relations", "types", "polarity", "disputed", "happened", "published"] as const;
type Facet = (typeof FACETS)[number];
type Facets = Readonly<Record<Facet, readonly PageClaim[]>>;
type Test = (claim: PageClaim) => boolean;

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
function around(index: ClaimIndex, focus: string, hops: 1 | 2): readonly PageClaim[] {
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
  // What has no day is in no range.
  const within = (lane: Lane) => (claim: PageClaim) => {
    const days = daysOf(index, lane, claim);
    return days !== null && touches(filters[lane], ...days);
  };
  return {
    ...(sources.size > 0 && { sources: (claim: PageClaim) => sources.has(index.originOf(claim).key) }),
    ...(relations.size > 0 && { relations: ({ relation }: PageClaim) => relations.has(relation) }),
    ...(types.size > 0 && { types: (claim: PageClaim) => typesOf(index, claim).some((type) => types.has(type)) }),
    ...(polarity && { polarity: (claim: PageClaim) => claim.polarity === polarity }),
    ...(filters.disputed && { disputed: ({ id }: PageClaim) => index.disputed.has(id) }),
    ...(isSet(happened) && { happened: within("happened") }),
    ...(isSet(published) && { published: within("published") }),
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
