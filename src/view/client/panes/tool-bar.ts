import { element } from "../element.ts";
import type { PageActions, PageView, Pane } from "../pane.ts";

interface Tools {
  readonly picture: () => void;
  readonly graphml: () => void;
  readonly help: () => void;
}

/** Graph or table, language, theme, and what can be carried away. */
export class ToolBar implements Pane {
  readonly root = element("div", { class: "tools", role: "group" });
  readonly #actions: PageActions;
  readonly #tools: Tools;

  constructor(actions: PageActions, tools: Tools) {
    this.#actions = actions;
    this.#tools = tools;
  }

  render({ words, state }: PageView): void {
    const { show } = this.#actions;
    this.root.setAttribute("aria-label", words.say("tools"));
    const button = (key: string, title: string, press: () => void, more: Record<string, unknown> = {}) =>
      element("button", { type: "button", "data-key": `tool ${key}`, onclick: press, ...more }, title);
    const table = state.view === "table";
    const dark = document.documentElement.dataset["theme"] === "dark";
    const other = state.language === "ar" ? "en" : "ar";
    this.root.replaceChildren(
      button("view", words.say(table ? "graphView" : "tableView"), () => show({ view: table ? "graph" : "table" })),
      button("png", words.say("png"), this.#tools.picture),
      button("graphml", words.say("graphml"), this.#tools.graphml),
      button("theme", words.say("theme"), () => show({ theme: dark ? "light" : "dark" }), {
        "aria-pressed": String(dark),
      }),
      button("language", words.say("language"), () => show({ language: other }), { lang: other }),
      button("help", "?", this.#tools.help, { "aria-label": words.say("help"), title: words.say("help") }),
    );
  }
}
