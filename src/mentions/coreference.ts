/*
 * What a definite head stands for inside one document: the last entity with that head, then the last of that type; possessives ("its
 * cells") stand for the last actor that agrees. Identity only: nothing is merged across documents here.
 */
import type { EntityMention, Identity } from "../model/mention.ts";

const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);
/** Who has members, forces and cells: "its forces" are no newspaper's. */
const OWNERS = new Set(["ArmedGroup", "StateForce", "Government", "Organization"]);
const FEMININE_SUFFIX = "\u0647\u0627";

/** Mentions with the identities of their antecedents. Order and indexes stay. */
export function resolveAnaphors(mentions: readonly EntityMention[]): EntityMention[] {
  const resolved: EntityMention[] = [];
  const byLemma = new Map<string, Identity>();
  const history: EntityMention[] = [];
  for (const mention of mentions) {
    const identity = antecedent(mention, byLemma, history, resolved) ?? mention.identity;
    const settled = identity === mention.identity ? mention : { ...mention, identity };
    resolved.push(settled);
    remember(settled, byLemma, history);
  }
  return resolved;
}

function antecedent(
  mention: EntityMention,
  byLemma: ReadonlyMap<string, Identity>,
  history: readonly EntityMention[],
  resolved: readonly EntityMention[],
): Identity | null {
  const inner = mention.inner === null ? undefined : resolved[mention.inner];
  if (
    (mention.category === "dissolving" || mention.hollow) &&
    inner &&
    inner.anaphor &&
    ACTORS.has(inner.identity.type) &&
    mention.identity.id.includes(":")
  )
    return inner.identity;
  if (mention.possessive && (mention.category === "dissolving" || mention.category === "body")) {
    const wanted = mention.possessive === FEMININE_SUFFIX ? "f" : "m";
    const owner = history.findLast(
      (each) =>
        OWNERS.has(each.identity.type) &&
        each.category !== "person" &&
        (each.gender === null || each.gender === wanted),
    );
    return owner?.identity ?? null;
  }
  if (!mention.anaphor || mention.quantity) return null;
  // "the areas" are not the one area that was named; members and forces are spoken of in any number.
  const plural = mention.number === "p" && (mention.category === "place" || mention.category === "facility");
  const same = plural ? undefined : byLemma.get(mention.lemma);
  if (same) return same;
  if (mention.category === "body" && mention.identity.type === "ArmedGroup")
    return history.findLast((each) => each.identity.type === "ArmedGroup" && each.level === "name")?.identity ?? null;
  return null;
}

function remember(mention: EntityMention, byLemma: Map<string, Identity>, history: EntityMention[]): void {
  history.push(mention);
  if (mention.lemma && !mention.anaphor && (mention.definite || mention.category === "source"))
    byLemma.set(mention.lemma, mention.identity);
  if (mention.level === "name" && mention.lemma === "") {
    // A declared name begins with its own head: "tanzim al-dawla" answers to "al-tanzim".
    const head = mention.identity.name.split(" ")[0];
    if (head) byLemma.set(head, mention.identity);
  }
}
