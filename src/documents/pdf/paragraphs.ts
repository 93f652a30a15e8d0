/** A line as it is read, with where it stands on its page. */
export interface PlacedText {
  readonly text: string;
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
}

/** Room between baselines beyond that of a paragraph's own lines. */
const PARAGRAPH_GAP = 1.35;
/** Room that parts paragraphs whatever stands in them. */
const BREAK = 2.2;
/** Beyond this, lines are paragraphs with room between them, or a text that is set very wide. */
const WIDEST_LEADING = 1.9;
/** Sizes of letters that differ by more are a heading and its text. */
const SAME_SIZE = 1.15;
/** A last line that ends this share of the column before its edge. */
const SHORT = 0.12;
const ENDS_SENTENCE = /[.!?\u061F\u06D4\u2026:][\s"'\u00BB\u201D)\]]*$/u;
/** The top and the bottom of a page, where its number and the running title stand, as shares of its lines. */
const EDGE_LINES = 2;
const SAME_HEIGHT = 4;

/** Baseline to baseline inside a paragraph, as a multiple of the letters' size: the lower quarter of all. */
function leadingOf(lines: readonly PlacedText[]): number {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && before.page === line.page && line.y > before.y) gaps.push((line.y - before.y) / line.size);
  }
  gaps.sort((left, right) => left - right);
  return Math.min(gaps[gaps.length >> 2] ?? WIDEST_LEADING, WIDEST_LEADING);
}

function isNewParagraph(before: PlacedText, line: PlacedText, leading: number, rightToLeft: boolean): boolean {
  if (Math.max(before.size, line.size) > SAME_SIZE * Math.min(before.size, line.size)) return true;
  const width = Math.max(before.right - before.left, line.right - line.left);
  const missing = rightToLeft ? before.left - line.left : line.right - before.right;
  const isShort = missing > SHORT * width;
  const continues = before.page !== line.page || line.y <= before.y;
  if (continues) return ENDS_SENTENCE.test(before.text);
  const gap = (line.y - before.y) / line.size / leading;
  if (gap > BREAK) return true;
  return gap > PARAGRAPH_GAP ? isShort || ENDS_SENTENCE.test(before.text) : isShort && ENDS_SENTENCE.test(before.text);
}

/** Lines joined into paragraphs; a paragraph goes on over a column's or a page's end when its sentence does. */
export function paragraphsOf(lines: readonly PlacedText[], rightToLeft: boolean): string[] {
  const leading = leadingOf(lines);
  const paragraphs: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = paragraphs.length - 1;
    if (!before || isNewParagraph(before, line, leading, rightToLeft)) paragraphs.push(line.text);
    else paragraphs[open] += `${/\p{Nd}-$/u.test(before.text) && /^\p{Nd}/u.test(line.text) ? "" : " "}${line.text}`;
  }
  return paragraphs;
}

/** The same line on two pages but for its number, at the same height. */
const kindOf = ({ text, y }: PlacedText) => `${text.replace(/\p{Nd}+/gu, "0")} ${Math.round(y / SAME_HEIGHT)}`;

/** Lines without those at the edges of pages that most pages share but for their number. */
export function withoutRunningLines(pages: readonly (readonly PlacedText[])[]): PlacedText[][] {
  const edges = pages.map((lines) => new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)]));
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const kind of new Set([...edge].map(kindOf))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const isRunning = (line: PlacedText) => {
    const count = counts.get(kindOf(line)) ?? 0;
    return count > 1 && count * 2 > pages.length;
  };
  return pages.map((lines, page) => lines.filter((line) => !edges[page]?.has(line) || !isRunning(line)));
}
