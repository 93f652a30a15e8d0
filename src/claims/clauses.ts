/*
 * A sentence cut into clauses: where arguments may be looked for. Openers are complementizers, relatives, subordinators and conjoined
 * verbs; a comma alone opens nothing (time and place stand between commas: "V S, yesterday, O").
 */
import type { Lexicon } from "../languages/lexicon.ts";
import type { Sentence, Token } from "../model/token.ts";
import { isComplementizer } from "../patterns/complementizer.ts";

export type ClauseKind = "main" | "complement" | "relative" | "subordinate" | "coordinate";

export interface Clause {
  readonly index: number;
  readonly first: number;
  readonly end: number;
  readonly kind: ClauseKind;
  /** Token after the opener: where the clause's own words begin. */
  readonly begins: number;
}

const HARD = new Set([":", ";", "\u061B", ".", "\u061F", "!", "?"]);

export function isRelative(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== "word") return false;
  return (
    lexicon.relatives.has(token.folded) ||
    (token.folded.startsWith("\u0648") && token.folded.length > 4 && lexicon.relatives.has(token.folded.slice(1)))
  );
}

export function cutClauses(
  tokens: readonly Token[],
  sentence: Sentence,
  lexicon: Lexicon,
  inMention: (index: number) => boolean,
): Clause[] {
  const starts: { at: number; kind: ClauseKind; begins: number }[] = [
    { at: sentence.first, kind: "main", begins: sentence.first },
  ];
  const open = (at: number, kind: ClauseKind, begins: number) => {
    const last = starts.at(-1)!;
    if (at <= last.begins && at >= last.at) {
      last.begins = Math.max(last.begins, begins);
      if (last.kind === "main" || last.kind === "subordinate") last.kind = kind;
    } else if (at > last.at) starts.push({ at, kind, begins });
  };
  for (let index = sentence.first; index < sentence.end; index++) {
    const token = tokens[index]!;
    if (token.kind === "punctuation") {
      if (HARD.has(token.raw) && index + 1 < sentence.end) open(index, "coordinate", index + 1);
      continue;
    }
    if (isComplementizer(token)) open(index, "complement", index + 1);
    else if (isRelative(token, lexicon)) open(index, "relative", index + 1);
    else if (!inMention(index) && isSubordinator(token, lexicon)) open(index, "subordinate", index + 1);
    else if (
      !inMention(index) &&
      token.verbs.some((verb) => verb.conjunction && verb.person === 3) &&
      !token.nouns.some((noun) => noun.known && noun.conjunction)
    )
      open(index, "coordinate", index);
  }
  return starts.map((start, index) => ({
    index,
    first: start.at,
    begins: Math.min(start.begins, starts[index + 1]?.at ?? sentence.end),
    end: starts[index + 1]?.at ?? sentence.end,
    kind: start.kind,
  }));
}

function isSubordinator(token: Token, lexicon: Lexicon): boolean {
  if (lexicon.conjunctions.has(token.folded) && token.folded.length > 2) return true;
  return (
    token.folded.startsWith("\u0648") && token.folded.length > 4 && lexicon.conjunctions.has(token.folded.slice(1))
  );
}
