import type { PageMark } from "../../../model/page.ts";
import type { Span } from "../../../model/span.ts";

/** A run of text that is marked alike. */
export interface Piece {
  readonly text: string;
  readonly inQuote: boolean;
  readonly role: PageMark["role"] | null;
}

/** The lines of a text cut where marks begin and end: joined again with line feeds they are the text. */
export function articlePieces(text: string, quote: Span, marks: readonly PageMark[]): readonly (readonly Piece[])[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([quote.start, quote.end, ...within.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut > 0 && cut < text.length)
    .sort((left, right) => left - right);
  const lines: Piece[][] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const stops = [start, ...cuts.filter((cut) => cut > start && cut < end), end];
    const pieces = stops
      .slice(1)
      .map((stop, position) => pieceOf(text, stops[position] as number, stop, quote, within));
    lines.push(pieces.filter((piece) => piece.text !== ""));
    start = end + 1;
  }
  return lines;
}

function pieceOf(text: string, start: number, end: number, quote: Span, marks: readonly PageMark[]): Piece {
  const covering = marks.filter((mark) => mark.start <= start && end <= mark.end);
  // The shortest says most: a trigger inside an object, say.
  const [shortest] = covering.sort((left, right) => left.end - left.start - (right.end - right.start));
  return {
    text: text.slice(start, end),
    inQuote: quote.start <= start && end <= quote.end,
    role: shortest?.role ?? null,
  };
}
