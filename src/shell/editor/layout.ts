/* Where the text of a line falls on a screen: rows of cells, and the cell of the cursor. */
import stringWidth from "string-width";
import { graphemes } from "../../cli/terminal-cells.ts";

export interface LaidOut {
  /** Prompts included; each fits into the width. */
  readonly rows: readonly string[];
  readonly cursor: { readonly row: number; readonly column: number };
}

/**
 * `first` stands before the first line, `further` before each other one. `cursor` counts UTF-16 units of `text`;
 * `columns` cells.
 */
export function layOut(text: string, cursor: number, first: string, further: string, columns: number): LaidOut {
  const rows: string[] = [];
  let row = first;
  let column = stringWidth(first);
  let place = { row: 0, column };
  const breakRow = (begin: string) => {
    rows.push(row);
    row = begin;
    column = stringWidth(begin);
  };
  for (const { segment, index } of graphemes(text)) {
    const width = segment === "\n" ? 0 : stringWidth(segment);
    // A character that takes no cell stays with the one before it.
    if (column + width > columns) breakRow("");
    if (index === cursor) place = { row: rows.length, column };
    if (segment === "\n") {
      breakRow(further);
      continue;
    }
    row += segment;
    column += width;
  }
  if (cursor >= text.length) {
    // Behind a full row the cursor has no cell: it stands at the beginning of the next.
    if (column >= columns) breakRow("");
    place = { row: rows.length, column };
  } else if (place.column >= columns) place = { row: place.row, column: columns - 1 };
  rows.push(row);
  return { rows, cursor: place };
}
