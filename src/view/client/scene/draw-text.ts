/** Any letter of a script that is written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;
export const LABEL_FONT = '"Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, "DejaVu Sans", system-ui, sans-serif';

/** The direction of a text is that of its first letter, as in HTML with dir="auto". */
function directionOf(text: string): "rtl" | "ltr" {
  const first = LETTER.exec(text)?.[0] ?? "";
  return RIGHT_TO_LEFT.test(first) ? "rtl" : "ltr";
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** At most `most` signs as people count them, never half of one. */
export function shorten(text: string, most: number): string {
  const signs = [...graphemes.segment(text)];
  return signs.length <= most ? text : `${text.slice(0, signs[most - 1]?.index ?? 0).trimEnd()}\u2026`;
}

export interface TextStyle {
  readonly size: number;
  readonly weight?: string;
  readonly colour: string;
  /** Of what stands behind, so that lines do not cross letters. */
  readonly halo: string;
}

/**
 * A text around a point, whole, so that letters join, and in its own direction, so that "(RSF)" stands where it was
 * written.
 */
export function drawText(
  context: CanvasRenderingContext2D,
  text: string,
  at: { readonly x: number; readonly y: number },
  style: TextStyle,
): void {
  context.font = `${style.weight ?? "400"} ${style.size}px ${LABEL_FONT}`;
  context.direction = directionOf(text);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = style.halo;
  context.strokeText(text, at.x, at.y);
  context.fillStyle = style.colour;
  context.fillText(text, at.x, at.y);
}
