import type { Point } from "./layout-scene.ts";

/** A quadratic curve between the rims of two nodes, in pixels. */
export interface EdgeCurve {
  readonly start: Point;
  readonly control: Point;
  readonly end: Point;
}

/** Pixels between edges of one pair, at their middle. */
const APART = 34;

/** `bend` counts edges from the middle of their pair; `radius` are those of the nodes, in pixels. */
export function curveOf(from: Point, to: Point, bend: number, radius: { start: number; end: number }): EdgeCurve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // A short pair bends less, lest its edges become loops; the control lies twice as far as the curve.
  const offset = 2 * bend * Math.min(APART, length / 3);
  const control = {
    x: (from.x + to.x) / 2 + (dy / length) * offset,
    y: (from.y + to.y) / 2 - (dx / length) * offset,
  };
  return { start: towards(from, control, radius.start), control, end: towards(to, control, radius.end) };
}

function towards(from: Point, to: Point, distance: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const share = Math.min(distance, length) / length;
  return { x: from.x + dx * share, y: from.y + dy * share };
}

/** `share` 0 is the start, 1 the end. */
export function pointOn({ start, control, end }: EdgeCurve, share: number): Point {
  const rest = 1 - share;
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}

const SAMPLES = 16;

/** Pixels from a point to the curve, nearly. */
export function distanceTo(curve: EdgeCurve, point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  let before = curve.start;
  for (let sample = 1; sample <= SAMPLES; sample++) {
    const next = pointOn(curve, sample / SAMPLES);
    least = Math.min(least, distanceToLine(before, next, point));
    before = next;
  }
  return least;
}

function distanceToLine(start: Point, end: Point, point: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / square;
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy);
}
