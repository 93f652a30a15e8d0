import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Scene, SceneEdge, SceneNode } from "../data/scene.ts";
import { type DrawnEdge, drawEdges } from "./draw-edges.ts";
import { drawText, LABEL_FONT, shorten } from "./draw-text.ts";
import { curveOf, distanceTo, type EdgeCurve } from "./edge-curve.ts";
import { layoutScene, type Point } from "./layout-scene.ts";
import { type Palette, readPalette } from "./palette.ts";

export interface SceneNames {
  node(id: string): string;
  edge(edge: SceneEdge): string;
}

/** What stands out: a node with its edges, or some edges. */
export interface Emphasis {
  readonly node: string | null;
  readonly edges: ReadonlySet<string>;
}

export interface CanvasEvents {
  chooseNode(id: string): void;
  chooseEdge(edge: SceneEdge): void;
  chooseNothing(): void;
}

/** Pixels from an edge at which it is still meant. */
const REACH = 7;
const EDGE_LAYER = "rawi-edges";
/** From so many edges on, only their lines are drawn while the graph moves. */
const MANY = 400;
const NOTHING: Emphasis = { node: null, edges: new Set() };

interface NodeAttributes {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
  forceLabel: boolean;
  [name: string]: unknown;
}

/**
 * Sigma draws nodes and moves the camera; edges are drawn on the canvas between, since WebGL has no dashes and its
 * curves are slow where there is no graphics card.
 */
export class GraphCanvas {
  readonly #sigma: Sigma<NodeAttributes>;
  /** Kept in memory, not on a graphics card: many thin lines are drawn faster there where the card is imitated. */
  readonly #edgeLayer: CanvasRenderingContext2D | null;
  #scene: Scene = { nodes: [], edges: [], total: 0, oneEnded: 0 };
  #names: SceneNames | null = null;
  #palette: Palette;
  #emphasis: Emphasis = NOTHING;
  #hovered: Emphasis = NOTHING;
  #curves: readonly (readonly [SceneEdge, EdgeCurve])[] = [];
  #settled = 0;

  /** Throws where the browser has no WebGL. */
  constructor(container: HTMLElement, events: CanvasEvents) {
    this.#palette = readPalette();
    this.#sigma = new Sigma<NodeAttributes>(new MultiDirectedGraph<NodeAttributes>(), container, {
      allowInvalidContainer: true,
      renderEdgeLabels: false,
      labelFont: LABEL_FONT,
      labelDensity: 1.5,
      labelGridCellSize: 90,
      stagePadding: 70,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      defaultDrawNodeLabel: (context, data) => this.#drawLabel(context, data, false),
      defaultDrawNodeHover: (context, data) => this.#drawLabel(context, data, true),
    });
    const layer = this.#sigma.createCanvas(EDGE_LAYER, { beforeLayer: "nodes" });
    this.#edgeLayer = layer.getContext("2d", { willReadFrequently: true });
    this.#sigma.on("afterRender", () => this.#drawEdges());
    this.#sigma.on("clickNode", ({ node }) => events.chooseNode(node));
    this.#sigma.on("enterNode", ({ node }) => this.#hover({ node, edges: new Set() }));
    this.#sigma.on("leaveNode", () => this.#hover(NOTHING));
    this.#sigma.on("clickStage", ({ event }) => {
      const edge = this.#edgeAt(event);
      if (edge) events.chooseEdge(edge);
      else events.chooseNothing();
    });
    this.#sigma.on("moveBody", ({ event }) => {
      if (this.#hovered.node !== null) return;
      const edge = this.#edgeAt(event);
      container.style.cursor = edge ? "pointer" : "";
      this.#hover(edge ? { node: null, edges: new Set([edge.key]) } : NOTHING);
    });
  }

  show(scene: Scene, names: SceneNames): void {
    this.#scene = scene;
    this.#names = names;
    this.#palette = readPalette();
    const graph = this.#sigma.getGraph();
    this.#sigma.resize();
    const { width, height } = this.#sigma.getDimensions();
    const places = layoutScene(scene, width / Math.max(1, height));
    graph.clear();
    for (const node of scene.nodes) graph.addNode(node.id, this.#attributesOf(node, places, names));
    this.#hovered = NOTHING;
    this.#sigma.setSetting("hideLabelsOnMove", scene.edges.length > MANY);
    this.fit();
    this.#sigma.refresh();
  }

  #attributesOf(node: SceneNode, places: ReadonlyMap<string, Point>, names: SceneNames): NodeAttributes {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    return {
      x,
      y,
      size: sizeOf(node) * Math.max(0.45, Math.min(1, 8 / Math.sqrt(this.#scene.nodes.length))),
      color: this.#palette.type(node.type),
      label: names.node(node.id),
      forceLabel: this.#scene.nodes.length <= 40,
    };
  }

  emphasize(emphasis: Emphasis): void {
    this.#emphasis = emphasis;
    this.#sigma.refresh({ skipIndexation: true });
  }

  fit(): void {
    this.#sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  /** More than 1 is nearer. */
  zoom(factor: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState({ ratio: Math.min(4, Math.max(0.05, camera.ratio / factor)) });
  }

  resize(): void {
    this.#sigma.resize();
    this.#sigma.refresh({ skipIndexation: true });
  }

  /** What is seen, as an image of the page's background and size. */
  picture(): HTMLCanvasElement {
    const { width, height } = this.#sigma.getDimensions();
    const scale = window.devicePixelRatio || 1;
    const made = document.createElement("canvas");
    made.width = Math.round(width * scale);
    made.height = Math.round(height * scale);
    const context = made.getContext("2d");
    if (!context) return made;
    context.fillStyle = this.#palette.background;
    context.fillRect(0, 0, made.width, made.height);
    // WebGL keeps its pixels until the frame is over.
    this.#sigma.refresh({ skipIndexation: true });
    const layers = this.#sigma.getCanvases();
    for (const name of [EDGE_LAYER, "nodes", "labels"]) {
      const layer = layers[name];
      if (layer && layer.width > 0) context.drawImage(layer, 0, 0, made.width, made.height);
    }
    return made;
  }

  #hover(hovered: Emphasis): void {
    if (hovered.node === this.#hovered.node && [...hovered.edges].join() === [...this.#hovered.edges].join()) return;
    this.#hovered = hovered;
    this.#sigma.scheduleRender();
  }

  #drawEdges(): void {
    const context = this.#edgeLayer;
    const names = this.#names;
    if (!context || !names) return;
    const places = new Map(this.#scene.nodes.map((node) => [node.id, this.#placeOf(node)]));
    this.#curves = this.#scene.edges.map((edge) => {
      const [from, to] = [places.get(edge.start), places.get(edge.end)];
      if (!from || !to) throw new Error("an edge without its nodes");
      return [edge, curveOf(from.at, to.at, edge.bend, { start: from.radius, end: to.radius + 2 })];
    });
    const emphasis = this.#hovered === NOTHING ? this.#emphasis : this.#hovered;
    const drawn = this.#curves.map(([edge, curve]): DrawnEdge => {
      return { edge, curve, label: names.edge(edge), state: stateOf(edge, emphasis) };
    });
    const { width, height } = this.#sigma.getDimensions();
    const moving = this.#scene.edges.length > MANY && this.#isMoving();
    prepare(context, width, height);
    drawEdges(context, drawn, this.#palette, moving);
  }

  /** Whether the camera moves; what was left out is drawn when it rests. */
  #isMoving(): boolean {
    const camera = this.#sigma.getCamera();
    const mouse = this.#sigma.getMouseCaptor();
    const moving = camera.isAnimated() || mouse.isMoving || mouse.currentWheelDirection !== 0;
    if (moving) {
      clearTimeout(this.#settled);
      this.#settled = window.setTimeout(() => this.#sigma.scheduleRender(), 120);
    }
    return moving;
  }

  #placeOf({ id }: SceneNode): { readonly at: Point; readonly radius: number } {
    const data = this.#sigma.getNodeDisplayData(id);
    if (!data) return { at: { x: 0, y: 0 }, radius: 0 };
    return { at: this.#sigma.framedGraphToViewport(data), radius: this.#sigma.scaleSize(data.size) };
  }

  #edgeAt(point: Point): SceneEdge | null {
    let [nearest, least]: [SceneEdge | null, number] = [null, REACH];
    for (const [edge, curve] of this.#curves) {
      const distance = distanceTo(curve, point);
      if (distance < least) [nearest, least] = [edge, distance];
    }
    return nearest;
  }

  #drawLabel(
    context: CanvasRenderingContext2D,
    { label, x, y, size }: { label: string | null; x: number; y: number; size: number },
    whole: boolean,
  ): void {
    if (!label) return;
    const { text, background } = this.#palette;
    const shown = whole ? label : shorten(label, 28);
    const style = { size: 12, weight: whole ? "700" : "500", colour: text, halo: background };
    drawText(context, shown, { x, y: y + size + 9 }, style);
  }
}

/** Clears a layer that Sigma does not know, in the size and density of the screen. */
function prepare(context: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = context;
  const density = window.devicePixelRatio || 1;
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) {
    [canvas.width, canvas.height] = [across, down];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
}

/** By how many named origins tell of it; many nodes are small. */
function sizeOf({ origins }: SceneNode): number {
  return Math.min(4 + 2.4 * Math.sqrt(origins), 16);
}

function stateOf(edge: SceneEdge, { node, edges }: Emphasis): DrawnEdge["state"] {
  if (node === null && edges.size === 0) return "plain";
  return edges.has(edge.key) || edge.start === node || edge.end === node ? "chosen" : "faded";
}
