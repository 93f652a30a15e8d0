/* ", which the army denied": a denial of what the sentence told, without content of its own. */
import type { EntityMention } from "../../model/mention.ts";
import { listFrom, type SentenceView } from "../sentence-view.ts";
import { clauseAfter } from "./content.ts";
import { canSpeak } from "./speaker.ts";

const THAT = new Set(["\u0630\u0644\u0643", "\u0647\u0630\u0627", "\u0627\u0644\u0627\u0645\u0631"]);

export interface Denial {
  readonly at: number;
  readonly by: readonly EntityMention[];
}

export function denialsOf(view: SentenceView): Denial[] {
  const found: Denial[] = [];
  for (let index = view.sentence.first; index < view.sentence.end; index++) {
    const token = view.tokens[index]!;
    const verb = token.verbs.find(
      (each) => each.person === 3 && view.lexicon.sayingByVerb.get(each.verb)?.stance === "deny",
    );
    if (!verb || view.slotAt(index)) continue;
    const pronoun = verb.enclitic === "\u0647";
    const pointing = THAT.has(view.tokens[index + 1]?.folded ?? "");
    if (!(pronoun || pointing) || clauseAfter(view, index + 1, 4) !== null) continue;
    const slots = view.slots.filter((slot) => slot.preposition === "" && canSpeak(view, slot.mention));
    const after = slots.find(({ mention }) => mention.first > index && mention.first - index <= 3);
    const before = slots.findLast(({ mention }) => mention.end <= index && index - mention.end <= 1);
    const first = before && slots.find((slot) => slot.list === before.list);
    const speaker = (pronoun ? after : null) ?? first ?? after;
    if (speaker) found.push({ at: index, by: listFrom(view, speaker).map((slot) => slot.mention) });
  }
  return found;
}
