import { KnowledgeGraph } from "../../../graph/knowledge-graph.ts";
import { presentProperties } from "../../../graph/property-graph.ts";
import type { GraphView, Properties } from "../../../model/graph.ts";
import type { PageClaim, PageNode } from "../../../model/page.ts";
import type { ClaimIndex } from "./claim-index.ts";

/** Claims of the page as a graph that exporters read: actors and places, and one typed edge a claim. */
export function sceneView(index: ClaimIndex, claims: readonly PageClaim[]): GraphView {
  const joined = claims.flatMap((claim) => {
    const [start, end] = [claim.subject, claim.object ?? claim.place];
    return start === null || end === null ? [] : [{ claim, start, end }];
  });
  const ids = new Set(joined.flatMap(({ start, end }) => [start, end]));
  const knowledge = new KnowledgeGraph();
  for (const node of index.graph.nodes) if (ids.has(node.id)) addNode(knowledge, node);
  for (const { claim, start, end } of joined)
    knowledge.addEdge(`${claim.id}/edge`, claim.relation, start, end, propertiesOf(index, claim));
  return knowledge.view;
}

const LOCATIONS = new Set(["Place", "Facility"]);

function addNode(knowledge: KnowledgeGraph, { id, type, name, nameAr, nameEn, aliases }: PageNode): void {
  const labels = [type, LOCATIONS.has(type) ? "Location" : "Actor"];
  knowledge.addNode(id, labels, presentProperties({ id, type, name, nameAr, nameEn, aliases }));
}

function propertiesOf(index: ClaimIndex, claim: PageClaim): Properties {
  const document = index.documents.get(claim.document);
  return presentProperties({
    claim: claim.id,
    polarity: claim.polarity,
    modality: claim.modality,
    mode: claim.mode,
    dateStart: claim.start,
    dateEnd: claim.end,
    countText: claim.count,
    source: index.originOf(claim).name,
    chain: claim.chain.map((id) => index.nodes.get(id)?.name ?? id),
    quote: claim.quote.text,
    start: BigInt(claim.quote.start),
    end: BigInt(claim.quote.end),
    rule: claim.rule,
    confidence: claim.confidence,
    document: claim.document,
    path: document?.path ?? null,
    publisher: document?.publisher ?? null,
    published: document?.published ?? null,
  });
}
