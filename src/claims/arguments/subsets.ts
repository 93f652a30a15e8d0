/* "among them 7 children": a part of those who were told before. */
import type { SentenceView, Slot } from "../sentence-view.ts";

/** Noun phrases that a word of inclusion opens. */
export function subsetsOf(view: SentenceView): ReadonlySet<Slot> {
  const found = new Set<Slot>();
  for (let index = view.sentence.first; index < view.sentence.end; index++) {
    const token = view.tokens[index]!;
    if (token.kind !== "word") continue;
    const match = view.lexicon.subset.longest(token.folded, (offset) => {
      const next = view.tokens[index + offset];
      return next?.kind === "word" ? [next.folded] : null;
    });
    if (!match) continue;
    const slot = view.slots.find(({ mention }) => mention.first >= index + match.length);
    if (slot && slot.mention.opens - (index + match.length) <= 1) found.add(slot);
  }
  return found;
}
