/* CSV as RFC 4180 has it: commas, CRLF, quotes doubled. */

/** What Excel, Calc and Sheets take for the beginning of a formula, also behind blanks and in wide letters. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/u;

/** Text that a spreadsheet shows as it is: an apostrophe before what it would run. */
export function defused(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function cell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function row(cells: readonly string[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}
