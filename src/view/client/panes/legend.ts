import { typesOf } from "../data/select-claims.ts";
import { element } from "../element.ts";
import type { PageActions, PageView } from "../pane.ts";
import { COLOURED_TYPES } from "../scene/palette.ts";

/** What colours and lines mean; an entry that is pressed is a filter. */
export function legendOf(view: PageView, actions: PageActions): HTMLElement {
  const { words, state, selection, index } = view;
  const { filters } = state;
  const counts = new Map<string, number>();
  for (const claim of selection.facets.types)
    for (const type of typesOf(index, claim)) counts.set(type, (counts.get(type) ?? 0) + 1);
  const entry = (key: string, swatch: string, name: string, count: number, pressed: boolean, toggle: () => void) =>
    element(
      "button",
      { type: "button", "aria-pressed": String(pressed), "data-key": `legend ${key}`, onclick: toggle },
      element("span", { class: `swatch ${swatch}`, "aria-hidden": "true" }),
      `${name} `,
      element("span", { class: "count" }, String(count)),
    );
  const polarities = (["affirmed", "negated"] as const).map((polarity) => {
    const count = selection.facets.polarity.filter((claim) => claim.polarity === polarity).length;
    const pressed = filters.polarity === polarity;
    const toggle = () => actions.filter({ polarity: pressed ? null : polarity });
    return entry(polarity, `line ${polarity}`, words.say(polarity), count, pressed, toggle);
  });
  const types = COLOURED_TYPES.filter((type) => counts.has(type)).map((type) => {
    const pressed = filters.types.includes(type);
    const types = pressed ? filters.types.filter((each) => each !== type) : [...filters.types, type];
    const toggle = () => actions.filter({ types });
    return entry(type, `type-${type.toLowerCase()}`, words.type(type), counts.get(type) ?? 0, pressed, toggle);
  });
  return element(
    "div",
    { class: "legend", role: "group", "aria-label": words.say("legend") },
    ...polarities,
    ...types,
    element("span", { class: "note" }, words.say("nodeSize")),
  );
}
