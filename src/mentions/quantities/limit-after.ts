/* "five civilians at least": the limit of a count stands after the noun, sometimes after a comma. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { Token } from "../../model/token.ts";

const COMMA = "\u060C";

export interface Limit {
  readonly effect: "min" | "max" | "approx";
  /** Token after it. */
  readonly end: number;
}

export function limitAfter(tokens: readonly Token[], end: number, lexicon: Lexicon): Limit | null {
  const at = tokens[end]?.raw === COMMA ? end + 1 : end;
  const token = tokens[at];
  if (!token) return null;
  const match = lexicon.modifiers.longest(token.folded, (offset) =>
    tokens[at + offset] ? [tokens[at + offset]!.folded] : null,
  );
  const modifier = match?.values[0];
  return match && modifier?.after ? { effect: modifier.effect, end: at + match.length } : null;
}
