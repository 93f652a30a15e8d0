/* Sentences that leave what was being told: "it had …", "it is worth mentioning that", "elsewhere". */
import type { SentenceView } from "./sentence-view.ts";

const LEAVES = new Set(["text", "closes"]);
const WAW = "\u0648";

export function opensAside({ tokens, sentence, lexicon }: SentenceView): boolean {
  const first = tokens[sentence.first]?.folded ?? "";
  const rest = (offset: number) => {
    const next = tokens[sentence.first + offset];
    return next ? [next.folded] : null;
  };
  const keys = first.startsWith(WAW) ? [first, first.slice(WAW.length)] : [first];
  return keys.some((key) =>
    (lexicon.connectors.longest(key, rest)?.values ?? []).some(({ effect }) => LEAVES.has(effect)),
  );
}
