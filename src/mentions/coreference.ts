/*
 * What a definite head stands for inside one document: the last entity with that head, then the last of that type; possessives ("its
 * cells") stand for the last actor that agrees. Identity only: nothing is merged across documents here.
 */
import type { EntityMention, Identity } from "../model/mention.ts";

const ACTORS = new Set(["ArmedGroup", "StateForce", "Government", "Organization", "Media", "Person"]);
/** Who has members, forces and cells: "its forces" are no newspaper's. */
const OWNERS = new Set(["ArmedGroup", "StateForce", "Government", "Organization"]);
const FEMININE_SUFFIX = "\u0647\u0627";

/** Who was spoken of last, kept as such: nobody looks back through a long document. */
interface Told {
  readonly byLemma: Map<string, Identity>;
  /** By the gender of the suffix that may mean him. */
  readonly owner: { m: Identity | null; f: Identity | null };
  /** The last named armed group. */
  group: Identity | null;
}

/** Mentions with the identities of their antecedents. Order and indexes stay. */
export function resolveAnaphors(mentions: readonly EntityMention[]): EntityMention[] {
  const resolved: EntityMention[] = [];
  const told: Told = { byLemma: new Map(), owner: { m: null, f: null }, group: null };
  for (const mention of mentions) {
    const identity = antecedent(mention, told, resolved) ?? mention.identity;
    const settled = identity === mention.identity ? mention : { ...mention, identity };
    resolved.push(settled);
    remember(settled, told);
  }
  return resolved;
}

function antecedent(mention: EntityMention, told: Told, resolved: readonly EntityMention[]): Identity | null {
  const inner = mention.inner === null ? undefined : resolved[mention.inner];
  if (
    (mention.category === "dissolving" || mention.hollow) &&
    inner &&
    inner.anaphor &&
    ACTORS.has(inner.identity.type) &&
    mention.identity.id.includes(":")
  )
    return inner.identity;
  if (mention.possessive && (mention.category === "dissolving" || mention.category === "body"))
    return told.owner[mention.possessive === FEMININE_SUFFIX ? "f" : "m"];
  if (!mention.anaphor || mention.quantity) return null;
  // "the areas" are not the one area that was named; members and forces are spoken of in any number.
  const plural = mention.number === "p" && (mention.category === "place" || mention.category === "facility");
  const same = plural ? undefined : told.byLemma.get(mention.lemma);
  if (same) return same;
  return mention.category === "body" && mention.identity.type === "ArmedGroup" ? told.group : null;
}

function remember(mention: EntityMention, told: Told): void {
  const { identity, gender } = mention;
  const { byLemma, owner } = told;
  if (OWNERS.has(identity.type) && mention.category !== "person") {
    if (gender !== "f") owner.m = identity;
    if (gender !== "m") owner.f = identity;
  }
  if (identity.type === "ArmedGroup" && mention.level === "name") told.group = identity;
  if (mention.lemma && !mention.anaphor && (mention.definite || mention.category === "source"))
    byLemma.set(mention.lemma, mention.identity);
  if (mention.level === "name" && mention.lemma === "") {
    // A declared name begins with its own head: "tanzim al-dawla" answers to "al-tanzim".
    const head = mention.identity.name.split(" ")[0];
    if (head) byLemma.set(head, mention.identity);
  }
}
