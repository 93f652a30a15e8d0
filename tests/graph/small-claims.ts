import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Ontology } from "../../src/graph/assemble-graph.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Document } from "../../src/model/document.ts";
import type { Entity } from "../../src/model/entity.ts";
import { nodesSchema, relationsSchema } from "../../src/resources/ontology.schema.ts";

function ontologyFile(name: string): unknown {
  return parse(readFileSync(new URL(`../../graph/ontology/${name}.yaml`, import.meta.url), "utf8"));
}

/** The ontology of the project. */
export const ontology: Ontology = {
  nodes: new Map(nodesSchema.parse(ontologyFile("nodes")).nodes.map((node) => [node.id, node])),
  relations: new Map(
    relationsSchema.parse(ontologyFile("relations")).relations.map((relation) => [relation.id, relation]),
  ),
};

export function documentOf(id: string, more: Partial<Document> = {}): Document {
  return {
    id,
    path: `${id}.txt`,
    text: "قال متحدث إن اللواء هاجم سجن البلدة.",
    title: null,
    publisher: null,
    published: null,
    url: null,
    language: "ar",
    hash: `hash-${id}`,
    furniture: [],
    ...more,
  };
}

export function participantOf(id: string, type: string, name = id, aliases: readonly string[] = []): Participant {
  return { id, name, type, aliases, mention: null };
}

export function claimOf(id: string, document: Document, more: Partial<ClaimRecord> = {}): ClaimRecord {
  const { path, title, publisher, published, text } = document;
  return {
    id,
    document: { id: document.id, path, title, publisher, published },
    relation: "ATTACKED",
    mode: null,
    subject: null,
    object: null,
    place: null,
    date: null,
    quantity: null,
    extent: null,
    polarity: "affirmed",
    modality: "asserted",
    attribution: [],
    evidence: { start: 4, end: 10, text: text.slice(4, 10) },
    trigger: { start: 4, end: 6, text: text.slice(4, 6) },
    rule: "test/rule",
    confidence: 0.5,
    plover: ["ASSAULT"],
    cameo: ["190"],
    acled: [],
    ...more,
  };
}

export function entityOf(id: string, type: string, nameAr: string, nameEn: string | null, aliases: string[]): Entity {
  return {
    id,
    type,
    nameAr,
    nameEn,
    aliases,
    kind: null,
    country: null,
    in: null,
    partOf: [],
    memberOf: [],
    leads: [],
    speaksFor: null,
    opposes: [],
  };
}

export const brigade = participantOf("brigade", "ArmedGroup", "لواء الوادي", ["Valley Brigade"]);
export const army = participantOf("army", "StateForce", "الجيش");
export const prison = participantOf("prison", "Facility", "سجن البلدة");
export const town = participantOf("town", "Place", "البلدة");
export const agency = participantOf("agency", "Media", "وكالة النهر");
export const spokesman = participantOf("spokesman", "Person", "متحدث باسم الجيش");

export const first = documentOf("d1", { publisher: "صحيفة الضفة", published: "2019-05-03", title: "هجوم" });
export const second = documentOf("d2", { publisher: "إذاعة الساحل", published: "2019-05-04" });

/** Two outlets on one attack: both have it from one spokesman, the second over an agency. */
export const attack = claimOf("c1", first, {
  subject: brigade,
  object: prison,
  place: town,
  attribution: [spokesman],
  date: { start: "2019-05-02", end: "2019-05-03", text: "أمس" },
  quantity: { value: 2.5, min: 2.5, max: 3.5, approx: true, unit: null, text: "نحو ثلاثة" },
});
export const relayed = claimOf("c2", second, { subject: brigade, object: prison, attribution: [agency, spokesman] });
export const held = claimOf("c3", second, { relation: "CONTROLS", subject: army, object: prison });
export const clash = claimOf("c4", first, { relation: "CLASHED_WITH", subject: army, object: brigade });
export const halfSaid = claimOf("c5", second, { subject: null, object: prison, polarity: "negated" });
export const claims: readonly ClaimRecord[] = [attack, relayed, held, clash, halfSaid];
export const documents: readonly Document[] = [first, second];
