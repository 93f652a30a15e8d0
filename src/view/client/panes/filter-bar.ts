import type { PageClaim } from "../../../model/page.ts";
import { isSet, LANES } from "../data/claim-days.ts";
import { groupBy } from "../data/group-by.ts";
import { toggled } from "../data/view-state.ts";
import { element, isolated, withDays } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";

interface Choice {
  readonly value: string;
  readonly title: string;
  readonly count: number;
}

/** Filters, each with how many claims a choice would show. */
export class FilterBar implements Pane {
  readonly root = element("nav", { id: "filters" });
  readonly #actions: PageActions;
  /** Name of the list that is open. */
  #open: string | null = null;

  constructor(actions: PageActions) {
    this.#actions = actions;
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#open === null) return;
      event.stopPropagation();
      const list = this.root.querySelector<HTMLDetailsElement>("details[open]");
      if (list) list.open = false;
      list?.querySelector("summary")?.focus();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      for (const list of this.root.querySelectorAll("details")) if (!list.contains(target as Node)) list.open = false;
    });
  }

  render(view: PageView): void {
    const { words, state, selection } = view;
    this.root.setAttribute("aria-label", words.say("filters"));
    this.root.replaceChildren(
      ...this.#focusChips(view),
      this.#list("sources", words.say("sources"), sourceChoices(view), state.filters.sources),
      this.#list("relations", words.say("relations"), relationChoices(view), state.filters.relations),
      this.#polarity(view),
      this.#disputed(view),
      element(
        "span",
        { class: "shown", "aria-live": "polite" },
        words.say("shown", { shown: selection.claims.length, total: view.index.graph.claims.length }),
      ),
    );
  }

  /** What narrows the page now, each with a way out. */
  #focusChips({ words, state, answer }: PageView): HTMLElement[] {
    const { show, filter } = this.#actions;
    const chip = (key: string, name: string, leave: () => void) =>
      element(
        "button",
        {
          type: "button",
          class: "chip",
          "data-key": `chip ${key}`,
          "aria-label": `${words.say("clear")}: ${name}`,
          onclick: leave,
        },
        withDays(name),
        element("span", { "aria-hidden": "true" }, " \u00D7"),
      );
    const chips: HTMLElement[] = [];
    if (state.question !== null)
      chips.push(
        chip("question", answer ? `${state.question} ${answer.line}` : state.question, () => show({ question: null })),
      );
    if (state.focus !== null) {
      chips.push(chip("focus", words.name(state.focus), () => show({ focus: null, hops: 1, content: null })));
      const far = state.hops === 2;
      const toggle = () => show({ hops: far ? 1 : 2 });
      chips.push(
        element(
          "button",
          { type: "button", "data-key": "hops", "aria-pressed": String(far), onclick: toggle },
          words.say("far"),
        ),
      );
    }
    if (state.filters.words !== null)
      chips.push(chip("words", words.say("quotesWith", { words: state.filters.words }), () => filter({ words: null })));
    for (const lane of LANES) {
      if (!isSet(state.filters[lane])) continue;
      const { from, to } = state.filters[lane];
      const name = `${words.say(lane)} ${from ?? ""} \u2013 ${to ?? ""}`;
      chips.push(chip(lane, name, () => filter({ [lane]: { from: null, to: null } })));
    }
    for (const type of state.filters.types)
      chips.push(chip(`type ${type}`, words.type(type), () => filter({ types: toggled(state.filters.types, type) })));
    return chips;
  }

  #list(
    name: "sources" | "relations",
    title: string,
    choices: readonly Choice[],
    chosen: readonly string[],
  ): HTMLElement {
    const items = choices.map(({ value, title: choice, count }) => {
      const box = element("input", {
        type: "checkbox",
        "data-key": `${name} ${value}`,
        onchange: () => this.#actions.filter({ [name]: toggled(chosen, value) }),
      });
      box.checked = chosen.includes(value);
      return element("label", {}, box, isolated(choice), element("span", { class: "count" }, String(count)));
    });
    const number = chosen.length > 0 ? ` (${chosen.length})` : "";
    const details = element(
      "details",
      { name: "filters", open: this.#open === name },
      element("summary", { "data-key": `list ${name}` }, `${title}${number}`),
      element("div", { class: "popover" }, ...items),
    );
    details.addEventListener("toggle", () => {
      if (details.open) this.#open = name;
      else if (this.#open === name && details.isConnected) this.#open = null;
    });
    return details;
  }

  #polarity({ words, state, selection }: PageView): HTMLElement {
    const count = (polarity: string) => selection.facets.polarity.filter((claim) => claim.polarity === polarity).length;
    const choice = (value: "affirmed" | "negated" | null, title: string) => {
      const option = element("option", { value: value ?? "" }, title);
      option.selected = state.filters.polarity === value;
      return option;
    };
    const select = element(
      "select",
      {
        "aria-label": words.say("polarity"),
        "data-key": "polarity",
        onchange: () =>
          this.#actions.filter({ polarity: select.value === "" ? null : (select.value as "affirmed" | "negated") }),
      },
      choice(null, words.say("both")),
      choice("affirmed", `${words.say("affirmed")} (${count("affirmed")})`),
      choice("negated", `${words.say("negated")} (${count("negated")})`),
    );
    return select;
  }

  #disputed({ words, state, selection, index }: PageView): HTMLElement {
    const { disputed } = state.filters;
    const count = selection.facets.disputed.filter(({ id }) => index.disputed.has(id)).length;
    return element(
      "button",
      {
        type: "button",
        "data-key": "disputed",
        "aria-pressed": String(disputed),
        onclick: () => this.#actions.filter({ disputed: !disputed }),
      },
      `${words.say("disputedOnly")} `,
      element("span", { class: "count" }, String(count)),
    );
  }
}

function choicesOf<Key>(
  claims: readonly PageClaim[],
  keyOf: (claim: PageClaim) => Key,
  of: (key: Key) => { readonly value: string; readonly title: string },
  chosen: readonly string[],
): Choice[] {
  const choices = [...groupBy(claims, keyOf)].map(([key, { length }]) => ({ ...of(key), count: length }));
  const rank = ({ value }: Choice) => Number(chosen.includes(value));
  return choices
    .sort((left, right) => rank(right) - rank(left) || right.count - left.count || (left.value < right.value ? -1 : 1))
    .slice(0, 200);
}

function sourceChoices({ index, words, selection, state }: PageView): Choice[] {
  const of = (origin: ReturnType<typeof index.originOf>) => ({ value: origin.key, title: words.origin(origin) });
  return choicesOf(selection.facets.sources, (claim) => index.originOf(claim), of, state.filters.sources);
}

function relationChoices({ words, selection, state }: PageView): Choice[] {
  const of = (relation: string) => ({ value: relation, title: words.relation(relation) });
  return choicesOf(selection.facets.relations, ({ relation }) => relation, of, state.filters.relations);
}
