import { AL, ALEF, HEH, NOON, TEH, WAW, YEH } from "./letters.ts";

const PLURALS = [YEH + NOON, WAW + NOON, ALEF + TEH];

/**
 * A folded word as names are compared by it: without article, ending of gender, number and case, so that the words for a
 * country and for what is of it come together. Coarse on purpose; short words stay as they are.
 */
export function nameKey(folded: string): string {
  const bare = folded.startsWith(AL) && folded.length > 4 ? folded.slice(2) : folded;
  return withoutEnding(bare);
}

function withoutEnding(word: string): string {
  const plural = PLURALS.find((ending) => word.endsWith(ending) && word.length > 4);
  if (plural) return word.slice(0, -2);
  if ((word.endsWith(HEH) || word.endsWith(ALEF)) && word.length > 3) return word.slice(0, -1);
  return word;
}
