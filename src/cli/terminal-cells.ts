/* Text by the cells that it takes on a terminal. */
import stringWidth from "string-width";

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Characters as people see them: a letter with its vowel signs is one. `index`: UTF-16 units before it. */
export function graphemes(text: string): Intl.Segments {
  return segmenter.segment(text);
}

/** The text cut to so many cells, with an ellipsis where something is gone. */
export function cutToCells(text: string, cells: number): string {
  if (stringWidth(text) <= cells) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes(text)) {
    used += stringWidth(segment);
    if (used > cells - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text, and blanks behind it up to so many cells. */
export function padToCells(text: string, cells: number): string {
  return text + " ".repeat(Math.max(0, cells - stringWidth(text)));
}

/** Cells of the widest. */
export function widestOf(texts: Iterable<string>): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, stringWidth(text));
  return widest;
}
