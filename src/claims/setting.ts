/* Where and when: the phrase of the trigger's own clause, else of its sentence's opening. */
import type { DateRange } from "../model/claim.ts";
import type { EntityMention } from "../model/mention.ts";
import type { Link } from "./link.ts";
import type { SentenceView } from "./sentence-view.ts";

const IN = new Set([
  "\u0641\u064A",
  "\u0628",
  "\u0642\u0631\u0628",
  "\u062F\u0627\u062E\u0644",
  "\u0639\u0646\u062F",
  "\u0648\u0633\u0637",
  "\u0642\u0631\u064A\u0628\u0627 \u0645\u0646",
  "\u0628\u0627\u0644\u0642\u0631\u0628 \u0645\u0646",
  "\u0627\u0645\u0627\u0645",
]);

export function placeFor(view: SentenceView, link: Link): EntityMention | null {
  const used = new Set([link.subject?.slot?.mention, link.object?.slot?.mention]);
  const clause = view.clauseAt(link.trigger.first);
  const candidates = view.slots.filter(
    (slot) =>
      !used.has(slot.mention) &&
      isPlace(slot.mention) &&
      (IN.has(slot.preposition) || slot.mention.category === "direction"),
  );
  const after = candidates.find((slot) => slot.mention.first >= link.trigger.end && slot.mention.first < clause.end);
  if (after) return after.mention;
  const before = candidates.findLast(
    (slot) => slot.mention.end <= link.trigger.first && slot.mention.first >= clause.first,
  );
  if (before) return before.mention;
  const anywhere =
    candidates.find((slot) => slot.mention.first >= link.trigger.end) ??
    candidates.findLast((slot) => slot.mention.end <= link.trigger.first);
  return anywhere?.mention ?? null;
}

function isPlace(mention: EntityMention): boolean {
  return mention.identity.type === "Place" || mention.identity.type === "Facility";
}

export function timeFor(view: SentenceView, link: Link): DateRange | null {
  const clause = view.clauseAt(link.trigger.first);
  const inside = view.times.find((time) => time.first >= clause.first && time.first < clause.end);
  const opening = view.times.find((time) => time.first - view.sentence.first <= 2);
  return (inside ?? opening)?.date ?? null;
}
