import { groupByKeys } from "../data/group-by.ts";
import { typesOf } from "../data/select-claims.ts";
import { toggled } from "../data/view-state.ts";
import { element } from "../element.ts";
import type { PageActions, PageView } from "../pane.ts";
import { COLOURED_TYPES, colourName } from "../scene/palette.ts";

/** What colours and lines mean; an entry that is pressed is a filter. */
export function legendOf(view: PageView, actions: PageActions): HTMLElement {
  const { words, state, selection, index } = view;
  const { filters } = state;
  const ofType = groupByKeys(selection.facets.types, (claim) => typesOf(index, claim));
  const entry = (key: string, swatch: HTMLElement, name: string, count: number, pressed: boolean, toggle: () => void) =>
    element(
      "button",
      { type: "button", "aria-pressed": String(pressed), "data-key": `legend ${key}`, onclick: toggle },
      swatch,
      `${name} `,
      element("span", { class: "count" }, String(count)),
    );
  const polarities = (["affirmed", "negated"] as const).map((polarity) => {
    const count = selection.facets.polarity.filter((claim) => claim.polarity === polarity).length;
    const pressed = filters.polarity === polarity;
    const toggle = () => actions.filter({ polarity: pressed ? null : polarity });
    return entry(polarity, swatchOf(`swatch line ${polarity}`), words.say(polarity), count, pressed, toggle);
  });
  const types = COLOURED_TYPES.filter((type) => ofType.has(type)).map((type) => {
    const pressed = filters.types.includes(type);
    const toggle = () => actions.filter({ types: toggled(filters.types, type) });
    const swatch = swatchOf("swatch");
    // The page's policy forbids style attributes, not this.
    swatch.style.background = `var(${colourName(type)})`;
    return entry(type, swatch, words.type(type), ofType.get(type)?.length ?? 0, pressed, toggle);
  });
  return element(
    "div",
    { class: "legend", role: "group", "aria-label": words.say("legend") },
    ...polarities,
    ...types,
    element("span", { class: "note" }, words.say("nodeSize")),
  );
}

function swatchOf(name: string): HTMLElement {
  return element("span", { class: name, "aria-hidden": "true" });
}
