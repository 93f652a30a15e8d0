import type { Draft } from "./draft.ts";
import type { PhraseContext } from "./phrase-context.ts";

const BETWEEN = "\u0628\u064A\u0646";
const WITH = "\u0645\u0639";

/** "the border between X and Y", "the border with X": neither acts nor is where something happened; the border is. */
export function bordering(context: PhraseContext, border: Draft, depth: number): Draft {
  const by = context.tokens[border.end]?.folded;
  if (by !== BETWEEN && by !== WITH) return border;
  const one = landAt(context, border.end + 1, depth);
  if (!one || one.conjoined) return border;
  const other = by === BETWEEN ? landAt(context, one.end, depth) : one;
  if (!other || (other !== one && !other.conjoined)) return border;
  // Several lands border on one: only between two it is the same in every text.
  const level = by === BETWEEN ? "name" : "nominal";
  // Both stay in the text, for "the country" and "the strip" after it.
  const inner = other === one ? one : { ...one, inner: other };
  return { ...border, end: other.end, inner, identity: null, level, definite: true, anaphor: false };
}

/** A country, or a place with a name. */
function landAt(context: PhraseContext, at: number, depth: number): Draft | null {
  const land = context.nominalAt(at, depth + 1);
  return land?.type === "Place" && land.level === "name" && !land.preposition ? land : null;
}
