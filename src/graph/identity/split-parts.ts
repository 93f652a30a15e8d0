import type { Actor, ActorPart } from "./actor.ts";
import type { NameIndex } from "./name-index.ts";

/**
 * The two ids that a split of one actor keeps apart: parts that the texts name, or a part and those of its mentions
 * that bear the second text (`ID@NAME`). null when the second text names nothing of it that could be taken away.
 */
export function splitParts(
  actor: Actor,
  from: string,
  away: string,
  names: NameIndex,
): readonly [string, string] | null {
  const other = partCalled(actor, away, names);
  if (other) {
    const first = partCalled({ ...actor, parts: actor.parts.filter((part) => part !== other) }, from, names);
    const stays =
      first ??
      actor.parts.find((part) => part !== other && part.id === actor.id) ??
      actor.parts.find((part) => part !== other);
    if (stays) return [stays.id, other.id];
  }
  const key = names.key(away);
  const bearer = actor.parts.find(({ mentions, names: own }) =>
    [...mentions, ...own].some((name) => names.key(name) === key),
  );
  // All that is left of an actor cannot be taken away from it.
  if (!bearer || ![...bearer.mentions, ...bearer.names].some((name) => names.key(name) !== key)) return null;
  return [bearer.id, `${bearer.id}@${key}`];
}

/** The one part with this id, or the one whose own name it is. */
function partCalled(actor: Actor, text: string, names: NameIndex): ActorPart | undefined {
  const exact = actor.parts.find(({ id }) => id === text);
  if (exact) return exact;
  const key = names.key(text);
  const called = actor.parts.filter(({ names: own }) => own.some((name) => names.key(name) === key));
  return called.length === 1 ? called[0] : undefined;
}
