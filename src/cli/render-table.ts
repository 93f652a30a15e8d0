/* Rows as text: a table for people, and the formats that other programs read. */
import stringWidth from "string-width";

export const FORMATS = ["table", "json", "jsonl", "csv", "tsv", "md"] as const;
export type Format = (typeof FORMATS)[number];

export function* renderTable(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  format: Format,
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
    default:
      yield* aligned(columns, rows);
  }
}

function* aligned(columns: readonly string[], rows: readonly (readonly unknown[])[]): Generator<string> {
  const cells = [columns, ...rows.map((row) => row.map((cell) => cellText(cell).replace(/\s+/gu, " ")))];
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => stringWidth(row[index] ?? ""))));
  for (const row of cells)
    yield row
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - stringWidth(cell)))
      .join("  ")
      .trimEnd();
  yield `(${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? JSON.stringify(cell) : String(cell);
}

/** Cells that a spreadsheet would run as formulas are defused. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
