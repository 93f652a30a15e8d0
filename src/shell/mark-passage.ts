import type { Span } from "../model/span.ts";

export interface Mark {
  readonly span: Span;
  /** What the reader finds again in the legend. */
  readonly key: string;
}

/** UTF-16 units around the sentence that are shown of a long paragraph. */
const AROUND = 300;

/** The paragraph of a sentence, without the blanks around it; of a very long one, what stands near the sentence. */
export function passageAround(text: string, sentence: Span): Span {
  let start = text.lastIndexOf("\n", sentence.start - 1) + 1;
  const lineEnd = text.indexOf("\n", sentence.end);
  let end = lineEnd === -1 ? text.length : lineEnd;
  if (sentence.start - start > AROUND) start = nextBlank(text, sentence.start - AROUND, sentence.start);
  if (end - sentence.end > AROUND) end = Math.max(sentence.end, text.lastIndexOf(" ", sentence.end + AROUND));
  while (start < sentence.start && /\s/u.test(text[start] ?? "")) start++;
  while (end > sentence.end && /\s/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

function nextBlank(text: string, from: number, limit: number): number {
  const blank = text.indexOf(" ", from);
  return blank === -1 || blank > limit ? limit : blank + 1;
}

/** The passage on one line, `[1 …]` around every mark that lies in it; `paint` colours what is between the brackets. */
export function markPassage(
  text: string,
  passage: Span,
  marks: readonly Mark[],
  paint: (key: string, text: string) => string,
): string {
  const inside = marks.filter(({ span }) => span.start >= passage.start && span.end <= passage.end);
  const cuts = new Set([passage.start, passage.end, ...inside.flatMap(({ span }) => [span.start, span.end])]);
  const places = [...cuts].sort((left, right) => left - right);
  let line = passage.start > 0 && text[passage.start - 1] !== "\n" ? "… " : "";
  for (const [index, place] of places.entries()) {
    line += "]".repeat(inside.filter(({ span }) => span.end === place).length);
    const opening = inside.filter(({ span }) => span.start === place);
    opening.sort((left, right) => right.span.end - left.span.end);
    for (const { key } of opening) line += `[${key} `;
    const next = places[index + 1];
    if (next === undefined) break;
    const piece = text.slice(place, next).replace(/\s+/gu, " ");
    const innermost = inside
      .filter(({ span }) => span.start <= place && span.end >= next)
      .reduce<Mark | null>((best, each) => (best && length(best.span) <= length(each.span) ? best : each), null);
    line += innermost ? paint(innermost.key, piece) : piece;
  }
  return passage.end < text.length && text[passage.end] !== "\n" ? `${line} …` : line;
}

function length({ start, end }: Span): number {
  return end - start;
}
