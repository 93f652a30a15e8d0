/* How frames mark their roles: closed markers, or the preposition that a noun phrase stands under. */
import type { EntityMention } from "../model/mention.ts";
import type { Frame } from "../resources/lexicon.schema.ts";
import { isActor } from "./argument-types.ts";
import { foldKey } from "./fold-key.ts";
import type { Positions } from "./positions.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

export const MARKERS = new Set([
  "subj",
  "obj",
  "gen",
  "adj",
  "head",
  "host",
  "event",
  "noun-pp",
  "self",
  "between",
  "null",
]);
const AGENT_PREPOSITIONS = new Set([
  "\u0645\u0646 \u0642\u0628\u0644",
  "\u0639\u0644\u064A \u064A\u062F",
  "\u0639\u0644\u064A \u0627\u064A\u062F\u064A",
  "\u0628\u0631\u0635\u0627\u0635",
  "\u0628\u0646\u064A\u0631\u0627\u0646",
]);

export function byPreposition(
  view: SentenceView,
  roles: readonly string[],
  positions: Positions,
  trigger: Trigger,
): Slot | null {
  for (const role of roles) {
    if (MARKERS.has(role)) continue;
    const wanted = foldKey(role);
    const from = trigger.light && trigger.light.first > trigger.end ? trigger.light.first : trigger.end;
    const found = positions.all.find(
      (slot) => slot.mention.opens >= from && slot.preposition === wanted && near(view, from, slot),
    );
    if (found) return found;
  }
  return null;
}

function near(view: SentenceView, from: number, slot: Slot): boolean {
  return slot.mention.opens - from <= 12 && view.sentence.end >= slot.mention.end;
}

export function agentOf(positions: Positions): Slot | null {
  return positions.all.find((slot) => AGENT_PREPOSITIONS.has(slot.preposition) && isActor(slot.mention)) ?? null;
}

export function requiresObject(frame: Frame): boolean {
  return (
    !frame.object.includes("null") &&
    frame.object.length > 0 &&
    !["MOBILIZED", "WITHDREW_FROM", "SURRENDERED_TO", "PROTESTED", "THREATENED", "OVERFLEW"].includes(frame.relation)
  );
}

export function isVictim(mention: EntityMention, frame: Frame): boolean {
  if (
    frame.relation === "KILLED" ||
    frame.relation === "INJURED" ||
    frame.relation === "ARRESTED" ||
    frame.relation === "ABDUCTED"
  )
    return (
      mention.category === "population" ||
      mention.quantity !== null ||
      mention.category === "quantity" ||
      mention.identity.type === "Person"
    );
  return mention.category === "population" || mention.category === "facility" || mention.category === "place";
}
