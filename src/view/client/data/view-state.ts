import type { Polarity } from "../../../model/claim.ts";
import type { PageLanguage } from "../../../model/page.ts";

/** ISO days, both included; null is open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Filters {
  /** Keys of origins; empty: all. */
  readonly sources: readonly string[];
  readonly relations: readonly string[];
  /** Types of whoever takes part. */
  readonly types: readonly string[];
  readonly polarity: Polarity | null;
  readonly disputed: boolean;
  readonly happened: Days;
  readonly published: Days;
  /** Words that stand in the quote. */
  readonly words: string | null;
}

/** All that the page shows, as its address tells it. */
export interface ViewState {
  /** Id of the node that the graph is drawn around. */
  readonly focus: string | null;
  readonly hops: 1 | 2;
  /** Asked of the server. */
  readonly question: string | null;
  /** Id of the claim whose article is open. */
  readonly claim: string | null;
  /** Key of the content whose disagreement the matrix shows. */
  readonly content: string | null;
  readonly filters: Filters;
  readonly view: "graph" | "table";
  readonly language: PageLanguage;
  readonly theme: "light" | "dark" | null;
}

const OPEN: Days = { from: null, to: null };

export const NO_FILTERS: Filters = {
  sources: [],
  relations: [],
  types: [],
  polarity: null,
  disputed: false,
  happened: OPEN,
  published: OPEN,
  words: null,
};

export function initialState(language: PageLanguage): ViewState {
  return {
    focus: null,
    hops: 1,
    question: null,
    claim: null,
    content: null,
    filters: NO_FILTERS,
    view: "graph",
    language,
    theme: null,
  };
}

/** A choice taken back where it is made, else made too. */
export function toggled(chosen: readonly string[], choice: string): readonly string[] {
  return chosen.includes(choice) ? chosen.filter((each) => each !== choice) : [...chosen, choice];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The part of an address behind `#`; empty for the initial state in the page's own language. */
export function printState(state: ViewState, own: PageLanguage): string {
  const { filters } = state;
  const fields = new URLSearchParams();
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== "") fields.append(name, value);
  };
  add("focus", state.focus);
  if (state.hops === 2) add("hops", "2");
  add("ask", state.question);
  add("claim", state.claim);
  add("content", state.content);
  for (const source of filters.sources) add("source", source);
  for (const relation of filters.relations) add("relation", relation);
  for (const type of filters.types) add("type", type);
  add("polarity", filters.polarity);
  if (filters.disputed) add("disputed", "1");
  add("happened-from", filters.happened.from);
  add("happened-to", filters.happened.to);
  add("published-from", filters.published.from);
  add("published-to", filters.published.to);
  add("words", filters.words);
  if (state.view === "table") add("view", "table");
  if (state.language !== own) add("lang", state.language);
  add("theme", state.theme);
  return fields.toString();
}

/** Reads what `printState` printed; what it does not understand is left out. */
export function parseState(text: string, own: PageLanguage): ViewState {
  const fields = new URLSearchParams(text);
  const one = <Value extends string>(name: string, ...known: Value[]): Value | null =>
    known.find((value) => value === fields.get(name)) ?? null;
  const day = (name: string) => (DAY.test(fields.get(name) ?? "") ? fields.get(name) : null);
  return {
    focus: fields.get("focus"),
    hops: fields.get("hops") === "2" ? 2 : 1,
    question: fields.get("ask"),
    claim: fields.get("claim"),
    content: fields.get("content"),
    filters: {
      sources: fields.getAll("source"),
      relations: fields.getAll("relation"),
      types: fields.getAll("type"),
      polarity: one("polarity", "affirmed", "negated"),
      disputed: fields.get("disputed") === "1",
      happened: { from: day("happened-from"), to: day("happened-to") },
      published: { from: day("published-from"), to: day("published-to") },
      words: fields.get("words"),
    },
    view: one("view", "table") ?? "graph",
    language: one("lang", "ar", "en") ?? own,
    theme: one("theme", "light", "dark"),
  };
}
