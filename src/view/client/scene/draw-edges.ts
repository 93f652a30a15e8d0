import type { SceneEdge } from "../data/scene.ts";
import { drawText } from "./draw-text.ts";
import { type EdgeCurve, pointOn } from "./edge-curve.ts";
import type { Palette } from "./palette.ts";

export interface DrawnEdge {
  readonly edge: SceneEdge;
  readonly curve: EdgeCurve;
  readonly label: string;
  readonly state: "plain" | "chosen" | "faded";
}

/** With more, only what is chosen or disputed is named. */
const MOST_LABELS = 16;
const LABEL_SIZE = 11;

/**
 * Edges on a canvas: what is affirmed is a line, what is denied a row of dashes, so that they differ without colour;
 * uncertain ones are dots. `plain`: only the lines, while the graph moves.
 */
export function drawEdges(
  context: CanvasRenderingContext2D,
  edges: readonly DrawnEdge[],
  palette: Palette,
  plain: boolean,
): void {
  context.save();
  context.lineCap = "round";
  if (plain) drawPlain(context, edges, palette);
  else for (const drawn of edges) drawLine(context, drawn, palette);
  context.restore();
  if (plain) return;
  for (const { edge, curve, label, state } of edges) {
    const crowded = edges.length > MOST_LABELS && !(edge.disputed && edges.length < 10 * MOST_LABELS);
    if (state === "faded" || (state === "plain" && crowded)) continue;
    const { start, end } = curve;
    if (Math.hypot(end.x - start.x, end.y - start.y) < 60) continue;
    const style = { size: LABEL_SIZE, colour: palette[edge.polarity], halo: palette.background };
    drawText(context, label, pointOn(curve, 0.5), style);
  }
}

/** Straight and thin, all of one side at once. */
function drawPlain(context: CanvasRenderingContext2D, edges: readonly DrawnEdge[], palette: Palette): void {
  for (const polarity of ["affirmed", "negated"] as const) {
    context.beginPath();
    for (const { edge, curve } of edges) {
      if (edge.polarity !== polarity) continue;
      context.moveTo(curve.start.x, curve.start.y);
      context.lineTo(curve.end.x, curve.end.y);
    }
    context.lineWidth = 1;
    context.strokeStyle = palette[polarity];
    context.stroke();
  }
}

function drawLine(context: CanvasRenderingContext2D, drawn: DrawnEdge, palette: Palette): void {
  const { edge, curve, state } = drawn;
  const width = widthOf(edge);
  context.globalAlpha = state === "faded" ? 0.35 : edge.uncertain && state === "plain" ? 0.65 : 1;
  context.strokeStyle = palette[edge.polarity];
  context.lineWidth = state === "chosen" ? width + 2 : width;
  context.setLineDash(dashOf(edge, width));
  context.beginPath();
  context.moveTo(curve.start.x, curve.start.y);
  context.quadraticCurveTo(curve.control.x, curve.control.y, curve.end.x, curve.end.y);
  context.stroke();
  drawArrow(context, curve, width);
}

/** Pixels, by how many named origins say so. */
function widthOf({ origins }: SceneEdge): number {
  return Math.min(1 + Math.max(0, origins - 1) * 1.2 + (origins > 0 ? 0.4 : 0), 7);
}

function dashOf({ polarity, uncertain }: SceneEdge, width: number): number[] {
  if (polarity === "negated") return [7 + width, 5 + width];
  return uncertain ? [0.1, 3 + width] : [];
}

function drawArrow(context: CanvasRenderingContext2D, curve: EdgeCurve, width: number): void {
  const { end } = curve;
  const before = pointOn(curve, 0.95);
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const length = 7 + width;
  context.setLineDash([]);
  context.fillStyle = context.strokeStyle;
  context.beginPath();
  context.moveTo(end.x, end.y);
  for (const side of [-0.4, 0.4])
    context.lineTo(end.x - Math.cos(angle + side) * length, end.y - Math.sin(angle + side) * length);
  context.fill();
}
