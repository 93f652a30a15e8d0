import type { ClaimRecord } from "../model/claim.ts";
import { compareText } from "./compare-text.ts";
import type { LinkedClaims } from "./link-claims.ts";
import type { Content } from "./relations/content.ts";

/** A line of `rawi contradictions` (design.md, section 6: a contract). */
export interface ContradictionRecord {
  readonly kind: string;
  readonly left: ClaimRecord;
  readonly right: ClaimRecord;
  readonly reason: string;
  readonly rule: string;
}

/** A line of `rawi corroboration` (design.md, section 6: a contract). */
export interface CorroborationRecord {
  readonly relation: string;
  readonly subject: ClaimRecord["subject"];
  readonly object: ClaimRecord["object"];
  readonly place: ClaimRecord["place"];
  readonly polarity: ClaimRecord["polarity"];
  readonly claims: readonly string[];
  readonly documents: number;
  readonly publishers: number;
  readonly origins: readonly string[];
  readonly unnamed: number;
  readonly interested: readonly string[];
}

/** Every contradiction, in the order of its claims' documents and places in them. */
export function contradictionRecords(linked: LinkedClaims, language: "en" | "ar"): readonly ContradictionRecord[] {
  const claims = new Map(linked.claims.map((claim) => [claim.id, claim]));
  return linked.relations
    .filter(({ type }) => type === "CONTRADICTS")
    .flatMap((relation) => {
      const { kind, left, right, rule } = relation;
      const [a, b] = [claims.get(left), claims.get(right)];
      return a && b && kind ? [{ kind, left: a, right: b, reason: relation.reason(language), rule }] : [];
    })
    .sort((a, b) => byReading(a.left, b.left) || byReading(a.right, b.right));
}

/** Each content that more than one claim states, best supported first. */
export function corroborationRecords({ contents }: LinkedClaims): readonly CorroborationRecord[] {
  return contents
    .filter(({ statements }) => statements.length > 1)
    .map(corroborationOf)
    .sort(
      (a, b) =>
        b.origins.length - a.origins.length ||
        b.documents - a.documents ||
        b.claims.length - a.claims.length ||
        compareText(a.claims[0] ?? "", b.claims[0] ?? ""),
    );
}

function corroborationOf({
  statements,
  documents,
  publishers,
  origins,
  unnamed,
  interested,
}: Content): CorroborationRecord {
  const told = (role: "subject" | "object" | "place") =>
    statements.map(({ claim }) => claim[role]).find((each) => each !== null) ?? null;
  return {
    relation: statements[0]?.claim.relation ?? "",
    subject: told("subject"),
    object: told("object"),
    place: told("place"),
    polarity: statements[0]?.claim.polarity ?? "affirmed",
    claims: statements.map(({ claim }) => claim.id).sort(compareText),
    documents,
    publishers,
    origins: origins.map(({ name }) => name),
    unnamed,
    interested: interested.map(({ name }) => name),
  };
}

function byReading(left: ClaimRecord, right: ClaimRecord): number {
  return (
    compareText(left.document.path, right.document.path) ||
    left.evidence.start - right.evidence.start ||
    compareText(left.id, right.id)
  );
}
