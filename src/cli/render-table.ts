/* Rows as text: a table for people, and the formats that other programs read. */
import { cutToCells, padToCells, widestOf } from "./terminal-cells.ts";

export const FORMATS = ["table", "line", "json", "jsonl", "csv", "tsv", "md"] as const;
export type Format = (typeof FORMATS)[number];

export function* renderTable(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  format: Format,
  width: number | null,
  { footer = true }: { readonly footer?: boolean } = {},
): Generator<string> {
  const asObject = (row: readonly unknown[]) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index]]));
  switch (format) {
    case "json":
      yield JSON.stringify(rows.map(asObject), null, 1);
      return;
    case "jsonl":
      for (const row of rows) yield JSON.stringify(asObject(row));
      return;
    case "csv":
      for (const row of [columns, ...rows]) yield row.map((cell) => csvCell(cellText(cell))).join(",");
      return;
    case "tsv":
      for (const row of [columns, ...rows])
        yield row.map((cell) => cellText(cell).replace(/[\t\r\n]+/gu, " ")).join("\t");
      return;
    case "md":
      yield `| ${columns.join(" | ")} |`;
      yield `| ${columns.map(() => "---").join(" | ")} |`;
      for (const row of rows)
        yield `| ${row.map((cell) => cellText(cell).replace(/\|/gu, "\\|").replace(/\s+/gu, " ")).join(" | ")} |`;
      return;
    case "line":
      for (const [index, row] of rows.entries()) {
        if (index > 0) yield "";
        yield* lines(columns, row, width);
      }
      return;
    default:
      yield* aligned(columns, rows, width);
      if (footer) yield `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
  }
}

/** Left-to-right mark: keeps the cells of a row in their order in terminals that write from right to left. */
const MARK = "\u200E";
const NARROWEST = 8;

function* aligned(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  width: number | null,
): Generator<string> {
  const cells = [columns, ...rows.map((row) => row.map((cell) => cellText(cell).replace(/\s+/gu, " ")))];
  const needed = columns.map((_, index) => widestOf(cells.map((row) => row[index] ?? "")));
  const separator = width === null ? "  " : ` ${MARK}│ `;
  const room = width === null ? Number.POSITIVE_INFINITY : width - 3 * (columns.length - 1);
  const widths = fitWidths(needed, room);
  for (const row of cells) {
    const padded = row.map((cell, index) => padToCells(cutToCells(cell, widths[index] ?? 0), widths[index] ?? 0));
    yield `${width === null ? "" : MARK}${padded.join(separator).trimEnd()}`;
  }
}

/** A row as a line for each of its cells, whole. */
function* lines(columns: readonly string[], row: readonly unknown[], width: number | null): Generator<string> {
  const widest = widestOf(columns);
  const mark = width === null ? "" : MARK;
  for (const [index, column] of columns.entries()) {
    yield `${mark}${padToCells(column, widest)}  ${mark}${cellText(row[index]).replace(/\s+/gu, " ")}`.trimEnd();
  }
}

/** The widest columns give way until all fit into `room`; none becomes narrower than a short word. */
function fitWidths(needed: readonly number[], room: number): number[] {
  const total = (limit: number) => needed.reduce((sum, each) => sum + Math.min(each, limit), 0);
  let limit = Math.max(NARROWEST, ...needed);
  if (total(limit) <= room) return [...needed];
  for (let low = NARROWEST; low < limit; ) {
    const middle = Math.ceil((low + limit) / 2);
    if (total(middle) <= room) low = middle;
    else limit = middle - 1;
  }
  return needed.map((each) => Math.min(each, Math.max(NARROWEST, limit)));
}

/** A value in a cell: text as it is, what is made of several as JSON. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** Cells that a spreadsheet would run as formulas are defused. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
