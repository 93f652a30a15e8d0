import { Parser } from "htmlparser2";

/*
 * The text of word/document.xml. Word keeps text in the order in which it is read, in whatever direction it runs.
 */

/** Deleted by a reviewer, codes of fields, the second version of a text box for older programs. */
const SKIPPED = new Set(["del", "moveFrom", "instrText", "delText", "Fallback", "pict"]);
const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "\u2011",
  softHyphen: "",
};

/** Paragraphs as they fill; those of a table's row become one line, its cells parted by tabs. */
class DocxBlocks {
  readonly blocks: string[] = [];
  private open = "";
  private cells: string[][] = [];
  private rows: string[] = [];
  private tables = 0;

  text(text: string): void {
    this.open += text;
  }

  endParagraph(): void {
    const text = this.open
      .split("\n")
      .map((line) => line.trim())
      .join("\n")
      .trim();
    this.open = "";
    if (text === "") return;
    if (this.tables > 0) this.cells.at(-1)?.push(text.replaceAll("\n", " "));
    else this.blocks.push(text);
  }

  startTable(): void {
    this.tables++;
  }

  startCell(): void {
    // A table inside a cell is read as more text of that cell.
    if (this.tables === 1) this.cells.push([]);
  }

  endRow(): void {
    if (this.tables !== 1) return;
    const row = this.cells.map((cell) => cell.join(" ")).join("\t");
    if (row.trim() !== "") this.rows.push(row.trimEnd());
    this.cells = [];
  }

  endTable(): void {
    this.tables--;
    if (this.tables > 0) return;
    if (this.rows.length > 0) this.blocks.push(this.rows.join("\n"));
    this.rows = [];
  }
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** Blocks parted by an empty line. */
export function docxText(xml: string): string {
  const found = new DocxBlocks();
  let skipped = 0;
  let inText = false;
  const parser = new Parser(
    {
      onopentag(qualified) {
        const name = localName(qualified);
        if (SKIPPED.has(name)) skipped++;
        else if (name === "t") inText = true;
        else if (name === "tbl") found.startTable();
        else if (name === "tc") found.startCell();
        else if (skipped === 0 && Object.hasOwn(SIGNS, name)) found.text(SIGNS[name] ?? "");
      },
      ontext(text) {
        if (inText && skipped === 0) found.text(text);
      },
      onclosetag(qualified) {
        const name = localName(qualified);
        if (SKIPPED.has(name)) skipped--;
        else if (name === "t") inText = false;
        else if (name === "p" && skipped === 0) found.endParagraph();
        else if (name === "tr") found.endRow();
        else if (name === "tbl") found.endTable();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found.blocks.join("\n\n");
}

/** The title among a Word file's properties (docProps/core.xml); null when there is none. */
export function docxTitle(xml: string): string | null {
  const title = /<dc:title\b[^>]*>([^<]*)<\/dc:title>/u.exec(xml)?.[1]?.trim() ?? "";
  let text = "";
  const parser = new Parser({ ontext: (part) => (text += part) }, { xmlMode: true, decodeEntities: true });
  parser.end(title);
  return text === "" ? null : text;
}
