/* What a question can go on with: how questions begin, what can be asked about, and the names in the graph. */
import type { Candidate, Completion } from "./candidate.ts";
import type { NameList } from "./name-list.ts";

export interface QuestionWordsToComplete {
  readonly names: NameList;
  /** How questions begin: `who`, `how many`. */
  readonly openers: readonly Candidate[];
  /** What is asked about: `attacked`. */
  readonly words: readonly Candidate[];
  readonly fold: (text: string) => string;
}

/** Words that a name can have. */
const LONGEST_NAME = 6;

export function completeQuestion(text: string, cursor: number, asked: QuestionWordsToComplete): Completion {
  const before = text.slice(0, cursor);
  const starts = [...before.matchAll(/(?<=^|[^\p{L}\p{M}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu)].map(
    ({ index }) => index,
  );
  if (/[^\p{L}\p{M}\p{N}]$/u.test(before)) starts.push(before.length);
  const { fold } = asked;
  const startsWith = (typed: string) => (candidate: Candidate) => fold(candidate.insert).startsWith(fold(typed));
  // The longest beginning of a name that the words before the place are: of "the old bridge", not of "bridge".
  for (const start of starts.slice(-LONGEST_NAME)) {
    const typed = before.slice(start);
    if (typed.trim() === "") continue;
    const names = asked.names.startingWith(typed);
    const others = start === 0 ? asked.openers : typed.includes(" ") ? [] : asked.words;
    const candidates = [...others.filter(startsWith(typed)), ...names];
    if (candidates.length > 0) return { start, end: cursor, candidates: unlike(candidates) };
  }
  const candidates = before.trim() === "" ? asked.openers : before.endsWith(" ") ? asked.words : [];
  return { start: cursor, end: cursor, candidates: unlike(candidates) };
}

/** One of those that put the same text. */
function unlike(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ insert }) => !seen.has(insert) && seen.add(insert));
}
