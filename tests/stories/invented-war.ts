import { type LinkedClaims, type LinkKnowledge, linkClaims } from "../../src/graph/link-claims.ts";
import type { ClaimRecord, Participant } from "../../src/model/claim.ts";
import type { Decision } from "../../src/model/decision.ts";
import type { Document } from "../../src/model/document.ts";
import type { Entity } from "../../src/model/entity.ts";
import { linkKnowledge, openReader } from "../../src/pipeline.ts";
import { claimOf, documentOf, entityOf, participantOf } from "../graph/small-claims.ts";

/* A war that never was: its actors, places and papers. */
const base = linkKnowledge(openReader());

const actor = (id: string, type: string, name: string, more: Partial<Entity> = {}): Entity => ({
  ...entityOf(id, type, name, null, []),
  ...more,
});

const declared: readonly Entity[] = [
  actor("river-army", "StateForce", "جيش النهر", { partOf: ["river-state"], opposes: ["hill-front"] }),
  actor("river-state", "Government", "حكومة النهر"),
  actor("river-agency", "Media", "وكالة أنباء النهر", { speaksFor: "river-state" }),
  actor("river-spokesman", "Person", "سالم البحري", { speaksFor: "river-army" }),
  actor("hill-front", "ArmedGroup", "جبهة التلال"),
  actor("hill-brigade", "ArmedGroup", "لواء القمة", { partOf: ["hill-front"] }),
  actor("hill-leader", "Person", "نادر القمي", { leads: ["hill-front"] }),
  actor("sea-state", "Government", "دولة البحر", { leads: ["sea-alliance"] }),
  actor("sea-alliance", "StateForce", "تحالف البحر"),
  actor("monitor", "Organization", "مرصد الوادي"),
  actor("gazette", "Media", "جريدة الوادي"),
  actor("valley", "Place", "الوادي", { in: "land" }),
  actor("upper-town", "Place", "البلدة العليا", { in: "valley" }),
  actor("far-town", "Place", "البلدة البعيدة", { in: "land" }),
  actor("land", "Place", "البلاد"),
  actor("wide-land", "Place", "بلاد السهول", { kind: "country" }),
  actor("prison", "Facility", "سجن الوادي", { in: "valley" }),
];

export const entities = new Map(declared.map((entity) => [entity.id, entity]));
const knowledge: LinkKnowledge = { ...base, entities };

/** A participant by the id of a declared actor. */
export function who(id: string): Participant {
  const entity = entities.get(id);
  if (!entity) throw new Error(`${id} is not declared`);
  return participantOf(id, entity.type, entity.nameAr);
}

export function paper(id: string, published: string | null, publisher: string | null, text?: string): Document {
  return documentOf(id, { published, publisher, ...(text === undefined ? {} : { text }) });
}

/** Somebody without a name, or people, of one document. */
export function local(document: Document, type: string, name: string): Participant {
  return participantOf(`${document.id}:${type.toLowerCase()}:${name}`, type, name);
}

export function people(document: Document, word: string): Participant {
  return local(document, "Population", word);
}

export function count(value: number | null, unit: string, more: Partial<NonNullable<ClaimRecord["quantity"]>> = {}) {
  return { value, min: null, max: null, approx: false, unit, text: String(value ?? more.min), ...more };
}

export function on(day: string): ClaimRecord["date"] {
  return { start: day, end: day, text: null };
}

/** Claims of documents, linked; each claim is told of by what it says alone. */
export function link(
  claims: readonly ClaimRecord[],
  documents: readonly Document[],
  decisions: readonly Decision[] = [],
) {
  return linkClaims(documents, claims, decisions, knowledge);
}

/** "kind left×right" of each contradiction, sorted. */
export function contradictions(linked: LinkedClaims): string[] {
  return linked.relations
    .filter(({ type }) => type === "CONTRADICTS")
    .map(({ kind, left, right }) => `${kind} ${[left, right].sort().join("×")}`)
    .sort();
}

/** Rules of verbs that end something. */
export const { endings } = knowledge;

export { claimOf as claim };
