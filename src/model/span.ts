/** A stretch of `Document.text`: UTF-16 units, half-open, as JavaScript's `slice` counts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the characters that stand there; `document.text.slice(start, end) === text` always holds. */
export interface Quote extends Span {
  readonly text: string;
}
