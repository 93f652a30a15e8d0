import type { Run } from "./run.ts";

/** What pdf.js gives of a page's text. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

const MARKS_ONLY = /^[\s\p{M}]+$/u;
const PRESENTATION_FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFC]+/gu;
/** Controls of direction and invisible characters; what is seen already says where letters stand. */
const INVISIBLE = /\p{Cf}/gu;
/** A glyph of which the file does not say what letter it is. */
const UNTOLD = /[\p{Cc}\p{Co}](?<!\s)/gu;
/** Steeper than this is a stamp along the margin or across the page. */
const STEEPEST = 0.2;

/** Letters instead of the shapes that fonts paint; a mark's own shape carries a space that nobody wrote. */
export const lettersOf = (text: string) =>
  text
    .replace(UNTOLD, "\uFFFD")
    .replace(PRESENTATION_FORMS, (shapes) => shapes.normalize("NFKC").replace(/ (?=\p{M})/gu, ""))
    .replace(INVISIBLE, "");

function runOf({ str, transform, width }: TextItem, view: readonly number[]): Run | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = multiplied(view, transform);
  if (Math.abs(b) > STEEPEST * Math.abs(a) || a < 0) return null;
  return { text: lettersOf(str), x: e, y: f, width, size: Math.hypot(c, d) };
}

/** Two transformations of the plane as one, as PDF writes them. */
function multiplied(left: readonly number[], right: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/**
 * The runs of a page in the order in which they are painted. Vowel marks that are painted by themselves go to their
 * letter: where painting goes to the right, letters of a right-to-left word come last first and so a mark comes before
 * its letter; where it goes to the left, after it. Blanks go: the room between runs tells where they are.
 */
export function pageRuns(items: readonly TextItem[], view: readonly number[]): Run[] {
  const runs: Run[] = [];
  let marks: Run | null = null;
  for (const item of items) {
    const run = runOf(item, view);
    if (!run || run.text.trim() === "") continue;
    if (MARKS_ONLY.test(run.text)) {
      const earlier: string = marks === null ? "" : marks.text;
      marks = { ...run, text: earlier + run.text.replace(/\s/gu, "") };
      continue;
    }
    const before = runs.at(-1);
    if (!marks) runs.push(run);
    else if (before && isNear(before, marks) && (!isNear(run, marks) || run.x < before.x)) {
      runs[runs.length - 1] = { ...before, text: before.text + marks.text };
      runs.push(run);
    } else runs.push(isNear(run, marks) ? { ...run, text: run.text + marks.text } : run);
    marks = null;
  }
  return runs;
}

const isNear = (run: Run, marks: Run) =>
  Math.abs(run.y - marks.y) < run.size && Math.abs(run.x - marks.x) < run.size * 40;
