/** Rows of a CSV text as RFC 4180 has it; throws where a quote stands in the wrong place. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = "";
    if (text[at] === '"') {
      const end = closingQuote(text, at + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = at + text.slice(at).search(/,|\r?\n|$/u);
      value = text.slice(at, end);
      if (value.includes('"')) throw new Error(`a quote inside a bare cell: ${value}`);
      at = end;
    }
    row.push(value);
    if (text[at] === ",") {
      at++;
      if (at < text.length) continue;
      row.push("");
    }
    const lineEnd = /^\r?\n/u.exec(text.slice(at, at + 2))?.[0];
    if (lineEnd === undefined && at < text.length) throw new Error(`text behind a quoted cell at ${at}`);
    rows.push(row);
    row = [];
    at += lineEnd?.length ?? 0;
  }
  return rows;
}

function closingQuote(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text[at] !== '"') at++;
    else if (text[at + 1] === '"') at += 2;
    else return at;
  }
  throw new Error("a quote is not closed");
}
