import type { ClaimRecord, Participant } from "../../model/claim.ts";
import type { GraphNode, GraphView } from "../../model/graph.ts";
import type { PageClaim, PageDocument, PageGraph, PageLink, PageMark, PageNode, PageOrigin } from "../../model/page.ts";
import { textOf } from "../claim-in-graph.ts";
import type { PageKnowledge } from "./page-knowledge.ts";

const LINKS = ["CONTRADICTS", "CORROBORATES", "REPEATS", "SUPERSEDES"] as const;

/** The records of the page, of the claims that stand in the view. `texts`: with the documents' text. */
export function pageGraph(
  view: GraphView,
  records: Iterable<ClaimRecord>,
  knowledge: PageKnowledge,
  options: { readonly version: string; readonly texts: boolean },
): PageGraph {
  const origins = new OriginTable(view, knowledge);
  const claims = [...records].map((record) => claimOf(record, origins.indexOf(record)));
  return {
    version: options.version,
    nodes: [...partiesOf(view)].map(nodeOf),
    documents: [...view.nodes("Document")].map((node) => documentOf(node, options.texts)),
    origins: origins.all,
    claims,
    links: LINKS.flatMap((type) => linksOf(view, type, knowledge)),
  };
}

/** The text of one document; undefined when the view has no such document. */
export function documentText(view: GraphView, id: string): string | undefined {
  const node = view.node(id);
  return node?.labels.includes("Document") ? textOf(node, "text") : undefined;
}

function* partiesOf(view: GraphView): Iterable<GraphNode> {
  yield* view.nodes("Actor");
  yield* view.nodes("Location");
}

function nodeOf(node: GraphNode): PageNode {
  const { aliases } = node.properties;
  return {
    id: node.id,
    name: textOf(node, "name") || node.id,
    nameAr: textOf(node, "nameAr") || null,
    nameEn: textOf(node, "nameEn") || null,
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
    type: textOf(node, "type"),
  };
}

function documentOf(node: GraphNode, withText: boolean): PageDocument {
  return {
    id: node.id,
    path: textOf(node, "path"),
    title: textOf(node, "title") || null,
    publisher: textOf(node, "publisher") || null,
    published: textOf(node, "published") || null,
    url: textOf(node, "url") || null,
    ...(withText ? { text: textOf(node, "text") } : {}),
  };
}

/** Origins as they come, each once. */
class OriginTable {
  readonly all: PageOrigin[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #view: GraphView;
  readonly #knowledge: PageKnowledge;

  constructor(view: GraphView, knowledge: PageKnowledge) {
    this.#view = view;
    this.#knowledge = knowledge;
  }

  indexOf(record: ClaimRecord): number {
    const { actor, ...origin } = this.#knowledge.origins.get(record.id) ?? nobody(record);
    const index = this.#indexes.get(origin.key) ?? this.all.length;
    if (index === this.all.length) {
      const known = actor !== null && this.#view.node(actor) !== undefined;
      this.all.push({ ...origin, node: known ? actor : null });
    }
    this.#indexes.set(origin.key, index);
    return index;
  }
}

/** Of a claim that linking does not know: nobody whom another claim could share. */
function nobody({ id, attribution, document }: ClaimRecord) {
  const name = attribution.at(-1)?.name ?? document.publisher ?? document.path;
  return { key: `claim:${id}`, name, kind: "unnamed" as const, actor: null };
}

function claimOf(record: ClaimRecord, origin: number): PageClaim {
  const { subject, object, place, date, quantity, evidence } = record;
  return {
    id: record.id,
    document: record.document.id,
    relation: record.relation,
    mode: record.mode,
    subject: subject?.id ?? null,
    object: object?.id ?? null,
    place: place?.id ?? null,
    chain: record.attribution.map(({ id }) => id),
    origin,
    polarity: record.polarity,
    modality: record.modality,
    start: date?.start ?? null,
    end: date?.end ?? null,
    count: quantity?.text ?? null,
    quote: { start: evidence.start, end: evidence.end, text: evidence.text },
    marks: marksOf(record),
    rule: record.rule,
    confidence: record.confidence,
  };
}

function marksOf(record: ClaimRecord): PageMark[] {
  const { subject, object, place, trigger, attribution } = record;
  const of = (role: PageMark["role"], participant: Participant | null): PageMark[] =>
    participant?.mention ? [{ role, start: participant.mention.start, end: participant.mention.end }] : [];
  return [
    ...of("subject", subject),
    ...of("object", object),
    ...of("place", place),
    { role: "trigger", start: trigger.start, end: trigger.end },
    ...attribution.flatMap((source) => of("speaker", source)),
  ];
}

function linksOf(view: GraphView, type: PageLink["type"], knowledge: PageKnowledge): PageLink[] {
  return [...view.relationships(type)].map(({ id, start, end, properties }) => ({
    type,
    left: start,
    right: end,
    kind: typeof properties.kind === "string" ? properties.kind : null,
    reason: knowledge.reason(id),
  }));
}
