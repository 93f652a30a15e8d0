import { type Line, lineOf } from "./lines.ts";
import { type Run, rightOf } from "./run.ts";

/*
 * Columns of prose. Lines that follow each other and all leave the same strip free have two columns, if both sides hold
 * whole lines of text; a table's cells are shorter, and its rows are read across.
 */

/** Free strips narrower than this share of the letters' size are blanks between words. */
const NARROWEST = 1;
const FEWEST_LINES = 3;
/** Letters in a line of one column, at the least on the average. */
const SHORTEST = 16;

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** What a line leaves free between two edges. */
function freeStrips({ runs }: Line, { left: from, right: to }: Strip): Strip[] {
  const strips: Strip[] = [];
  let left = from;
  for (const run of runs) {
    if (run.x > left) strips.push({ left, right: Math.min(run.x, to) });
    left = Math.max(left, rightOf(run));
  }
  return left < to ? [...strips, { left, right: to }] : strips;
}

const common = (strips: readonly Strip[], line: Line) =>
  strips.flatMap((strip) => freeStrips(line, strip)).filter(({ left, right }) => right - left >= NARROWEST * line.size);

const lettersIn = (runs: readonly Run[]) => runs.reduce((sum, { text }) => sum + text.length, 0);

/** Both sides of a strip, as lines of their own; null when they are no columns. */
function sidesOf(lines: readonly Line[], { left, right }: Strip): readonly [Line[], Line[]] | null {
  const side = (holds: (run: Run) => boolean) =>
    lines.map(({ runs }) => runs.filter(holds)).filter((runs) => runs.length > 0);
  const [before, after] = [side((run) => rightOf(run) <= left), side((run) => run.x >= right)];
  const isProse = (runs: Run[][]) =>
    runs.length >= FEWEST_LINES && runs.reduce((sum, each) => sum + lettersIn(each), 0) / runs.length >= SHORTEST;
  return isProse(before) && isProse(after) ? [before.map(lineOf), after.map(lineOf)] : null;
}

/** The longest stretch of lines from `first` on that leaves a strip between the edges free, and such strips. */
function stretchFrom(
  lines: readonly Line[],
  first: number,
  edges: Strip,
): { readonly end: number; readonly strips: readonly Strip[] } {
  let strips: readonly Strip[] = [edges];
  let end = first;
  for (; end < lines.length; end++) {
    const next = common(strips, lines[end] as Line);
    if (next.length === 0) break;
    strips = next;
  }
  return { end, strips };
}

/** Lines in reading order: column by column where there are columns, the right one first in a right-to-left page. */
export function inReadingOrder(lines: readonly Line[], rightToLeft: boolean): Line[] {
  const ordered: Line[] = [];
  const edges = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
  let at = 0;
  while (at < lines.length) {
    const { end, strips } = stretchFrom(lines, at, edges);
    const stretch = lines.slice(at, end);
    const sides = strips.map((strip) => sidesOf(stretch, strip)).find((each) => each !== null);
    if (sides) {
      const [left, right] = sides.map((side) => inReadingOrder(side, rightToLeft)) as [Line[], Line[]];
      ordered.push(...(rightToLeft ? [...right, ...left] : [...left, ...right]));
      at = end;
    } else {
      ordered.push(lines[at] as Line);
      at++;
    }
  }
  return ordered;
}
