/* Whom a question wants to hear: "according to SOHR", "what did the ministry say". */
import type { Token } from "../model/token.ts";
import type { QuestionWords } from "../resources/questions.schema.ts";

export interface SpeakerCues {
  /** Tokens of the cues themselves. */
  readonly used: ReadonlySet<number>;
  /** Whether a name that begins at a token is that of a speaker. */
  isSpeaker(first: number): boolean;
}

/** `from`: the first token behind the opening words. A verb of saying counts where `saying` is asked for. */
export function findSpeakers(
  tokens: readonly Token[],
  from: number,
  words: Pick<QuestionWords, "according" | "saying">,
  fold: (word: string) => string,
  asksWhat: boolean,
): SpeakerCues {
  const used = new Set<number>();
  const ends: number[] = [];
  for (let at = from; at < tokens.length; at++) {
    const length = longestAt(tokens, at, words.according, fold);
    for (let index = at; index < at + length; index++) used.add(index);
    if (length > 0) ends.push(at + length);
  }
  const said = asksWhat
    ? tokens.findIndex(({ index }) => index >= from && longestAt(tokens, index, words.saying, fold))
    : -1;
  if (said !== -1) used.add(said);
  // An article may stand between the cue and the name.
  const isSpeaker = (first: number) => said !== -1 || ends.some((end) => first === end || first === end + 1);
  return { used, isSpeaker };
}

function longestAt(
  tokens: readonly Token[],
  at: number,
  phrases: readonly string[],
  fold: (word: string) => string,
): number {
  let longest = 0;
  for (const phrase of phrases) {
    const parts = phrase.split(/\s+/u).map(fold);
    if (parts.length > longest && parts.every((part, offset) => tokens[at + offset]?.folded === part))
      longest = parts.length;
  }
  return longest;
}
