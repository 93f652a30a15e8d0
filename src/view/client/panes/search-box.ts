import type { Hit } from "../data/search-index.ts";
import { element, isolated } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";
import type { Words } from "../words.ts";

interface Option {
  readonly title: string;
  readonly note: string;
  choose(): void;
}

/** A combobox (WAI-ARIA 1.2) over everything that has a name; on a server, questions too. */
export class SearchBox implements Pane {
  readonly root: HTMLElement;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #actions: PageActions;
  #view: PageView | null = null;
  #options: readonly Option[] = [];
  #active = -1;

  constructor(actions: PageActions) {
    this.#actions = actions;
    this.#list = element("ul", { id: "search-list", role: "listbox", hidden: true });
    this.#input = element("input", {
      id: "search",
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      dir: "auto",
      "aria-autocomplete": "list",
      "aria-controls": "search-list",
      "aria-expanded": "false",
      oninput: () => this.#suggest(),
      onfocus: () => this.#suggest(),
      onblur: () => this.#close(),
      onkeydown: (event: KeyboardEvent) => this.#press(event),
    });
    this.root = element("div", { class: "search", role: "search" }, this.#input, this.#list);
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  render(view: PageView): void {
    this.#view = view;
    this.#input.placeholder = view.words.say("searchHint");
    this.#input.setAttribute("aria-label", view.words.say("search"));
    this.#list.setAttribute("aria-label", view.words.say("search"));
  }

  #suggest(): void {
    if (!this.#view) return;
    const { search, words, source } = this.#view;
    const typed = this.#input.value.trim();
    const options = search.find(typed).map((hit) => this.#optionOf(hit, words));
    if (source.ask && typed.includes(" "))
      options.push({
        title: words.say("ask", { question: typed }),
        note: "",
        choose: () => this.#actions.show({ question: typed, focus: null, content: null }),
      });
    this.#options = options;
    this.#active = options.length > 0 ? 0 : -1;
    this.#list.replaceChildren(
      ...options.map(({ title, note }, position) =>
        element(
          "li",
          {
            id: `search-${position}`,
            role: "option",
            // Before the box loses the focus and closes the list.
            onmousedown: (event: MouseEvent) => {
              event.preventDefault();
              this.#choose(position);
            },
          },
          isolated(title),
          element("span", { class: "note" }, note),
        ),
      ),
    );
    if (typed !== "" && options.length === 0)
      this.#list.append(element("li", { role: "option", "aria-disabled": "true" }, words.say("noMatch")));
    const open = typed !== "";
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
    this.#mark();
  }

  #optionOf(hit: Hit, words: Words): Option {
    const note = (what: string) => `${what} · ${words.say("claims", { count: hit.claims })}`;
    const { show, filter, openClaim } = this.#actions;
    if (hit.kind === "node")
      return {
        title: words.name(hit.node),
        note: note(words.type(hit.node.type)),
        choose: () => show({ focus: hit.node.id, question: null, content: null }),
      };
    if (hit.kind === "relation")
      return {
        title: words.relation(hit.relation),
        note: note(words.say("relation")),
        choose: () => filter({ relations: [hit.relation] }),
      };
    if (hit.kind === "quotes")
      return {
        title: words.say("quotesWith", { words: hit.words }),
        note: words.say("claims", { count: hit.claims }),
        choose: () => filter({ words: hit.words }),
      };
    const [first] = this.#view?.index.byDocument.get(hit.document.id) ?? [];
    return {
      title: words.title(hit.document),
      note: note(words.publisher(hit.document)),
      choose: () => (first ? openClaim(first.id) : undefined),
    };
  }

  #press(event: KeyboardEvent): void {
    const count = this.#options.length;
    if (event.key === "Escape") {
      this.#input.value = "";
      this.#close();
    } else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === "ArrowDown" && count > 0) this.#active = (this.#active + 1) % count;
    else if (event.key === "ArrowUp" && count > 0) this.#active = (this.#active + count - 1) % count;
    else return;
    event.preventDefault();
    event.stopPropagation();
    this.#mark();
  }

  #choose(position: number): void {
    const option = this.#options[position];
    if (!option) return;
    this.#input.value = "";
    this.#close();
    this.#actions.announce(option.title);
    option.choose();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#options = [];
    this.#active = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }

  #mark(): void {
    for (const [position, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(position === this.#active));
      if (position === this.#active) option.scrollIntoView({ block: "nearest" });
    }
    if (this.#active >= 0) this.#input.setAttribute("aria-activedescendant", `search-${this.#active}`);
    else this.#input.removeAttribute("aria-activedescendant");
  }
}
