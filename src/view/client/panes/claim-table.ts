import type { PageClaim } from "../../../model/page.ts";
import { publishedOn } from "../data/claim-days.ts";
import { element, isolated, leftToRight } from "../element.ts";
import type { PageActions, PageView } from "../pane.ts";

/** More rows than a screen reader or a browser likes at once. */
const MOST_ROWS = 500;

/** What the graph shows and what it cannot show: a row a claim, in the order of their days. */
export function claimTable(view: PageView, actions: PageActions): HTMLElement {
  const { words, selection, state, index } = view;
  const dayOf = (claim: PageClaim) => claim.start ?? publishedOn(index, claim) ?? "";
  const claims = [...selection.claims].sort((left, right) => {
    const [a, b] = [dayOf(left), dayOf(right)];
    return a === b ? 0 : a < b ? -1 : 1;
  });
  const heads = (["what", "stance", "bySource", "when", "published"] as const).map((phrase) =>
    element("th", { scope: "col" }, words.say(phrase)),
  );
  const rows = claims.slice(0, MOST_ROWS).map((claim) => rowOf(view, claim, claim.id === state.claim, actions));
  return element(
    "table",
    { class: "claims" },
    element("caption", {}, words.say("shown", { shown: rows.length, total: index.graph.claims.length })),
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...rows),
  );
}

function rowOf(view: PageView, claim: PageClaim, open: boolean, actions: PageActions): HTMLElement {
  const { words, index } = view;
  const disputed = index.disputed.has(claim.id) ? ` · ${words.say("disputed")}` : "";
  const published = publishedOn(index, claim);
  return element(
    "tr",
    { "aria-current": open ? "true" : null },
    element(
      "th",
      { scope: "row" },
      element(
        "button",
        { type: "button", class: "bare", "data-key": `row ${claim.id}`, onclick: () => actions.openClaim(claim.id) },
        words.sentence(claim),
      ),
    ),
    element("td", { class: claim.polarity }, `${words.say(claim.polarity)}${disputed}`),
    element("td", {}, isolated(words.origin(index.originOf(claim)))),
    element("td", {}, leftToRight(words.days(claim))),
    element("td", {}, published ? leftToRight(published) : words.dossier.undated),
  );
}
