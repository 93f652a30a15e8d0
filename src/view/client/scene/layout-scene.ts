import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import noverlap from "graphology-layout-noverlap";
import type { Scene } from "../data/scene.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Pixels of a node and its name, in the layout's own unit. */
const ROOM = 14;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Where nodes stand, by id: the same for the same scene. `shape`: width to height of where they are drawn. */
export function layoutScene({ nodes, edges }: Scene, shape: number): ReadonlyMap<string, Point> {
  const graph = new UndirectedGraph();
  for (const [position, { id, origins }] of nodes.entries()) {
    // On a spiral, so that no two begin at one place.
    const [angle, distance] = [position * GOLDEN_ANGLE, Math.sqrt(position + 1) * 10];
    graph.addNode(id, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, size: ROOM + origins });
  }
  for (const { start, end } of edges)
    graph.updateUndirectedEdge(start, end, ({ weight = 0 }) => ({ weight: Number(weight) + 1 }));
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 0.6, scalingRatio: 60, strongGravityMode: true };
  const iterations = nodes.length > 600 ? 80 : 300;
  const large = nodes.length > 300;
  forceAtlas2.assign(graph, { iterations, settings: { ...settings, adjustSizes: !large, barnesHutOptimize: large } });
  noverlap.assign(graph, { maxIterations: 80, settings: { margin: 6, ratio: 1.6 } });
  return fill(new Map(graph.mapNodes((id, { x, y }) => [id, { x: Number(x), y: Number(y) }])), shape);
}

/** Turned so that it is longest where there is most room, and stretched a little to fill it. */
function fill(places: ReadonlyMap<string, Point>, shape: number): ReadonlyMap<string, Point> {
  const all = [...places.values()];
  const spanOf = (key: "x" | "y") =>
    Math.max(...all.map((point) => point[key])) - Math.min(...all.map((point) => point[key]));
  const [wide, high] = [spanOf("x") || 1, spanOf("y") || 1];
  const turn = wide > high !== shape > 1;
  const own = turn ? high / wide : wide / high;
  const stretch = Math.max(0.5, Math.min(2, shape / own));
  return new Map([...places].map(([id, { x, y }]) => [id, turn ? { x: y * stretch, y: x } : { x: x * stretch, y }]));
}
