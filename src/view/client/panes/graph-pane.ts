import { makeScene, type Scene, type SceneEdge } from "../data/scene.ts";
import type { Selection } from "../data/select-claims.ts";
import { element } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";
import { GraphCanvas } from "../scene/graph-canvas.ts";
import type { Words } from "../words.ts";
import { claimTable } from "./claim-table.ts";
import { GraphKeys } from "./graph-keys.ts";
import { legendOf } from "./legend.ts";
import { isTooLarge, startList } from "./start-list.ts";

/** The graph of what is selected, or a table of the same, or, when it is too much, where to begin. */
export class GraphPane implements Pane {
  readonly root = element("section", { id: "graph-pane", class: "pane", tabindex: "-1" });
  readonly #title = element("h2");
  readonly #note = element("p", { class: "note scene-note" });
  readonly #stage = element("div", { class: "stage", dir: "ltr" });
  readonly #legend = element("div");
  readonly #body = element("div", { class: "pane-body", tabindex: "0", role: "group" });
  readonly #zoom = element("div", { class: "zoom", role: "group" });
  readonly #actions: PageActions;
  readonly #keys: GraphKeys;
  #canvas: GraphCanvas | null = null;
  /** null until it is tried. */
  #hasWebgl: boolean | null = null;
  #drawn: { selection: Selection; words: Words; theme: string | null; scene: Scene } | null = null;

  constructor(actions: PageActions) {
    this.#actions = actions;
    this.#keys = new GraphKeys(this.#stage, actions, {
      emphasize: (emphasis) => this.#canvas?.emphasize(emphasis),
      zoom: (factor) => this.#canvas?.zoom(factor),
      fit: () => this.#canvas?.fit(),
      chooseEdge: (edge) => this.#chooseEdge(edge),
    });
    this.root.append(this.#title, this.#note, this.#zoom, this.#stage, this.#legend, this.#body);
    new ResizeObserver(() => this.#canvas?.resize()).observe(this.#stage);
  }

  /** null when there is nothing to picture. */
  picture(): HTMLCanvasElement | null {
    return this.#stage.hidden ? null : (this.#canvas?.picture() ?? null);
  }

  render(view: PageView): void {
    const { words, state, selection, index } = view;
    const title = words.say("graph");
    this.root.setAttribute("aria-label", title);
    this.#body.setAttribute("aria-label", title);
    this.#title.textContent = title;
    const tooLarge = isTooLarge(view);
    const drawing = state.view === "graph" && !tooLarge && this.#tryWebgl();
    for (const part of [this.#stage, this.#legend, this.#zoom]) part.hidden = !drawing;
    this.#body.hidden = drawing;
    const scene = this.#drawn?.selection === selection ? this.#drawn.scene : makeScene(index, selection.claims);
    this.#note.textContent = tooLarge ? "" : noteOf(scene, view);
    if (drawing) this.#draw(view, scene);
    else {
      this.#drawn = null;
      const failed = state.view === "graph" && !tooLarge ? element("p", { class: "hint" }, words.say("noWebgl")) : "";
      this.#body.replaceChildren(failed, tooLarge ? startList(view, this.#actions) : claimTable(view, this.#actions));
    }
  }

  #draw(view: PageView, scene: Scene): void {
    const { words, state, selection, index } = view;
    const canvas = this.#canvas;
    if (!canvas) return;
    const before = this.#drawn;
    const theme = document.documentElement.dataset["theme"] ?? null;
    if (before?.selection !== selection || before.words !== words || before.theme !== theme) {
      canvas.show(scene, { node: (id) => words.name(id), edge: (edge) => edgeLabel(words, edge) });
      this.#drawn = { selection, words, theme, scene };
      this.#legend.replaceChildren(legendOf(view, this.#actions));
    }
    this.#stage.setAttribute("aria-label", `${words.say("graph")}. ${words.say("walk")}`);
    this.#keys.show(view, scene);
    this.#zoom.replaceChildren(...this.#zoomButtons(words));
    const claim = state.claim === null ? undefined : index.claims.get(state.claim);
    const chosen = scene.edges.filter(({ claims, content }) =>
      claim ? claims.includes(claim) : content.key === state.content,
    );
    canvas.emphasize({ node: null, edges: new Set(chosen.map(({ key }) => key)) });
  }

  #zoomButtons(words: Words): HTMLElement[] {
    const button = (sign: string, name: string, press: () => void) =>
      element("button", { type: "button", "aria-label": name, title: name, onclick: press }, sign);
    return [
      button("+", words.say("zoomIn"), () => this.#canvas?.zoom(1.4)),
      button("\u2212", words.say("zoomOut"), () => this.#canvas?.zoom(1 / 1.4)),
      button("\u25A1", words.say("fit"), () => this.#canvas?.fit()),
    ];
  }

  #tryWebgl(): boolean {
    if (this.#hasWebgl !== null) return this.#hasWebgl;
    this.#stage.hidden = false;
    try {
      this.#canvas = new GraphCanvas(this.#stage, {
        chooseNode: (id) => this.#actions.show({ focus: id, content: null }),
        chooseEdge: (edge) => this.#chooseEdge(edge),
        chooseNothing: () => this.#actions.show({ content: null }),
      });
      this.#hasWebgl = true;
    } catch {
      this.#hasWebgl = false;
    }
    return this.#hasWebgl;
  }

  #chooseEdge({ claims, content }: SceneEdge): void {
    const [first] = claims;
    if (first) this.#actions.show({ claim: first.id, content: content.key });
  }
}

/** The relation, crossed out where it is denied, and how many say so. */
function edgeLabel(words: Words, { content, polarity, claims }: SceneEdge): string {
  const count = claims.length > 1 ? ` \u00D7${claims.length}` : "";
  return `${polarity === "negated" ? "\u2717 " : ""}${words.relation(content.relation)}${count}`;
}

function noteOf(scene: Scene, { words, selection, index }: PageView): string {
  const notes = [words.say("shown", { shown: selection.claims.length, total: index.graph.claims.length })];
  if (scene.total > scene.edges.length)
    notes.push(words.say("capped", { shown: scene.edges.length, total: scene.total }));
  if (scene.oneEnded > 0) notes.push(words.say("oneEnded", { count: scene.oneEnded }));
  return notes.join(" · ");
}
