/* "The ministry: five dead in the raid": a speaker and a colon at the head of the sentence. */
import type { SentenceView } from "../sentence-view.ts";
import type { Scope } from "./scope.ts";
import { canSpeak } from "./speaker.ts";

const COLON = ":";

/** A country before a colon only says where the news is from. */
export function headlineCue(view: SentenceView): Scope | null {
  const { first, end } = view.sentence;
  const slot = view.slotAt(first);
  if (!slot || slot.mention.first !== first || view.tokens[slot.mention.end]?.raw !== COLON) return null;
  const { mention } = slot;
  if (mention.identity.type === "Place" || mention.identity.type === "Population" || !canSpeak(view, mention))
    return null;
  const from = mention.end + 1;
  return from < end ? { from, to: end, chain: [mention], stance: "assert", at: from, cue: null, place: null } : null;
}
