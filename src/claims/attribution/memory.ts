/* Who spoke before: chains in the order of the text, whose words a statement is, a quotation that goes on over the full stop. */
import type { EntityMention } from "../../model/mention.ts";
import type { VerbReading } from "../../model/token.ts";
import { agrees } from "../argument-types.ts";
import type { SentenceView } from "../sentence-view.ts";
import { isStatement } from "./speaker.ts";

export type Chain = readonly EntityMention[];

/** What is remembered from sentence to sentence. */
export interface SpeakerMemory {
  /** Chains that spoke, oldest first, each with its sentence. */
  readonly told: { readonly chain: Chain; readonly sentence: number }[];
  /** Authors of statements and reports, by their folded noun. */
  readonly authors: Map<string, Chain>;
  /** Whose quotation the last sentence left open. */
  open: Chain | null;
}

/** How many sentences back somebody may have spoken who goes on without a name. */
const REACH = 4;
const SOURCE = "\u0645\u0635\u062F\u0631";

export function newMemory(): SpeakerMemory {
  return { told: [], authors: new Map(), open: null };
}

export function remember(memory: SpeakerMemory, chain: Chain, sentence: number): void {
  if (chain.length > 0) memory.told.push({ chain, sentence });
}

/** "he added": the last who spoke and agrees with the verb; where only the medium agrees, the medium. */
export function goesOn(view: SentenceView, verb: VerbReading, memory: SpeakerMemory): Chain {
  const near = memory.told.filter((each) => view.sentence.index - each.sentence <= REACH);
  for (const { chain } of near.toReversed()) {
    const at = chain.findLastIndex((mention) => agrees(mention, verb));
    if (at >= 0) return chain.slice(0, at + 1);
  }
  return near.at(-1)?.chain ?? [];
}

/** Somebody who spoke before is resumed with his whole chain; so is "the source", "the statement" that nothing else explains. */
export function resumed(view: SentenceView, mention: EntityMention, memory: SpeakerMemory): Chain | null {
  const before = memory.told.findLast(({ chain }) => chain.at(-1)?.identity.id === mention.identity.id);
  if (before) return before.chain;
  if (!mention.anaphor) return null;
  if (isStatement(view, mention)) return mention.number === "p" ? null : statementOf(mention, memory);
  if (mention.category !== "source") return null;
  const alike = memory.told.findLast(({ chain }) => {
    const last = chain.at(-1)!;
    return last.category === "source" && (last.number === "p") === (mention.number === "p");
  });
  const last = memory.told.at(-1)?.chain ?? null;
  // "the same source" may have a name.
  return mention.lemma === SOURCE && mention.number !== "p" ? (recent(alike, memory) ?? last) : (alike?.chain ?? null);
}

/** An unnamed source is meant by "the source" unless others have spoken since. */
function recent(told: SpeakerMemory["told"][number] | undefined, memory: SpeakerMemory): Chain | null {
  return told && memory.told.length - memory.told.lastIndexOf(told) <= 3 ? told.chain : null;
}

function statementOf(mention: EntityMention, memory: SpeakerMemory): Chain | null {
  return memory.authors.get(mention.lemma) ?? memory.told.at(-1)?.chain ?? null;
}
