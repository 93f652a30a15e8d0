/* LOCATED_IN: a named place or facility with the place that stands right after it ("the prison in Ghuwayran, north of the city"). */
import type { EntityMention } from "../model/mention.ts";
import type { OfficeClaim } from "./offices.ts";
import type { SentenceView } from "./sentence-view.ts";

const IN = new Set(["\u0641\u064A", "\u0628", "\u062F\u0627\u062E\u0644"]);
const COMMA = "\u060C";

export function locationClaims(view: SentenceView): OfficeClaim[] {
  return view.slots.flatMap(({ mention }, index) => {
    const next = view.slots[index + 1];
    if (!next || !locatable(mention) || next.mention.identity.type !== "Place") return [];
    const { first, opens, category, preposition, identity } = next.mention;
    if (identity.id === mention.identity.id || identity.id.includes(":") || opens - mention.end > 1) return [];
    if (opens > mention.end && view.tokens[mention.end]!.raw !== COMMA) return [];
    if (!(category === "direction" || (IN.has(preposition) && opens === mention.end))) return [];
    const trigger = view.tokens[opens]!.span;
    return [
      {
        relation: "LOCATED_IN",
        subject: mention,
        object: next.mention,
        trigger: { start: trigger.start, end: Math.max(view.tokens[opens]!.span.end, view.tokens[first]!.span.start) },
        evidence: { start: mention.span.start, end: next.mention.span.end },
        token: mention.first,
        rule: category === "direction" ? "place/direction" : "place/in",
        confidence: 0.8,
      },
    ];
  });
}

function locatable({ identity, category, level }: EntityMention): boolean {
  return (identity.type === "Place" || identity.type === "Facility") && category !== "direction" && level === "name";
}
