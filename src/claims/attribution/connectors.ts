/* Openers that say whose voice follows. */
import type { Lexicon } from "../../languages/lexicon.ts";
import type { SentenceView } from "../sentence-view.ts";

type Connector = NonNullable<ReturnType<Lexicon["connectors"]["longest"]>>["values"][number];

const WAW = "\u0648";

/** The connector that begins at a token, with or without "and". */
export function connectorAt(view: SentenceView, at: number): Connector | null {
  const { folded, kind } = view.tokens[at]!;
  if (kind !== "word") return null;
  const keys = folded.startsWith(WAW) && folded.length > 3 ? [folded, folded.slice(1)] : [folded];
  for (const key of keys) {
    const match = view.lexicon.connectors.longest(key, (offset) => {
      const next = view.tokens[at + offset];
      return next?.kind === "word" ? [next.folded] : null;
    });
    if (match?.values[0]) return match.values[0];
  }
  return null;
}
