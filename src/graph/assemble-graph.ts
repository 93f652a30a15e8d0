import type { ClaimRecord, Participant } from "../model/claim.ts";
import { RawiError } from "../model/diagnostic.ts";
import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { NodeType, RelationType } from "../resources/ontology.schema.ts";
import { claimProperties, dayOf } from "./claim-properties.ts";
import { compareText } from "./compare-text.ts";
import { KnowledgeGraph } from "./knowledge-graph.ts";
import { presentProperties } from "./property-graph.ts";
import { type ClaimRelation, relationId } from "./relations/claim-relation.ts";
import { type UnitedParticipant, uniteParticipants } from "./unite-participants.ts";

export interface Ontology {
  readonly nodes: ReadonlyMap<string, NodeType>;
  readonly relations: ReadonlyMap<string, RelationType>;
}

/** What linking adds to single claims (`linkClaims`). */
export interface GraphLinks {
  readonly relations: readonly ClaimRelation[];
  /** Pairs of actors that a decision keeps apart. */
  readonly apart: readonly (readonly [string, string])[];
}

const NO_LINKS: GraphLinks = { relations: [], apart: [] };

/** Every node of Rawi carries it, so that its statements never touch what others keep in the same database. */
const OWN_LABEL = "Rawi";

/**
 * Documents, claims, actors and places as one graph (design.md, section 4), the same whatever the order of the input.
 * Edges come from claims alone: what the data files know without a text makes none.
 * Throws `graph/unknown-document` when a claim was read in a document that is not given.
 */
export function assembleGraph(
  documents: readonly Document[],
  claims: readonly ClaimRecord[],
  ontology: Ontology,
  entities: ReadonlyMap<string, Entity>,
  links: GraphLinks = NO_LINKS,
): KnowledgeGraph {
  const knowledge = new KnowledgeGraph();
  const known = firstOfEach(
    [...documents].sort((left, right) => compareText(left.path, right.path) || compareText(left.id, right.id)),
  );
  const stated = firstOfEach(
    [...claims].sort(
      (left, right) => compareText(left.id, right.id) || compareText(left.document.path, right.document.path),
    ),
  );
  const participants = uniteParticipants([...stated.values()], entities);

  for (const document of known.values()) addDocument(knowledge, document, ontology);
  for (const participant of participants.values()) addParticipant(knowledge, participant, ontology);
  for (const claim of stated.values()) addClaim(knowledge, claim, participants, ontology);
  for (const claim of stated.values()) addEdges(knowledge, claim, known, participants);
  addLinks(knowledge, links);
  return knowledge;
}

/** Edges between claims, and between actors that are not one. */
function addLinks(knowledge: KnowledgeGraph, { relations, apart }: GraphLinks): void {
  for (const relation of relations) {
    const { type, kind, left, right, rule } = relation;
    const properties = presentProperties({ kind, reason: relation.reason("en"), rule });
    knowledge.addEdge(relationId(relation), type, left, right, properties);
  }
  for (const [left, right] of apart) {
    const both = knowledge.graph.hasNode(left) && knowledge.graph.hasNode(right);
    if (both) knowledge.addEdge(`${left}/NOT_SAME_AS/${right}`, "NOT_SAME_AS", left, right, {});
  }
}

/** The same file given twice changes nothing. */
function firstOfEach<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(item.id)) first.set(item.id, item);
  return first;
}

function addDocument(knowledge: KnowledgeGraph, document: Document, ontology: Ontology): void {
  const properties = presentProperties({
    id: document.id,
    path: document.path,
    title: document.title,
    publisher: document.publisher,
    url: document.url,
    language: document.language,
    text: document.text,
    hash: document.hash,
    published: dayOf(document.published),
  });
  knowledge.addNode(document.id, labelsOf("Document", ontology), properties);
}

function addParticipant(knowledge: KnowledgeGraph, participant: UnitedParticipant, ontology: Ontology): void {
  const { id, name, nameAr, nameEn, type, aliases } = participant;
  const properties = presentProperties({ id, name, nameAr, nameEn, type, aliases });
  knowledge.addNode(id, labelsOf(type, ontology), properties);
}

function addClaim(
  knowledge: KnowledgeGraph,
  claim: ClaimRecord,
  participants: ReadonlyMap<string, UnitedParticipant>,
  ontology: Ontology,
): void {
  const properties = presentProperties({ id: claim.id, ...claimProperties(claim, namesIn(claim, participants)) });
  knowledge.addNode(claim.id, labelsOf("Claim", ontology), properties);
}

function addEdges(
  knowledge: KnowledgeGraph,
  claim: ClaimRecord,
  documents: ReadonlyMap<string, Document>,
  participants: ReadonlyMap<string, UnitedParticipant>,
): void {
  const { id, subject, object, place, attribution, evidence } = claim;
  const document = documents.get(claim.document.id);
  if (!document) {
    throw new RawiError(
      "graph/unknown-document",
      `claim ${id} was read in ${claim.document.path}, which is not among the documents`,
      "give the documents together with their claims",
    );
  }
  if (subject) knowledge.addEdge(`${id}/SUBJECT`, "SUBJECT", id, subject.id, {});
  if (object) knowledge.addEdge(`${id}/OBJECT`, "OBJECT", id, object.id, {});
  if (place) knowledge.addEdge(`${id}/AT`, "AT", id, place.id, {});
  for (const [hop, source] of [...attribution].reverse().entries()) {
    knowledge.addEdge(`${id}/SAID_BY/${hop}`, "SAID_BY", id, source.id, { hop: BigInt(hop) });
  }
  knowledge.addEdge(`${id}/READ_IN`, "READ_IN", id, document.id, {
    start: BigInt(evidence.start),
    end: BigInt(evidence.end),
  });
  if (!subject || !object) return;
  // A symmetric relation is one edge too, from subject to object: whoever asks for it asks in both directions.
  const properties = presentProperties({
    claim: id,
    document: document.id,
    published: dayOf(document.published),
    ...claimProperties(claim, namesIn(claim, participants)),
  });
  knowledge.addEdge(`${id}/edge`, claim.relation, subject.id, object.id, properties);
}

function namesIn(claim: ClaimRecord, participants: ReadonlyMap<string, UnitedParticipant>) {
  const nameOf = (participant: Participant) => participants.get(participant.id)?.name ?? participant.name;
  return { chain: claim.attribution.map(nameOf), place: claim.place && nameOf(claim.place) };
}

/** The type, its parents and Rawi's own label; a type that the ontology does not know has no parents. */
function labelsOf(type: string, { nodes }: Ontology): readonly string[] {
  const labels = new Set<string>([type]);
  for (const label of labels) for (const parent of nodes.get(label)?.parents ?? []) labels.add(parent);
  return [...labels, OWN_LABEL];
}
