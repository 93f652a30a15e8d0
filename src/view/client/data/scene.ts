import type { Polarity } from "../../../model/claim.ts";
import type { PageClaim } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";
import type { Content } from "./content.ts";
import { groupBy, groupByKeys } from "./group-by.ts";

/** A node as it is drawn. */
export interface SceneNode {
  readonly id: string;
  readonly type: string;
  /** Named origins that tell of it. */
  readonly origins: number;
}

/** One content on one side: what affirms it and what denies it are two edges. */
export interface SceneEdge {
  readonly key: string;
  readonly content: Content;
  readonly polarity: Polarity;
  readonly start: string;
  readonly end: string;
  readonly claims: readonly PageClaim[];
  readonly origins: number;
  readonly disputed: boolean;
  /** Only alleged, possible or intended. */
  readonly uncertain: boolean;
  /** How far it bends: 0 is straight; edges of one pair differ. */
  readonly bend: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Edges there were before the scene was cut to its size. */
  readonly total: number;
  /** Claims without two ends, which only the matrix and the table show. */
  readonly oneEnded: number;
}

/** More is a hairball, and slow to draw. */
export const MOST_EDGES = 2000;

/** What the graph shows of claims; disagreements and what many origins tell come first when it is too much. */
export function makeScene(index: ClaimIndex, claims: readonly PageClaim[], most = MOST_EDGES): Scene {
  const twoEnded = claims.filter((claim) => endsOf(claim) !== null);
  const groups = groupBy(twoEnded, (claim) => {
    const content = index.contentOf.get(claim.id) as Content;
    return `${content.key} ${claim.polarity} ${endsOf(claim)?.join(" ")}`;
  });
  const edges = [...groups].map(([key, members]) => edgeOf(index, key, members));
  const kept = edges.length > most ? edges.sort(byWeight).slice(0, most) : edges;
  const apart = bendApart(kept.sort((left, right) => (left.key < right.key ? -1 : 1)));
  return { nodes: nodesOf(index, apart), edges: apart, total: edges.length, oneEnded: claims.length - twoEnded.length };
}

/** Whom an edge joins: who and whom, or, where nobody is named as whom, the place. */
function endsOf({ subject, object, place }: PageClaim): readonly [string, string] | null {
  const named = [subject, object, place].filter((each) => each !== null);
  const [start, end] = named;
  return start === undefined || end === undefined || start === end ? null : [start, end];
}

function edgeOf(index: ClaimIndex, key: string, claims: readonly PageClaim[]): SceneEdge {
  const [first] = claims as readonly [PageClaim];
  const [start, end] = endsOf(first) as readonly [string, string];
  return {
    key,
    content: index.contentOf.get(first.id) as Content,
    polarity: first.polarity,
    start,
    end,
    claims,
    origins: countOrigins(index, claims),
    disputed: claims.some(({ id }) => index.disputed.has(id)),
    uncertain: claims.every(({ modality }) => modality !== "asserted"),
    bend: 0,
  };
}

/** Distinct origins with a name. */
export function countOrigins(index: ClaimIndex, claims: readonly PageClaim[]): number {
  const named = claims.filter((claim) => index.originOf(claim).kind !== "unnamed");
  return new Set(named.map(({ origin }) => origin)).size;
}

const byWeight = (left: SceneEdge, right: SceneEdge) =>
  Number(right.disputed) - Number(left.disputed) ||
  right.origins - left.origins ||
  right.claims.length - left.claims.length ||
  (left.key < right.key ? -1 : 1);

/** Edges of one pair fan out, whichever way they lead. */
function bendApart(edges: readonly SceneEdge[]): SceneEdge[] {
  const pairOf = ({ start, end }: SceneEdge) => (start < end ? `${start} ${end}` : `${end} ${start}`);
  const pairs = groupBy(edges, pairOf);
  return edges.map((edge) => {
    const pair = pairs.get(pairOf(edge)) ?? [];
    const offset = pair.indexOf(edge) - (pair.length - 1) / 2;
    // The bend is measured to the left of the way from start to end, so it turns with the direction.
    return { ...edge, bend: edge.start < edge.end ? offset : -offset };
  });
}

function nodesOf(index: ClaimIndex, edges: readonly SceneEdge[]): SceneNode[] {
  return [...groupByKeys(edges, ({ start, end }) => [start, end])]
    .map(([id, at]) => {
      const told = at.flatMap(({ claims }) => claims);
      return { id, type: index.nodes.get(id)?.type ?? "", origins: countOrigins(index, told) };
    })
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}
