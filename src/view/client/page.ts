import type { PageAnswer } from "../../model/page.ts";
import { type ClaimIndex, indexGraph } from "./data/claim-index.ts";
import { makeSearchIndex, type SearchIndex } from "./data/search-index.ts";
import { type Selection, selectClaims } from "./data/select-claims.ts";
import { type Filters, NO_FILTERS, parseState, printState, type ViewState } from "./data/view-state.ts";
import { element } from "./element.ts";
import { listenToKeys } from "./page-keys.ts";
import type { PageSource } from "./page-source.ts";
import type { PageActions, PageView, Pane } from "./pane.ts";
import { ArticlePane } from "./panes/article-pane.ts";
import { FilterBar } from "./panes/filter-bar.ts";
import { GraphPane } from "./panes/graph-pane.ts";
import { showHelp } from "./panes/help-dialog.ts";
import { MatrixPane } from "./panes/matrix-pane.ts";
import { SearchBox } from "./panes/search-box.ts";
import { TimePane } from "./panes/time-pane.ts";
import { ToolBar } from "./panes/tool-bar.ts";
import { saveGraphml, savePicture } from "./save-file.ts";
import { Words } from "./words.ts";

/** Puts the panes together: one state, which the address tells, and everything shown from it. */
export class Page implements PageActions {
  readonly #source: PageSource;
  readonly #index: ClaimIndex;
  readonly #search: SearchIndex;
  readonly #own: ViewState["language"];
  readonly #status = element("div", { role: "status", class: "for-readers" });
  readonly #panes: readonly Pane[];
  #state: ViewState;
  #words: Words;
  #answer: { readonly question: string; readonly answered: PageAnswer } | null = null;
  #selection: { readonly key: string; readonly selection: Selection } | null = null;
  #asking: AbortController | null = null;

  constructor(source: PageSource, index: ClaimIndex) {
    this.#source = source;
    this.#index = index;
    const { relations } = source.words;
    this.#search = makeSearchIndex(index, (relation) => Object.values(relations[relation]?.caption ?? {}));
    this.#own = document.documentElement.lang === "ar" ? "ar" : "en";
    this.#state = parseState(location.hash.slice(1), this.#own);
    this.#words = new Words(this.#state.language, source.words, index);
    this.show = this.show.bind(this);
    this.filter = this.filter.bind(this);
    this.openClaim = this.openClaim.bind(this);
    this.announce = this.announce.bind(this);
    this.#panes = this.#assemble();
    window.addEventListener("hashchange", () => this.#return());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#render());
    this.#render();
    void this.#askAgain();
  }

  show(change: Partial<ViewState>): void {
    const before = this.#state;
    this.#state = { ...before, ...change };
    const hash = printState(this.#state, this.#own);
    if (hash !== location.hash.slice(1)) history.pushState(null, "", `#${hash}`);
    this.#render();
    if (before.question !== this.#state.question) void this.#askAgain();
  }

  filter(change: Partial<Filters>): void {
    this.show({ filters: { ...this.#state.filters, ...change } });
  }

  openClaim(id: string): void {
    this.show({ claim: id });
    const claim = this.#index.claims.get(id);
    if (claim) this.announce(`${this.#words.statement(claim)} ${claim.quote.text}`);
  }

  announce(text: string): void {
    this.#status.textContent = text;
  }

  #assemble(): readonly Pane[] {
    const search = new SearchBox(this);
    const graph = new GraphPane(this);
    const tools = new ToolBar(this, {
      picture: () => {
        const picture = graph.picture();
        if (picture) savePicture(picture);
      },
      graphml: () => saveGraphml(this.#view(), this.#source.words),
      help: () => showHelp(this.#words),
    });
    const [filters, matrix, article, time] = [
      new FilterBar(this),
      new MatrixPane(this),
      new ArticlePane(this),
      new TimePane(this),
    ];
    const brand = element("h1", {}, "Rawi");
    document.body.append(
      element("header", { class: "top" }, brand, search.root, tools.root),
      filters.root,
      element("main", { class: "panes" }, graph.root, matrix.root, article.root),
      time.root,
      this.#status,
    );
    listenToKeys([graph.root, matrix.root, article.root, time.root], {
      search: () => search.focus(),
      help: () => showHelp(this.#words),
      table: () => this.show({ view: this.#state.view === "table" ? "graph" : "table" }),
      clear: () => this.show({ focus: null, question: null, content: null, hops: 1, filters: NO_FILTERS }),
    });
    return [search, tools, filters, graph, matrix, article, time];
  }

  /** The address was changed by hand or by the browser's own buttons. */
  #return(): void {
    const before = this.#state.question;
    this.#state = parseState(location.hash.slice(1), this.#own);
    this.#render();
    if (before !== this.#state.question) void this.#askAgain();
  }

  async #askAgain(): Promise<void> {
    this.#asking?.abort();
    const { question } = this.#state;
    if (question === null || this.#source.ask === null || this.#answer?.question === question) return;
    this.#asking = new AbortController();
    try {
      const answered = await this.#source.ask(question, this.#asking.signal);
      this.#answer = { question, answered };
      this.announce(answered.line);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      this.#answer = { question, answered: { line: this.#words.say("failed"), claims: [] } };
    }
    this.#render();
  }

  #view(): PageView {
    const answer = this.#answer?.question === this.#state.question ? (this.#answer?.answered ?? null) : null;
    const { focus, hops, question, filters } = this.#state;
    const key = JSON.stringify([focus, hops, question, answer, filters]);
    if (this.#selection?.key !== key) {
      const answered = answer === null ? null : new Set(answer.claims);
      this.#selection = { key, selection: selectClaims(this.#index, this.#state, answered) };
    }
    return {
      index: this.#index,
      search: this.#search,
      source: this.#source,
      words: this.#words,
      state: this.#state,
      selection: this.#selection.selection,
      answer,
    };
  }

  #render(): void {
    const { language, theme } = this.#state;
    const root = document.documentElement;
    if (this.#words.language !== language) this.#words = new Words(language, this.#source.words, this.#index);
    const preferred = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    root.dataset["theme"] = theme ?? preferred;
    root.lang = language;
    root.dir = language === "ar" ? "rtl" : "ltr";
    document.title = this.#words.say("title");
    const key = (document.activeElement as HTMLElement | null)?.dataset["key"];
    const view = this.#view();
    for (const pane of this.#panes) pane.render(view);
    // What had the focus was made anew.
    if (key !== undefined) document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
    document.body.dataset["ready"] = "true";
  }
}

export async function openPage(source: PageSource): Promise<void> {
  new Page(source, indexGraph(await source.graph()));
}
