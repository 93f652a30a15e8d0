/* Openers that say whose voice follows. */
import type { Lexicon } from "../../languages/lexicon.ts";
import { WAW } from "../../patterns/joining.ts";
import type { SentenceView } from "../sentence-view.ts";

type Connector = NonNullable<ReturnType<Lexicon["connectors"]["longest"]>>["values"][number];

/** The connector that begins at a token, with or without "and". */
export function connectorAt(view: SentenceView, at: number): Connector | null {
  return connectorsAt(view, at)[0] ?? null;
}

/** All that it may be, the whole word first. */
export function connectorsAt(view: SentenceView, at: number): readonly Connector[] {
  const { folded, kind } = view.tokens[at]!;
  if (kind !== "word") return [];
  const keys = folded.startsWith(WAW) && folded.length > 2 ? [folded, folded.slice(WAW.length)] : [folded];
  const rest = (offset: number) => {
    const next = view.tokens[at + offset];
    return next?.kind === "word" ? [next.folded] : null;
  };
  return keys.flatMap((key) => view.lexicon.connectors.longest(key, rest)?.values ?? []);
}
