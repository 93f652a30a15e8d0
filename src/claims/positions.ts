/* Where the arguments of a trigger can stand: before it, after it, in the relative's head, in the clause above. */
import { isComplementizer, isRelative } from "./clauses.ts";
import type { SentenceView, Slot } from "./sentence-view.ts";
import type { Trigger } from "./triggers.ts";

export interface Positions {
  readonly before: Slot | null;
  readonly after: readonly Slot[];
  readonly all: readonly Slot[];
  readonly relativeHead: Slot | null;
  readonly host: Slot | null;
}

export function positionsOf(
  view: SentenceView,
  trigger: Trigger,
  subjects: readonly { at: number; slot: Slot }[],
): Positions {
  const clause = view.clauseAt(trigger.first);
  const end = extent(view, trigger.end, clause.end);
  const all = view.slots.filter((slot) => slot.mention.first >= trigger.end && slot.mention.first < end);
  const light = trigger.light;
  const after = all.filter(
    (slot) =>
      slot.preposition === "" && !(light && slot.mention.head === light.first && slot.mention.category === "thing"),
  );
  const before = view.slots.findLast(
    (slot) =>
      slot.mention.end <= trigger.first &&
      slot.mention.first >= clause.first &&
      slot.preposition === "" &&
      slot.mention.nested === false,
  );
  return {
    before: before ?? null,
    after,
    all,
    relativeHead: relativeHead(view, trigger, clause.first),
    host: hostSubject(trigger, subjects),
  };
}

/** Arguments may stand beyond a comma, not beyond the next verb or clause. */
function extent(view: SentenceView, from: number, end: number): number {
  for (let index = from; index < end; index++) {
    const token = view.tokens[index]!;
    if (
      token.verbs.some((verb) => verb.person === 3 && !verb.jussive) &&
      !token.nouns.some((noun) => noun.known) &&
      !view.slotAt(index)
    )
      return index;
    if (isComplementizer(token) || isRelative(token, view.lexicon)) return index;
  }
  return end;
}

function relativeHead(view: SentenceView, trigger: Trigger, clauseFirst: number): Slot | null {
  if (!trigger.verb || !isRelative(view.tokens[clauseFirst], view.lexicon) || trigger.first - clauseFirst > 4)
    return null;
  return view.slots.findLast((slot) => slot.mention.end <= clauseFirst && clauseFirst - slot.mention.end <= 3) ?? null;
}

function hostSubject(trigger: Trigger, subjects: readonly { at: number; slot: Slot }[]): Slot | null {
  return subjects.findLast((each) => each.at < trigger.first)?.slot ?? null;
}
