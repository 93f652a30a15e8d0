/** A stretch of text that a page paints at once, in its logical order; points, y grows downwards. */
export interface Run {
  readonly text: string;
  /** The left end. */
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

export const rightOf = ({ x, width }: Run) => x + width;

/** Letters that run from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}](?<=\p{L})/u;
export const LEFT_TO_RIGHT = /\p{L}(?<![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}])/u;
/** Digits of any script, which run from left to right inside either. */
export const DIGIT = /\p{Nd}/u;
