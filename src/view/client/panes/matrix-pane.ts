import type { PageOrigin } from "../../../model/page.ts";
import { type Cell, type Matrix, type MatrixRow, makeMatrix } from "../data/matrix.ts";
import { element } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";
import { isTooLarge } from "./start-list.ts";

const MOST_ROWS = 40;
const MOST_COLUMNS = 30;
const SIGNS: Readonly<Record<Cell["stance"], string>> = {
  affirms: "\u2713",
  denies: "\u2717",
  affirmsAndDenies: "\u2713\u2717",
  intends: "\u2192",
};

/** What is said against who says it: who affirms, who denies, who is silent. A cell opens its article. */
export class MatrixPane implements Pane {
  readonly root = element("section", { id: "matrix-pane", class: "pane", tabindex: "-1" });
  readonly #title = element("h2");
  readonly #body = element("div", { class: "pane-body", tabindex: "0", role: "group" });
  readonly #actions: PageActions;

  constructor(actions: PageActions) {
    this.#actions = actions;
    this.root.append(this.#title, this.#body);
    this.#body.addEventListener("keydown", (event) => walkCells(this.#body, event));
  }

  render(view: PageView): void {
    const { words, index, selection, state } = view;
    const title = words.say("matrix");
    this.root.setAttribute("aria-label", title);
    this.#body.setAttribute("aria-label", title);
    this.#title.textContent = title;
    const all = state.content === null;
    if (selection.claims.length === 0 || (all && isTooLarge(view))) {
      this.#body.replaceChildren(element("p", { class: "hint" }, words.say("nothingSelected")));
      return;
    }
    const matrix = makeMatrix(index, selection.claims, state.content);
    const parts: HTMLElement[] = [];
    if (!all) {
      const leave = () => this.#actions.show({ content: null });
      parts.push(
        element(
          "button",
          { type: "button", class: "back", "data-key": "matrix all", onclick: leave },
          words.say("clear"),
        ),
      );
    }
    parts.push(this.#table(view, matrix));
    const hidden = Math.max(0, matrix.rows.length - MOST_ROWS);
    if (hidden > 0) parts.push(element("p", { class: "note" }, words.say("moreRows", { count: hidden })));
    this.#body.replaceChildren(...parts);
  }

  #table(view: PageView, matrix: Matrix): HTMLElement {
    const { words } = view;
    const columns = matrix.columns.slice(0, MOST_COLUMNS);
    const head = columns.map((origin) => {
      const name = words.origin(origin);
      const unnamed = origin.kind === "unnamed" ? ` (${words.say("unnamed")})` : "";
      return element(
        "th",
        { scope: "col", title: `${name}${unnamed}`, class: origin.kind },
        element("span", { dir: "auto" }, name),
      );
    });
    const rows = matrix.rows.slice(0, MOST_ROWS).map((row, position) => {
      const before = matrix.rows[position - 1]?.content.dispute;
      return this.#row(view, row, columns, row.content.dispute !== null && row.content.dispute !== before);
    });
    return element(
      "table",
      { class: "matrix" },
      element("thead", {}, element("tr", {}, element("td", {}), ...head)),
      element("tbody", {}, ...rows),
    );
  }

  #row(view: PageView, { content, cells }: MatrixRow, columns: readonly PageOrigin[], first: boolean): HTMLElement {
    const { words, state } = view;
    const sentence = words.sentence(content);
    const disputed = content.dispute !== null;
    return element(
      "tr",
      { class: first ? "first" : null },
      element(
        "th",
        { scope: "row" },
        element(
          "button",
          {
            type: "button",
            class: "bare",
            "data-key": `content ${content.key}`,
            "aria-pressed": String(state.content === content.key),
            onclick: () => this.#actions.show({ content: content.key }),
          },
          sentence,
          disputed && element("span", { class: "badge" }, words.say("disputed")),
        ),
      ),
      ...columns.map((origin, position) => this.#cell(view, cells[position] ?? null, sentence, origin)),
    );
  }

  #cell(view: PageView, cell: Cell | null, sentence: string, origin: PageOrigin): HTMLElement {
    const { words, state } = view;
    const [first] = cell?.claims ?? [];
    const stance = words.say(cell?.stance ?? "silent");
    if (!cell || !first) return element("td", {}, element("span", { class: "for-readers" }, stance));
    const numbers = [...new Set(cell.claims.map(({ count }) => count).filter((count) => count !== null))].join(" / ");
    const sign = `${SIGNS[cell.stance]}${cell.uncertain && cell.stance !== "intends" ? "?" : ""}`;
    const named = `${words.origin(origin)}: ${stance}: ${sentence}${numbers === "" ? "" : ` (${numbers})`}`;
    const open = cell.claims.some(({ id }) => id === state.claim);
    // Pressed again, the next claim of the same cell.
    const at = cell.claims.findIndex(({ id }) => id === state.claim);
    const next = cell.claims[(at + 1) % cell.claims.length] ?? first;
    return element(
      "td",
      { class: cell.stance },
      element(
        "button",
        {
          type: "button",
          "aria-label": named,
          title: named,
          "aria-pressed": String(open),
          "data-key": `cell ${first.id}`,
          "data-cell": true,
          onclick: () => this.#actions.openClaim(next.id),
        },
        element("span", {}, sign),
        numbers === "" ? null : element("small", { dir: "auto" }, numbers),
        cell.claims.length > 1 ? element("sub", {}, String(cell.claims.length)) : null,
      ),
    );
  }
}

/** Arrow keys go from button to button of the table, as they lie on the screen. */
function walkCells(body: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
  const from = (event.target as HTMLElement).closest("td, th");
  const row = from?.parentElement;
  if (!step || !from || !row) return;
  const [down = 0, sideways = 0] = step;
  const rows = [...body.querySelectorAll("tbody tr")];
  const across = sideways * (getComputedStyle(body).direction === "rtl" ? -1 : 1);
  let [line, column] = [rows.indexOf(row), [...row.children].indexOf(from)];
  for (;;) {
    line += down;
    column += across;
    const cell = rows[line]?.children[column];
    if (!cell) return;
    const button = cell.querySelector("button");
    if (!button) continue;
    event.preventDefault();
    button.focus();
    return;
  }
}
