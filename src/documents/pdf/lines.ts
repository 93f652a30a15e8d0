import { DIGIT, LEFT_TO_RIGHT, RIGHT_TO_LEFT, type Run, rightOf } from "./run.ts";

/** Runs on one baseline, from left to right. */
export interface Line {
  readonly runs: readonly Run[];
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** Baselines that differ by less than this share of the letters' size are one line. */
const SAME_LINE = 0.4;

export function lineOf(runs: readonly Run[]): Line {
  const sorted = [...runs].sort((left, right) => left.x - right.x || left.width - right.width);
  const largest = sorted.reduce((best, run) => (run.size > best.size ? run : best));
  return {
    runs: sorted,
    y: largest.y,
    size: largest.size,
    left: Math.min(...sorted.map(({ x }) => x)),
    right: Math.max(...sorted.map(rightOf)),
  };
}

/** The lines of a page, from top to bottom. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = runs.map((run, order) => ({ run, order })).sort((a, b) => a.run.y - b.run.y || a.order - b.order);
  const lines: Run[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const { run } of sorted) {
    const open = lines.at(-1);
    if (open && run.y - y <= SAME_LINE * Math.max(run.size, open[0]?.size ?? 0)) open.push(run);
    else {
      lines.push([run]);
      y = run.y;
    }
  }
  return lines.map(lineOf);
}

/** True when more letters of a text run from right to left than from left to right. */
export function runsRightToLeft(text: string): boolean {
  let balance = 0;
  for (const letter of text) {
    if (RIGHT_TO_LEFT.test(letter)) balance++;
    else if (LEFT_TO_RIGHT.test(letter)) balance--;
  }
  return balance > 0;
}

export const hasLetters = (text: string) => RIGHT_TO_LEFT.test(text) || LEFT_TO_RIGHT.test(text) || DIGIT.test(text);
