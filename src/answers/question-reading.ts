/* What the steps of reading a question share. */
import type { Language } from "../languages/language.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Token } from "../model/token.ts";
import type { RelationType } from "../resources/ontology.schema.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";
import type { Trigger } from "./asked-relation.ts";
import type { NamesInGraph } from "./names-in-graph.ts";
import type { Opening } from "./opening.ts";

export interface QuestionReading {
  readonly tokens: readonly Token[];
  readonly words: QuestionWords;
  readonly language: Language & { readonly lexicon: Lexicon };
  readonly names: NamesInGraph;
  readonly relations: ReadonlyMap<string, RelationType>;
  readonly used: Set<number>;
  readonly fold: (word: string) => string;
  readonly opening: Opening | null;
  /** What the question asks about; null: whatever is said. */
  trigger: Trigger | null;
  /** Other deeds that it speaks of. */
  others: readonly Trigger[];
  isOpening(at: number): boolean;
}

export function useTokens({ used }: Pick<QuestionReading, "used">, first: number, end: number): void {
  for (let at = first; at < end; at++) used.add(at);
}
