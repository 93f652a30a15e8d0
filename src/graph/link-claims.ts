/* Who is whom, whose words they are, and how claims lie to each other: what the graph knows beyond single claims. */
import type { ClaimRecord } from "../model/claim.ts";
import type { Decision } from "../model/decision.ts";
import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Span } from "../model/span.ts";
import type { Comparison } from "../resources/comparison.schema.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import { compareText } from "./compare-text.ts";
import { type Identities, identify } from "./identity/identify.ts";
import { findIntroductions } from "./identity/introductions.ts";
import { NameIndex } from "./identity/name-index.ts";
import { Bodies } from "./origins/bodies.ts";
import { Origins } from "./origins/origins.ts";
import { Alignment } from "./relations/alignment.ts";
import type { ClaimRelation } from "./relations/claim-relation.ts";
import type { Content } from "./relations/content.ts";
import { groupContents } from "./relations/contents.ts";
import { countSupport } from "./relations/count-support.ts";
import { type Finding, findContradictions } from "./relations/find-contradictions.ts";
import { followPrintedAgain } from "./relations/follow-copies.ts";
import { Measures } from "./relations/measures.ts";
import { Reasons } from "./relations/reasons.ts";
import { relateContent } from "./relations/relate-contents.ts";
import { settleOrigins } from "./relations/settle-origins.ts";
import { type Statement, statementOf } from "./relations/statement.ts";
import { type UnitedParticipant, uniteParticipants } from "./unite-participants.ts";

/** UTF-16 units in which the word beside a figure stands. */
const BESIDE = 30;

export interface LinkKnowledge {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly comparison: Comparison;
  /** Ids of rules that state the end of something. */
  readonly endings: ReadonlySet<string>;
  /** Spelling variants fold to one text. */
  fold(text: string): string;
}

export interface LinkedClaims {
  readonly identities: Identities;
  /** Without those that were rejected, sorted by id; their participants bear the ids of actors. */
  readonly claims: readonly ClaimRecord[];
  readonly participants: ReadonlyMap<string, UnitedParticipant>;
  /** By claim id, with origins as they are after copies and relays were followed. */
  readonly statements: ReadonlyMap<string, Statement>;
  readonly bodies: Bodies;
  readonly names: NameIndex;
  readonly contents: readonly Content[];
  /** Sorted by type and ids. */
  readonly relations: readonly ClaimRelation[];
}

/** Links claims of any number of documents; the same whatever the order of the input. Near-linear in their number. */
export function linkClaims(
  documents: readonly Document[],
  records: readonly ClaimRecord[],
  decisions: readonly Decision[],
  knowledge: LinkKnowledge,
): LinkedClaims {
  const sorted = firstOfEach(records);
  const fold = (text: string) => knowledge.fold(text);
  const names = new NameIndex(knowledge.entities, fold, knowledge.comparison.placeKinds);
  const texts = new Map(documents.map((document) => [document.id, document]));
  const introductions = findIntroductions(sorted, texts, knowledge.comparison.knownAs, fold);
  const identities = identify(sorted, decisions, knowledge.entities, names, introductions);
  const { claims, actorOf } = identities;
  const participants = uniteParticipants(claims, knowledge.entities);
  const measures = new Measures(knowledge.comparison, fold);
  const speaksForBody = (title: string) => measures.speaksForBody(title);
  const bodies = new Bodies(claims, { entities: knowledge.entities, actorOf, speaksForBody });
  const nameOf = (id: string) =>
    identities.usualName(id) ?? participants.get(id)?.name ?? knowledge.entities.get(id)?.nameAr;
  const namedActor = actorsByName(participants, knowledge.entities, names, actorOf);
  const origins = new Origins({ bodies, names, actorOf, nameOf, speaksForBody, namedActor });
  const typed = claims.flatMap((claim) => {
    const originOf = () => origins.of(claim);
    const chainOf = () => origins.chainOf(claim);
    const around = (span: Span) => textAround(texts.get(claim.document.id), span);
    return statementOf(claim, { ...knowledge, measures, originOf, chainOf, around }) ?? [];
  });
  const align = new Alignment(bodies, knowledge.entities, knowledge.comparison.wideKinds);
  const context = {
    documents: texts,
    fold,
    publisherOf: ({ claim }: Statement) => origins.ofPublisher(claim.document),
  };
  const grouped = groupContents(followPrintedAgain(typed, context), align).map((content) =>
    settleOrigins(content, context),
  );
  const statements = new Map(grouped.flat().map((statement) => [statement.claim.id, statement]));
  const reasons = new Reasons(
    knowledge.comparison.reasons,
    (id, language) => (language === "en" ? knowledge.entities.get(id)?.nameEn : null) ?? nameOf(id),
  );
  const relations = [
    ...grouped.flatMap((content) => relateContent(content, bodies, reasons)),
    ...findContradictions([...statements.values()], align).map((finding) => relationOf(finding, reasons)),
  ].sort((a, b) => compareText(a.type, b.type) || compareText(a.left, b.left) || compareText(a.right, b.right));
  const contents = grouped.map((content) => countSupport(content, bodies)).sort(byFirstClaim);
  return { identities, claims, participants, statements, bodies, names, contents, relations };
}

/** The words of a line beside a span of it. */
function textAround(document: Document | undefined, { start, end }: Span): { before: string; after: string } {
  const text = document?.text ?? "";
  const line = (part: string, side: 0 | -1) => part.split("\n").at(side) ?? "";
  return {
    before: line(text.slice(Math.max(0, start - BESIDE), start), -1),
    after: line(text.slice(end, end + BESIDE), 0),
  };
}

/** The same file given twice changes nothing. */
function firstOfEach(records: readonly ClaimRecord[]): readonly ClaimRecord[] {
  const first = new Map<string, ClaimRecord>();
  for (const claim of records) {
    const known = first.get(claim.id);
    if (!known || compareText(claim.document.path, known.document.path) < 0) first.set(claim.id, claim);
  }
  return [...first.values()].sort((left, right) => compareText(left.id, right.id));
}

/** The one actor that bears a name, persons left out: a spokesman's title names a body. */
function actorsByName(
  participants: ReadonlyMap<string, UnitedParticipant>,
  entities: ReadonlyMap<string, Entity>,
  names: NameIndex,
  actorOf: (id: string) => string,
): (name: string) => string | undefined {
  const bearers = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const key = names.key(name);
    const known = bearers.get(key);
    if (known) known.add(id);
    else bearers.set(key, new Set([id]));
  };
  const isBody = (type: string) => !["Person", "Place", "Facility", "Population", "Source"].includes(type);
  for (const { id, type, name, aliases } of participants.values()) {
    if (isBody(type) && !id.includes(":source:")) for (const each of [name, ...aliases]) add(each, id);
  }
  for (const { id, type, nameAr, nameEn, aliases } of entities.values()) {
    if (isBody(type)) for (const each of [nameAr, nameEn ?? nameAr, ...aliases]) add(each, actorOf(id));
  }
  return (name) => {
    const found = bearers.get(names.key(name));
    return found?.size === 1 ? [...found][0] : undefined;
  };
}

function relationOf({ left, right, verdict }: Finding, reasons: Reasons): ClaimRelation {
  if (verdict === null) {
    const reason = reasons.of("supersedes", right, left);
    return { type: "SUPERSEDES", kind: null, left: left.claim.id, right: right.claim.id, rule: "figure/later", reason };
  }
  return {
    type: "CONTRADICTS",
    kind: verdict.kind,
    left: left.claim.id,
    right: right.claim.id,
    rule: `contradiction/${verdict.reason}`,
    reason: reasons.of(verdict.reason, left, right),
  };
}

function byFirstClaim(left: Content, right: Content): number {
  return compareText(left.statements[0]?.claim.id ?? "", right.statements[0]?.claim.id ?? "");
}
