import type { PageAnswer } from "../../model/page.ts";
import type { ClaimIndex } from "./data/claim-index.ts";
import type { SearchIndex } from "./data/search-index.ts";
import type { Selection } from "./data/select-claims.ts";
import type { Filters, ViewState } from "./data/view-state.ts";
import type { PageSource } from "./page-source.ts";
import type { Words } from "./words.ts";

/** All that a pane shows from. */
export interface PageView {
  readonly index: ClaimIndex;
  readonly search: SearchIndex;
  readonly source: PageSource;
  readonly words: Words;
  readonly state: ViewState;
  /** The same object while focus, question and filters are the same. */
  readonly selection: Selection;
  readonly answer: PageAnswer | null;
}

/** What a pane can do to the page. */
export interface PageActions {
  /** Changes what is shown; the address follows. */
  show(change: Partial<ViewState>): void;
  filter(change: Partial<Filters>): void;
  /** Opens the article of a claim. */
  openClaim(id: string): void;
  /** Tells a screen reader. */
  announce(text: string): void;
}

/** A part of the page; `render` shows a view anew. */
export interface Pane {
  readonly root: HTMLElement;
  render(view: PageView): void;
}
