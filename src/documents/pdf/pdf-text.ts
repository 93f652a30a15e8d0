import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { inReadingOrder } from "./columns.ts";
import { ligatureRepairs, repaired, TURNED_LIGATURE } from "./ligatures.ts";
import { type BracketVotes, lineText, mirroredBy } from "./line-text.ts";
import { type Line, linesOf, runsRightToLeft } from "./lines.ts";
import { lettersOf, pageRuns, type TextItem } from "./page-runs.ts";
import { type PlacedText, paragraphsOf, withoutRunningLines } from "./paragraphs.ts";
import type { Run } from "./run.ts";

export interface PdfText {
  readonly title: string | null;
  readonly text: string;
  readonly pages: number;
  /** Numbers of pages without a letter: scans, pictures. */
  readonly empty: readonly number[];
  /** Letters that the file does not tell, in `text` as U+FFFD. */
  readonly untold: number;
}

export class TooManyPages extends Error {}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;

/** Node 20 lacks it and pdf.js calls it where it reads fonts. */
function ensureTransfer(): void {
  const name = "transferToFixedLength";
  if (name in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, name, {
    configurable: true,
    value(this: ArrayBuffer) {
      return structuredClone(this, { transfer: [this] });
    },
  });
}

/** The glyphs of a page, an array for each time that something is painted. */
async function glyphsOf(page: Page): Promise<string[][]> {
  ensureTransfer();
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const painted: string[][] = [];
  for (const [index, operation] of fnArray.entries()) {
    if (operation !== OPS.showText && operation !== OPS.showSpacedText) continue;
    const glyphs = (argsArray[index] as readonly [readonly unknown[]])[0];
    // Numbers between glyphs only move them.
    painted.push(glyphs.flatMap((glyph) => (glyph as { unicode?: string } | null)?.unicode ?? []));
  }
  return painted;
}

async function readPage(page: Page): Promise<Line[]> {
  // The types of pdf.js leave this parameter out in its public form.
  const content = await page.getTextContent({ disableNormalization: true, includeMarkedContent: false });
  let items = content.items as readonly TextItem[];
  if (items.some(({ str }) => TURNED_LIGATURE.test(lettersOf(str)))) {
    const repairs = ligatureRepairs(await glyphsOf(page));
    items = items.map((item) => ({ ...item, str: repaired(lettersOf(item.str), repairs) }));
  }
  return linesOf(uprightRuns(page, items));
}

/** The runs of a page turned so that most of its letters stand upright: as it says, unless it is wrong. */
function uprightRuns(page: Page, items: readonly TextItem[]): Run[] {
  const all = items.filter(({ str }) => str.trim() !== "").length;
  let best: Run[] = [];
  for (const turn of [0, 90, 180, 270]) {
    const rotation = (page.rotate + turn) % 360;
    const runs = pageRuns(items, page.getViewport({ scale: 1, rotation }).transform);
    if (runs.length > best.length) best = runs;
    if (best.length * 2 > all) break;
  }
  return best;
}

function titleOf(info: unknown): string | null {
  const title = (info as { Title?: unknown } | null)?.Title;
  if (typeof title !== "string" || !/\p{L}{2}/u.test(title)) return null;
  // Programs put the name of the file or themselves there.
  return /\.[a-z]{3,5}$|^microsoft|^untitled/iu.test(title.trim()) ? null : lettersOf(title).trim();
}

/**
 * The text of a PDF in reading order, paragraphs parted by an empty line. Throws what pdf.js throws for a file that is
 * damaged or locked, and TooManyPages.
 */
export async function pdfText(bytes: Uint8Array, maxPages: number): Promise<PdfText> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, stopAtErrors: false });
  try {
    if (pdf.numPages > maxPages) throw new TooManyPages();
    const pages: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
    }
    const metadata = await pdf.getMetadata().catch(() => null);
    return { title: titleOf(metadata?.info), ...textOf(pages) };
  } finally {
    await pdf.destroy();
  }
}

function textOf(pages: readonly (readonly Line[])[]): Omit<PdfText, "title"> {
  const letters = pages.flatMap((lines) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)));
  const rightToLeft = runsRightToLeft(letters.join(" "));
  const ordered = pages.map((lines) => inReadingOrder(lines, rightToLeft));
  const votes: BracketVotes = new Map();
  for (const line of ordered.flat()) lineText(line, rightToLeft, new Set(), votes);
  const mirrored = mirroredBy(votes);
  const placed = ordered.map((lines, page) =>
    lines
      .map(({ y, size, left, right, ...line }): PlacedText => {
        const text = lineText({ y, size, left, right, ...line }, rightToLeft, mirrored);
        return { text, page, y, size, left, right };
      })
      .filter(({ text }) => text !== ""),
  );
  const text = paragraphsOf(withoutRunningLines(placed).flat(), rightToLeft).join("\n\n");
  return {
    text,
    pages: pages.length,
    empty: placed.flatMap((lines, page) => (lines.length === 0 ? [page + 1] : [])),
    untold: text.split("\uFFFD").length - 1,
  };
}
