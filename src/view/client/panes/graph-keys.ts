import type { Scene, SceneEdge } from "../data/scene.ts";
import type { PageActions, PageView } from "../pane.ts";
import type { Emphasis } from "../scene/graph-canvas.ts";

interface Moves {
  emphasize(emphasis: Emphasis): void;
  zoom(factor: number): void;
  fit(): void;
  chooseEdge(edge: SceneEdge): void;
}

type Stop = { readonly node: string } | { readonly edge: SceneEdge };

/** Walks the graph by keys: every edge, then every node, each told aloud; Enter chooses. */
export class GraphKeys {
  readonly #actions: PageActions;
  readonly #moves: Moves;
  #view: PageView | null = null;
  #stops: readonly Stop[] = [];
  #at = -1;

  constructor(stage: HTMLElement, actions: PageActions, moves: Moves) {
    this.#actions = actions;
    this.#moves = moves;
    stage.tabIndex = 0;
    stage.setAttribute("role", "application");
    stage.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Edges first, what is disputed before the rest: they are what is asked for. */
  show(view: PageView, { nodes, edges }: Scene): void {
    this.#view = view;
    const ranked = [...edges].sort((left, right) => Number(right.disputed) - Number(left.disputed));
    this.#stops = [...ranked.map((edge) => ({ edge })), ...nodes.map(({ id }) => ({ node: id }))];
    this.#at = Math.min(this.#at, this.#stops.length - 1);
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stop = this.#stops[this.#at];
    if (event.key === "ArrowRight" || event.key === "ArrowDown") this.#go(1);
    else if (event.key === "ArrowLeft" || event.key === "ArrowUp") this.#go(-1);
    else if (event.key === "Enter" && stop) this.#choose(stop);
    else if (event.key === "+" || event.key === "=") this.#moves.zoom(1.4);
    else if (event.key === "-") this.#moves.zoom(1 / 1.4);
    else if (event.key === "0") this.#moves.fit();
    else return;
    event.preventDefault();
  }

  #go(step: number): void {
    const count = this.#stops.length;
    if (count === 0 || !this.#view) return;
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count;
    const stop = this.#stops[this.#at] as Stop;
    const { words } = this.#view;
    if ("node" in stop) {
      this.#moves.emphasize({ node: stop.node, edges: new Set() });
      this.#actions.announce(words.name(stop.node));
      return;
    }
    const [first] = stop.edge.claims;
    this.#moves.emphasize({ node: null, edges: new Set([stop.edge.key]) });
    const origins = words.say("supportCounts", { claims: stop.edge.claims.length, origins: stop.edge.origins });
    if (first) this.#actions.announce(`${words.statement(first)}. ${origins}`);
  }

  #choose(stop: Stop): void {
    if ("node" in stop) this.#actions.show({ focus: stop.node, content: null });
    else this.#moves.chooseEdge(stop.edge);
  }
}
