/* Sentences that leave what was being told: "it had …", "it is worth mentioning that", "elsewhere". */
import { connectorsAt } from "./attribution/connectors.ts";
import type { SentenceView } from "./sentence-view.ts";

const LEAVES = new Set(["text", "closes"]);

export function opensAside(view: SentenceView): boolean {
  return connectorsAt(view, view.sentence.first).some(({ effect }) => LEAVES.has(effect));
}
