import type { PageClaim, PageDocument, PageGraph, PageLink, PageNode, PageOrigin } from "../../../model/page.ts";
import type { Content } from "./content.ts";
import { groupBy, groupByKeys } from "./group-by.ts";
import { groupContents } from "./group-contents.ts";

/** The graph with everything that its panes look up. */
export interface ClaimIndex {
  readonly graph: PageGraph;
  readonly nodes: ReadonlyMap<string, PageNode>;
  readonly documents: ReadonlyMap<string, PageDocument>;
  readonly claims: ReadonlyMap<string, PageClaim>;
  /** Claims in which a node takes part, as whom they tell of or as who says so. */
  readonly byNode: ReadonlyMap<string, readonly PageClaim[]>;
  readonly byDocument: ReadonlyMap<string, readonly PageClaim[]>;
  readonly contents: readonly Content[];
  readonly contentOf: ReadonlyMap<string, Content>;
  /** Links that a claim is an end of. */
  readonly links: ReadonlyMap<string, readonly PageLink[]>;
  /** Ids of claims that are contradicted. */
  readonly disputed: ReadonlySet<string>;
  originOf(claim: PageClaim): PageOrigin;
  /** Where a source without a name speaks: it belongs to one document. */
  documentOf(origin: PageOrigin): PageDocument | undefined;
}

export function indexGraph(graph: PageGraph): ClaimIndex {
  const claims = byId(graph.claims);
  const links = groupByKeys(
    graph.links.filter(({ left, right }) => claims.has(left) && claims.has(right)),
    ({ left, right }) => [left, right],
  );
  const isContradiction = ({ type }: PageLink) => type === "CONTRADICTS";
  const disputed = [...links].filter(([, ends]) => ends.some(isContradiction)).map(([id]) => id);
  const documents = byId(graph.documents);
  const speaking = new Map(
    graph.claims.map(({ origin, document }) => [graph.origins[origin], documents.get(document)]),
  );
  const contents = groupContents(graph.claims, graph.links);
  return {
    graph,
    nodes: byId(graph.nodes),
    documents,
    claims,
    byNode: groupByKeys(graph.claims, partiesOf),
    byDocument: groupBy(graph.claims, ({ document }) => document),
    contents,
    contentOf: new Map(contents.flatMap((content) => content.claims.map(({ id }) => [id, content] as const))),
    links,
    disputed: new Set(disputed),
    originOf: ({ origin }) => graph.origins[origin] as PageOrigin,
    documentOf: (origin) => speaking.get(origin),
  };
}

/** Everybody in a claim, each once. */
export function partiesOf({ subject, object, place, chain }: PageClaim): ReadonlySet<string> {
  return new Set([subject, object, place, ...chain].filter((id) => id !== null));
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
