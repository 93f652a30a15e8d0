import { compareText } from "../compare-text.ts";
import type { Bodies } from "../origins/bodies.ts";
import type { Origin } from "../origins/origin.ts";
import type { Content } from "./content.ts";
import type { Statement } from "./statement.ts";

/** Documents, publishers, origins and unnamed sources behind statements, each counted apart. */
export function countSupport(statements: readonly Statement[], bodies: Bodies): Content {
  const origins = new Map<string, Origin>();
  const unnamed = new Set<string>();
  const interested = new Set<string>();
  for (const statement of statements) {
    const { origin } = statement;
    if (origin.kind === "unnamed") unnamed.add(origin.key);
    else if (!origins.has(origin.key)) origins.set(origin.key, origin);
    if (isInterested(statement, bodies)) interested.add(origin.key);
  }
  const distinct = withoutOrgans([...origins.values()], bodies);
  return {
    statements,
    documents: new Set(statements.map(({ claim }) => claim.document.id)).size,
    publishers: new Set(statements.map(({ claim: { document } }) => document.publisher ?? `document:${document.id}`))
      .size,
    origins: distinct,
    unnamed: unnamed.size,
    interested: distinct.filter(({ key }) => interested.has(key)),
  };
}

/** A body speaking of what its own side did, or of what was done to it. */
export function isInterested({ origin, claim }: Statement, bodies: Bodies): boolean {
  const { actor } = origin;
  if (actor === null) return false;
  return [claim.subject, claim.object].some(
    (each) => each !== null && isActor(each.type) && bodies.oneBody(actor, each.id),
  );
}

/** Army and ministry of one state are two organs of one body only where that body is named itself. */
function withoutOrgans(origins: readonly Origin[], bodies: Bodies): readonly Origin[] {
  return origins
    .filter(({ actor, key }) => {
      if (actor === null) return true;
      return !origins.some((other) => other.actor !== null && other.key !== key && bodies.belongs(actor, other.actor));
    })
    .sort((left, right) => compareText(left.name, right.name) || compareText(left.key, right.key));
}

function isActor(type: string): boolean {
  return type !== "Place" && type !== "Facility";
}
